import type { Answer } from "../api/optimisations";
import { format } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { differenceOf, estimateOf, kindOf } from "./amounts";
import { Change } from "./beside";

/** What each change of the chosen plan is worth: what it saves, and what it adds to the first aim. */
export function Contributions({ answer }: { readonly answer: Answer }) {
  const text = roomWords.value.choose;
  const write = format.value;
  const [aim] = answer.question.aims;
  const figure = aim?.figure ?? "p90";
  return (
    <section class="sheet" aria-labelledby="contributions-title">
      <h2 id="contributions-title">{text.contributions}</h2>
      <p class="muted">{text.contributionsNote(roomWords.value.figures[figure])}</p>
      <div class="scroll" role="group" tabIndex={0} aria-label={text.contributions}>
        <table>
          <thead><tr><th scope="col">{text.change}</th><th scope="col" class="n">{text.saves}</th><th scope="col">{text.adds}</th></tr></thead>
          <tbody>
            {answer.contributions.map((each) => {
              const change = write.language === "da" ? each.changeDa : each.changeEn;
              const adds = estimateOf(each.aim);
              return (
                <tr key={change}>
                  <th scope="row">{change}</th>
                  <td class="n">{write.amount(each.contractedSavingDkk)}</td>
                  <td class="with-bar">{adds && <Change estimate={adds} said={differenceOf(kindOf(figure), adds, write, roomWords.value)} label={change} lessIsBetter={aim?.smallerIsBetter ?? true} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

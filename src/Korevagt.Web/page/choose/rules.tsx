import type { Answer } from "../api/optimisations";
import { format } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { differenceOf, estimateOf, kindOf } from "./amounts";
import { Change } from "./beside";

/** Whether the choice hangs on how cars are dispatched: its change of the first aim under each other rule. */
export function Rules({ answer }: { readonly answer: Answer }) {
  const text = roomWords.value.choose;
  const write = format.value;
  const [aim] = answer.question.aims;
  const figure = aim?.figure ?? "p90";
  return (
    <section class="sheet" aria-labelledby="rules-title">
      <h2 id="rules-title">{text.rules}</h2>
      <p class="muted">{text.rulesNote(roomWords.value.figures[figure])}</p>
      <div class="scroll" role="group" tabIndex={0} aria-label={text.rules}>
        <table>
          <thead><tr><th scope="col">{text.rule}</th><th scope="col">{text.change}</th></tr></thead>
          <tbody>
            {(answer.artefacts?.underDispatch ?? []).map((under) => {
              const rule = write.language === "da" ? under.ruleDa : under.ruleEn;
              const change = estimateOf(under.aim);
              return (
                <tr key={rule}>
                  <th scope="row">{rule}</th>
                  <td class="with-bar">{change && <Change estimate={change} said={differenceOf(kindOf(figure), change, write, roomWords.value)} label={rule} lessIsBetter={aim?.smallerIsBetter ?? true} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import type { Answer } from "../api/optimisations";
import { format } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { kindOf, onAxis } from "./amounts";
import { nameOf } from "./planned";
import { regretsOf, shadeOf } from "./regrets";

/** How much whoever chose a plan would regret it in each future: a row for each plan, the least regretted first. */
export function Regret({ answer }: { readonly answer: Answer }) {
  const text = roomWords.value.choose;
  const write = format.value;
  const kind = kindOf(answer.question.aims[0]?.figure ?? "p90");
  const rows = regretsOf(answer);
  const greatest = Math.max(0, ...rows.map(({ most }) => most));
  const say = (regret: number): string => write.number(onAxis(kind, regret), kind === "kroner" ? 2 : kind === "visits" ? 0 : 1);
  return (
    <section class="sheet" aria-labelledby="regret-title">
      <h2 id="regret-title">{text.regret}</h2>
      <p class="muted">{text.regretNote(roomWords.value.unitOf[kind])}</p>
      <div class="scroll" role="group" tabIndex={0} aria-label={text.regret}>
        <table class="regret">
          <thead><tr><th scope="col">{roomWords.value.nights.plan}</th>{answer.futures.map(({ name }) => <th key={name} scope="col" class="n">{name}</th>)}<th scope="col" class="n">{text.most}</th></tr></thead>
          <tbody>
            {rows.map(({ plan, cells, most }) => (
              <tr key={plan.number}>
                <th scope="row">{nameOf(plan, roomWords.value, write)}</th>
                {cells.map((cell, i) => (
                  <td key={answer.futures[i]?.name} class={`n r${shadeOf(cell.regret, greatest)}`}>
                    {cell.regret === null ? "–" : say(cell.regret)}{!cell.keeps && <span class="note">{text.breaksThere}</span>}
                  </td>
                ))}
                <td class="n"><strong>{say(most)}</strong></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

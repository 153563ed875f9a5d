import type { Answer, AnsweredPlan } from "../api/optimisations";
import { format } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { differenceOf, estimateOf, kindOf, levelOf } from "./amounts";
import { changesIn, headingOf, nameOf } from "./planned";

interface FrontTableProps {
  readonly answer: Answer;
  readonly onOpen: (number: number) => void;
}

/** The plans of the picture as rows: all that their marks say and do. */
export function FrontTable({ answer, onOpen }: FrontTableProps) {
  const text = roomWords.value.choose;
  const figure = answer.question.aims[0]?.figure ?? "p90";
  return (
    <div class="scroll" role="group" tabIndex={0} aria-label={text.tableHeading}>
      <table class="plans-told">
        <thead>
          <tr>
            <th scope="col">{roomWords.value.nights.plan}</th><th scope="col">{text.draft}</th><th scope="col" class="n">{text.contracted}</th>
            <th scope="col" class="n">{headingOf(roomWords.value.figures[figure])}</th><th scope="col" class="n">{text.late}, {text.change.toLowerCase()}</th>
            <th scope="col">{text.requirements}</th><th scope="col">{text.changes}</th>
          </tr>
        </thead>
        <tbody>{answer.plans.map((plan) => <Row key={plan.number} plan={plan} answer={answer} onOpen={onOpen} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ plan, answer, onOpen }: FrontTableProps & { readonly plan: AnsweredPlan }) {
  const text = roomWords.value.choose;
  const write = format.value;
  const kind = kindOf(answer.question.aims[0]?.figure ?? "p90");
  const name = nameOf(plan, roomWords.value, write);
  const aim = estimateOf(plan.aim);
  const late = estimateOf(plan.differences.lateVisits);
  const what = [...plan.roles.filter((role) => role !== "baseline").map((role) => text.roles[role]), ...(plan.isSurelyDominated ? [text.dominated] : [])];
  const changes = changesIn(plan, write);
  const level = aim && levelOf(kind, aim, write, roomWords.value);
  return (
    <tr data-faint={plan.isSurelyDominated || plan.verdict === "surelyMissed"}>
      <th scope="row">{name}{what.length > 0 && <span class="note">{what.join(", ")}</span>}</th>
      <td><button type="button" aria-label={text.openThis(name)} onClick={() => onOpen(plan.number)}>{text.open}</button></td>
      <td class="n">{plan.contractedSavingDkk === null ? `${write.number(plan.carHoursSaved)}` : write.amount(plan.contractedSavingDkk)}</td>
      <td class="n">{level ? <>{level.figure}<span class="note">{level.interval}</span></> : "–"}</td>
      <td class="n">{late && !plan.roles.includes("baseline") ? differenceOf("visits", late, write, roomWords.value).figure : "–"}</td>
      <td><span class={plan.verdict === "surelyMissed" ? "badge missed" : plan.verdict === "surelyMet" ? "badge met" : "badge"}>{text.verdicts[plan.verdict]}</span></td>
      <td class="told-changes">{changes.length > 0 ? changes.join("; ") : text.noChanges}</td>
    </tr>
  );
}

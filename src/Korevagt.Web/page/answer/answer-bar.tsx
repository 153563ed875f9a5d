import { activeCount, plan, preview } from "../state/desk";
import { format, words } from "../words/language";
import { contractedSaving } from "./saving";
import { standing } from "./standing";

/** The answer in one line, for narrow windows, where it stays on top. */
export function AnswerBar() {
  const { prepared, figures, stage } = preview.value;
  const text = words.value.answer;
  const write = format.value;
  const isChanged = activeCount.value > 0 && stage !== "none";
  const saving = isChanged ? contractedSaving(prepared, figures) : null;
  const region = standing.value?.figures.region;
  const change = region?.p90.change;
  const target = plan.value?.targets[0];
  const within = region?.withinTarget.after;
  return (
    <dl class="answer-bar" data-stale={standing.value?.isStale ?? false} aria-label={text.title}>
      <div><dt>{saving !== null && saving < 0 ? text.costs : text.saves}</dt><dd>{saving === null ? "–" : write.amount(Math.abs(saving))}</dd></div>
      <div><dt>{text.p90Short}</dt><dd>{change && isChanged ? write.signedMinutes(change.value) : write.within(region?.p90.after)}</dd></div>
      <div><dt>{text.goal}</dt><dd>{target && typeof within === "number" ? (within >= target.share ? text.targetMet : text.targetMissed) : "–"}</dd></div>
    </dl>
  );
}

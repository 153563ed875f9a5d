import type { Optimisation } from "../api/optimisations";
import { LineChart } from "../charts/line-chart";
import { format } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { timeLeft } from "../words/rooms/time-left";
import { atMost, kindOf } from "./amounts";
import { aimAsked } from "./asked-aims";
import { type Barrier, boundsOf } from "./barriers";

interface ProgressProps {
  readonly asked: Optimisation;
  readonly barriers: readonly Barrier[];
  /** Null for who may not give it up. */
  readonly onCancel: (() => void) | null;
}

/** What is being done, how far that is, and what can be said already. */
export function Progress({ asked, barriers, onCancel }: ProgressProps) {
  const text = roomWords.value.choose;
  const write = format.value;
  const { standing } = asked;
  const aim = aimAsked(asked.id);
  const kind = aim && kindOf(aim);
  const told = (bound: number): string => (kind ? atMost(kind, bound, write, roomWords.value) : text.boundInUnit(write.number(bound, 2)));
  const bound = standing?.bound;
  const sentence = typeof bound === "number" ? (bound > 0 ? text.bound(told(bound)) : text.noneBetter) : standing?.stage === "telling" ? "" : text.noBoundYet;
  const points = boundsOf(barriers.map(({ yearsDone: years, bound: told }) => ({ years, bound: told ?? null })), kind);
  const last = points.at(-1);
  const [done, total] = [standing?.yearsDone ?? 0, standing?.yearsTotal ?? asked.budget];
  // The figures of the answer take years beyond the budget.
  const years = done > total ? text.years(write.number(done)) : text.progress(write.number(done), write.number(total));
  const share = standing && standing.yearsTotal > 0 ? standing.yearsDone / standing.yearsTotal : 0;
  const lastBound = barriers.findLast((barrier) => typeof barrier.bound === "number")?.bound;
  return (
    <section class="sheet standing">
      <h2>{asked.isOfAnotherBuild ? roomWords.value.anotherBuild : standing ? text.stages[standing.stage] : text.states[asked.state]}</h2>
      <p><progress max={1} value={Math.min(share, 1)} aria-label={years} />
        {" "}{years}
        {typeof asked.secondsLeft === "number" && asked.secondsLeft > 0 && <span class="muted"> · {timeLeft(asked.secondsLeft, write, roomWords.value)}</span>}</p>
      <p role="status">{sentence}
        {standing?.stage === "judging" && standing.left > 0 && ` ${text.left(write.number(standing.left))}`}</p>
      {points.length > 1 && last && typeof lastBound === "number" && (
        <LineChart points={points} summary={text.boundSummary(write.number(last.x), told(lastBound))} isStep yFrom={0}
          yTitle={text.boundAxis(kind ? roomWords.value.unitOf[kind] : text.boundUnit)} xTitle={text.yearsAxis} />
      )}
      {onCancel && <div class="buttons"><button type="button" onClick={onCancel}>{text.cancel}</button></div>}
    </section>
  );
}

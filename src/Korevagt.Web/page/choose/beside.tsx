import type { AnsweredPlan, Mean, PlanFigures } from "../api/optimisations";
import { verdictOf } from "../answer/interval";
import { IntervalBar } from "../answer/interval-bar";
import type { Estimate, ShownEstimate } from "../words/format";
import { format, words } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { amountOf, differenceOf, estimateOf, type Kind } from "./amounts";
import { changesIn, nameOf } from "./planned";

interface Row {
  readonly label: string;
  readonly kind: Kind;
  readonly of: (figures: PlanFigures) => Mean | null;
  readonly lessIsBetter: boolean;
}

interface BesideProps {
  readonly told: AnsweredPlan;
  readonly today: AnsweredPlan;
  /** Whether it was chosen, or is merely the nearest. */
  readonly isChosen: boolean;
  readonly onOpen: (number: number) => void;
}

/** The plan that the answer tells beside the one of today: what it changes, and each figure before and after. */
export function Beside({ told, today, isChosen, onOpen }: BesideProps) {
  const text = roomWords.value.choose;
  const write = format.value;
  if (told.number === today.number) return <section class="sheet"><h2>{text.beside}</h2><p>{text.isToday}</p></section>;
  const name = nameOf(told, roomWords.value, write);
  return (
    <section class="sheet" aria-labelledby="beside-title">
      <div class="section-head">
        <h2 id="beside-title">{isChosen ? text.beside : text.besideNearest}</h2>
        <button type="button" class="main" aria-label={text.openThis(name)} onClick={() => onOpen(told.number)}>{text.openDraft}</button>
      </div>
      <h3>{text.changes}</h3>
      <ul class="changes-told">{changesIn(told, write).map((change) => <li key={change}>{change}</li>)}</ul>
      <div class="scroll" role="group" tabIndex={0} aria-label={text.figure}>
        <table class="beside">
          <thead>
            <tr><th scope="col">{text.figure}</th><th scope="col" class="n">{text.today}</th><th scope="col" class="n">{text.then}</th>
              <th scope="col">{text.change}</th></tr>
          </thead>
          <tbody>
            {told.contractedSavingDkk !== null && (
              <tr><th scope="row">{text.contracted}</th><td class="n" /><td class="n"><strong>{write.amount(told.contractedSavingDkk)}</strong></td><td /></tr>
            )}
            <tr><th scope="row">{text.carHours}</th><td class="n" /><td class="n"><strong>{write.number(told.carHoursSaved)}</strong></td><td /></tr>
            {rows().map((row) => <Line key={row.label} row={row} told={told} today={today} />)}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ row, told, today }: { readonly row: Row; readonly told: AnsweredPlan; readonly today: AnsweredPlan }) {
  const write = format.value;
  const say = (figures: PlanFigures): string => {
    const estimate = estimateOf(row.of(figures));
    return estimate ? amountOf(row.kind, estimate.value, write, roomWords.value) : "–";
  };
  const change = estimateOf(row.of(told.differences));
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td class="n muted">{say(today.figures)}</td>
      <td class="n"><strong>{say(told.figures)}</strong></td>
      <td class="with-bar">{change && <Change estimate={change} said={differenceOf(row.kind, change, write, roomWords.value)} label={row.label} lessIsBetter={row.lessIsBetter} />}</td>
    </tr>
  );
}

interface ChangeProps {
  readonly estimate: Estimate;
  readonly said: ShownEstimate;
  readonly label: string;
  readonly lessIsBetter: boolean;
}

/** A change with its sign, its interval as a bar and in words. */
export function Change({ estimate, said, label, lessIsBetter }: ChangeProps) {
  return (
    <>
      <span class="verdict" data-verdict={verdictOf(estimate, lessIsBetter)}>{said.figure}</span>
      <IntervalBar estimate={estimate} lessIsBetter={lessIsBetter} about={label} label={`${label}: ${said.figure}${said.interval ? ` (${said.interval})` : ""}`} />
      {said.interval && <span class="note">{said.interval}</span>}
    </>
  );
}

function rows(): readonly Row[] {
  const text = roomWords.value.choose;
  const { answer } = words.value;
  return [
    { label: answer.p90, kind: "minutes", of: ({ p90Minutes }) => p90Minutes, lessIsBetter: true },
    { label: answer.mean, kind: "minutes", of: ({ meanResponseMinutes }) => meanResponseMinutes, lessIsBetter: true },
    { label: text.urgent, kind: "minutes", of: ({ urgentP90Minutes }) => urgentP90Minutes, lessIsBetter: true },
    { label: text.worst, kind: "minutes", of: ({ worstDistrictP90Minutes }) => worstDistrictP90Minutes, lessIsBetter: true },
    { label: answer.withinTarget, kind: "share", of: ({ withinTargetShare }) => withinTargetShare, lessIsBetter: false },
    { label: text.late, kind: "visits", of: ({ lateVisits }) => lateVisits, lessIsBetter: true },
    { label: text.handed, kind: "visits", of: ({ handedToDaytime }) => handedToDaytime, lessIsBetter: true },
    { label: text.cost, kind: "kroner", of: ({ annualCostDkk }) => annualCostDkk, lessIsBetter: true },
  ];
}

import type { Comparison, ComparedScenario, Evaluation, MeanEstimate } from "../api/comparisons";
import { domainFor, verdictOf, type Domain } from "../answer/interval";
import { IntervalBar } from "../answer/interval-bar";
import type { Estimate, ShownEstimate } from "../words/format";
import { format, words } from "../words/language";

interface Measure {
  readonly label: string;
  readonly value: (evaluation: Evaluation) => string;
  readonly change: ((scenario: ComparedScenario) => MeanEstimate) | null;
  readonly said: (estimate: Estimate) => ShownEstimate;
  readonly lessIsBetter: boolean;
}

/** Key figures: a row for each, a column for each plan; differences are against the baseline, paired. */
export function Figures({ comparison }: { readonly comparison: Comparison }) {
  const text = words.value.compare;
  const write = format.value;
  const rows: readonly Measure[] = [
    { label: text.cost, value: (plan) => write.amount(plan.annualCostDkk.mean), change: null, said: (of) => write.amountWithInterval(of), lessIsBetter: true },
    { label: text.saving, value: () => "", change: (scenario) => scenario.savingDkkPerYear, said: (of) => write.amountWithInterval(of), lessIsBetter: false },
    { label: text.p90, value: (plan) => write.within(plan.responseMinutes.p90), change: (scenario) => scenario.delta.p90ResponseMinutes, said: (of) => write.signedMinutesWithInterval(of), lessIsBetter: true },
    { label: text.mean, value: (plan) => write.minutes(plan.responseMinutes.mean), change: (scenario) => scenario.delta.meanResponseMinutes, said: (of) => write.signedMinutesWithInterval(of), lessIsBetter: true },
    { label: text.within, value: (plan) => write.percent(plan.withinTargetShare.mean), change: (scenario) => scenario.delta.withinTargetShare, said: (of) => write.pointsWithInterval(of), lessIsBetter: false },
  ];
  return (
    <div class="scroll" role="group" tabIndex={0} aria-label={text.table}>
      <table class="compared">
        <thead>
          <tr><th scope="col">{text.measure}</th>
            <th scope="col">{comparison.baseline.name}<span class="note">{text.reference}</span></th>
            {comparison.scenarios.map((scenario) => <th key={scenario.name} scope="col">{scenario.name}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{row.value(comparison.baseline.evaluation)}</td>
              {comparison.scenarios.map((scenario) => <Cell key={scenario.name} row={row} scenario={scenario} axis={axisOf(row, comparison)} />)}
            </tr>
          ))}
          <tr>
            <th scope="row">{text.target}</th>
            {[comparison.baseline, ...comparison.scenarios].map((plan) => <td key={plan.name}><Targets evaluation={plan.evaluation} /></td>)}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

// One axis for all plans of a row, so that their bars can be compared.
function axisOf({ change }: Measure, { scenarios }: Comparison): Domain | null {
  return change ? scenarios.reduce<Domain | null>((axis, scenario) => domainFor(estimateOf(change(scenario)), axis), null) : null;
}

function Cell({ row, scenario, axis }: { readonly row: Measure; readonly scenario: ComparedScenario; readonly axis: Domain | null }) {
  const change = row.change ? estimateOf(row.change(scenario)) : null;
  const said = change ? row.said(change) : null;
  const value = row.value(scenario.evaluation);
  return (
    <td>
      {value !== "" && <strong>{value}</strong>}
      {change && said && (
        <>
          <span class="verdict" data-verdict={verdictOf(change, row.lessIsBetter)}>{said.figure}</span>
          <IntervalBar estimate={change} lessIsBetter={row.lessIsBetter} {...(axis ? { axis } : {})} about={`${scenario.name}:${row.label}`} label={`${row.label}: ${said.figure} (${said.interval})`} />
          <span class="note">{said.interval}</span>
        </>
      )}
    </td>
  );
}

function Targets({ evaluation }: { readonly evaluation: Evaluation }) {
  const text = words.value.answer;
  const [target] = evaluation.targets;
  if (!target) return <>–</>;
  return <span class={target.met ? "badge met" : "badge missed"}>{target.met ? text.targetMet : text.targetMissed}</span>;
}

export const estimateOf = ({ mean, low, high }: MeanEstimate): Estimate => ({ value: mean, low, high });

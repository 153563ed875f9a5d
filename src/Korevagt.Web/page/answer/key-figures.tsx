import type { BeforeAfter, Figures } from "../api/figures";
import { activeCount, plan } from "../state/desk";
import type { Estimate, ShownEstimate } from "../words/format";
import { format, words } from "../words/language";
import { verdictOf } from "./interval";
import { IntervalBar } from "./interval-bar";

interface Row {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly change: Estimate | null | undefined;
  readonly said: ShownEstimate | null;
  readonly lessIsBetter: boolean;
}

/** Key figures before and after, each with its difference as a bar. */
export function KeyFigures({ figures, about }: { readonly figures: Figures; readonly about: string }) {
  const text = words.value.answer;
  return (
    <div class="key-figures">
      <h3>{activeCount.value === 0 ? text.present : text.figures}</h3>
      <TargetBadge within={figures.region.withinTarget} />
      <dl>{rowsOf(figures).map((row) => <Line key={row.label} row={row} about={about} />)}</dl>
    </div>
  );
}

function rowsOf({ region, saving }: Figures): readonly Row[] {
  const text = words.value.answer;
  const write = format.value;
  const row = (
    label: string, { before, after, change }: BeforeAfter, value: (of: number | null) => string, said: (of: Estimate) => ShownEstimate,
    lessIsBetter: boolean,
  ): Row => ({ label, before: value(before), after: value(after), change, said: change ? said(change) : null, lessIsBetter });
  const rows = [
    row(text.p90, region.p90, (value) => write.within(value), (change) => write.signedMinutesWithInterval(change), true),
    row(text.mean, region.mean, (value) => write.minutes(value), (change) => write.signedMinutesWithInterval(change), true),
    row(text.withinTarget, region.withinTarget, (value) => write.percent(value), (change) => write.pointsWithInterval(change), false),
    row(text.late, region.lateVisitsPerYear, (value) => write.count(value), (change) => write.signedCountWithInterval(change), true),
  ];
  const total = saving?.totalDkk;
  if (!total) return rows;
  return [{ label: text.total, before: "", after: "", change: total, said: write.amountWithInterval(total), lessIsBetter: false }, ...rows];
}

function Line({ row, about }: { readonly row: Row; readonly about: string }) {
  const text = words.value.answer;
  const isSure = row.change && verdictOf(row.change, row.lessIsBetter) !== "unsure";
  const said = row.said ? `${row.said.figure}${row.said.interval ? ` (${row.said.interval})` : ""}` : "";
  return (
    <div class="key-figure">
      <dt>{row.label}</dt>
      <dd>
        {row.before !== "" && (
          <span class="pair">{activeCount.value > 0 && <><span class="muted">{row.before}</span> → </>}<strong>{row.after}</strong></span>
        )}
        {row.change && activeCount.value > 0 && (
          <>
            <IntervalBar estimate={row.change} lessIsBetter={row.lessIsBetter} about={`${about}:${row.label}`} label={`${row.label}: ${said}`} />
            <span class="said"><strong>{row.said?.figure}</strong>
              <span class="muted">{row.said?.interval}{isSure ? "" : ` · ${text.unsure}`}</span></span>
          </>
        )}
      </dd>
    </div>
  );
}

/** Whether the plan's service target is met. */
export function TargetBadge({ within }: { readonly within: BeforeAfter }) {
  const target = plan.value?.targets[0];
  const text = words.value.answer;
  if (!target || within.after === null) return null;
  const isMet = within.after >= target.share;
  return (
    <p class="target">
      <span class={isMet ? "badge met" : "badge missed"}>{text.target} {isMet ? text.targetMet : text.targetMissed}</span>
      <span class="muted">{text.targetIs(format.value.wantedPercent(target.share), format.value.number(target.minutes))}</span>
    </p>
  );
}

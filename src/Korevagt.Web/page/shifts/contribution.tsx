import { contractedSaving } from "../answer/saving";
import type { Contribution } from "../answer/contributions";
import { format, words } from "../words/language";

/** What a change contributes to the draft, in one line below it. */
export function ContributionLine({ contribution, isDone }: { readonly contribution: Contribution | undefined; readonly isDone: boolean }) {
  const text = words.value.changes;
  const write = format.value;
  if (!contribution) return <p class="contribution muted">{isDone ? text.contributionAsked : text.contributionLater}</p>;
  const saved = contractedSaving(null, contribution);
  const p90 = contribution.region.p90.change;
  const late = contribution.region.lateVisitsPerYear.change;
  const parts = [
    saved === null ? null : text.contributedSaving(write.amount(Math.abs(saved)), saved),
    p90 ? text.contributedP90(...said(write.signedMinutesWithInterval(p90))) : null,
    late ? text.contributedLate(write.signedCountWithInterval(late).figure) : null,
  ];
  return <p class="contribution muted">{parts.filter((part) => part !== null).join(" · ")}</p>;
}

function said({ figure, interval }: { readonly figure: string; readonly interval: string | null }): [string, string] {
  return [figure, interval ? ` (${interval})` : ""];
}

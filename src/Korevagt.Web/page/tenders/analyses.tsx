import { useState } from "preact/hooks";
import { type Analysis, type Bid, readAnalysis } from "../api/tenders";
import { attempt } from "../shell/refusals";
import { format } from "../words/language";
import { tenderWords } from "../words/tenders/language";
import { type Bar, costsOfWithdrawals, pricesOfRules, winnersOf } from "./cases";
import type { Shown } from "./tender";

interface Analysed {
  readonly rules: Analysis;
  readonly withdrawals: Analysis;
  readonly near: Analysis;
}

/** What would have come of other rules, fewer bidders, or the next best: marked throughout, and apart from the award. */
export function AnalysesOfTender({ tender, bids }: Shown & { readonly bids: readonly Bid[] | null }) {
  const [found, setFound] = useState<Analysed | null>(null);
  const [isBusy, setBusy] = useState(false);
  const text = tenderWords.value.analysis;
  const compute = (): void => {
    setBusy(true);
    void attempt(async () => {
      const [rules, withdrawals, near] = await Promise.all([
        readAnalysis(tender.id, "rules"), readAnalysis(tender.id, "withdrawals"), readAnalysis(tender.id, "near")]);
      setFound({ rules, withdrawals, near });
    }).finally(() => setBusy(false));
  };
  // A bid with faults stops them, as it stops the award, until somebody has decided about it.
  const isStopped = bids?.some((bid) => bid.faults.length > 0 && bid.isCompliant !== false) ?? true;
  const bidderOf = (id: string): string => bids?.find((bid) => bid.id === id)?.bidder || id;
  const ruleNamed = (id: string): string => {
    const kind = tender.content?.award?.rules?.find((rule) => rule.id === id)?.kind ?? "";
    return tenderWords.value.ruleKinds[kind] ?? id;
  };
  return (
    <section class="sheet analysed" aria-labelledby="analysis-title">
      <p class="stamp">{text.notice}</p>
      <h2 id="analysis-title">{text.title}</h2>
      <p class="muted">{text.lead}</p>
      {!found && isStopped && bids && <p>{text.stopped}</p>}
      {!found && <p><button type="button" disabled={isBusy || isStopped} onClick={compute}>{isBusy ? text.computing : text.compute}</button></p>}
      {found && (
        <>
          <Bars title={text.rules} hint={text.rulesHint} what={text.rule} amount={text.costs}
            bars={pricesOfRules(found.rules.cases).map((bar) => ({ ...bar, name: ruleNamed(bar.name) }))} />
          <Bars title={text.withdrawals} hint={text.withdrawalsHint} what={text.without} amount={text.dearer}
            bars={costsOfWithdrawals(found.withdrawals.cases).map((bar) => ({ ...bar, name: bidderOf(bar.name) }))} />
          <NextBest near={found.near} bidderOf={bidderOf} lotNamed={(id) => tender.content?.lots?.find((lot) => lot.id === id)?.name ?? id} />
        </>
      )}
    </section>
  );
}

interface BarsProps {
  readonly title: string;
  readonly hint: string;
  readonly what: string;
  readonly amount: string;
  readonly bars: readonly Bar[];
}

/** Amounts as bars from one line, each with its number. */
function Bars({ title, hint, what, amount, bars }: BarsProps) {
  const text = tenderWords.value.analysis;
  const most = Math.max(1, ...bars.map(({ dkk }) => dkk ?? 0));
  return (
    <>
      <h3>{title}</h3>
      <p class="muted">{hint}</p>
      <div class="scroll" role="group" tabIndex={0} aria-label={title}>
        <table class="bars-told">
          <thead><tr><th scope="col">{what}</th><th scope="col"><span class="visually-hidden">{title}</span></th><th scope="col" class="n">{amount}</th></tr></thead>
          <tbody>{bars.map(({ name, dkk }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="bar-cell"><svg class="price-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect width={Math.max(dkk && dkk > 0 ? 0.8 : 0, ((dkk ?? 0) / most) * 100)} height="12" /></svg></td>
              <td class="n">{dkk === null ? text.notComparable : dkk === 0 ? text.free : format.value.kroner(dkk)}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </>
  );
}

interface NextBestProps {
  readonly near: Analysis;
  readonly bidderOf: (id: string) => string;
  readonly lotNamed: (id: string) => string;
}

function NextBest({ near, bidderOf, lotNamed }: NextBestProps) {
  const text = tenderWords.value.analysis;
  const write = format.value;
  return (
    <>
      <h3>{text.near}</h3>
      <p class="muted">{text.nearHint}</p>
      <div class="scroll" role="group" tabIndex={0} aria-label={text.near}>
        <table>
          <thead><tr><th scope="col" class="n">{text.rank}</th><th scope="col" class="n">{text.total}</th><th scope="col" class="n">{text.above}</th><th scope="col">{text.who}</th></tr></thead>
          <tbody>{near.cases.map((each) => (
            <tr key={each.without.join()}>
              <th scope="row" class="n">{each.without.join()}</th>
              <td class="n">{typeof each.totalDkk === "number" ? write.kroner(each.totalDkk) : "–"}</td>
              <td class="n">{typeof each.changeDkk === "number" ? write.kroner(each.changeDkk) : "–"}</td>
              <td class="wide">{winnersOf(each, lotNamed, bidderOf).map(([lot, bidder]) => text.gets(lot, bidder)).join("; ")}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </>
  );
}

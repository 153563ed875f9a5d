import { useState } from "preact/hooks";
import { type LotProposal, proposeLots } from "../api/tenders";
import { whisper } from "../shell/notice";
import { attempt } from "../shell/refusals";
import { format } from "../words/language";
import { tenderWords } from "../words/tenders/language";
import { usePlan } from "./lots";
import { LotsMap } from "./lots-map";

/** Proposals of lots: what the best division of each number should cost, and one of them on the map. */
export function Frontier({ plan }: { readonly plan: string }) {
  const [proposals, setProposals] = useState<readonly LotProposal[] | null>(null);
  const [picked, setPicked] = useState<LotProposal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const text = tenderWords.value.frontier;
  const compute = (): void => {
    setBusy(true);
    void attempt(async () => setProposals(await proposeLots(plan))).finally(() => setBusy(false));
  };
  return (
    <section class="sheet" aria-labelledby="frontier-title">
      <h2 id="frontier-title">{text.title}</h2>
      <p class="muted">{text.lead}</p>
      {!proposals && <p><button type="button" disabled={isBusy} onClick={compute}>{isBusy ? text.computing : text.compute}</button></p>}
      {proposals && (
        <>
          <Picture proposals={proposals} picked={picked} />
          <div class="scroll" role="group" tabIndex={0} aria-label={text.title}>
            <table class="proposals">
              <thead><tr><th scope="col" class="n">{text.count}</th><th scope="col" class="n">{text.cost}</th><th scope="col" class="n">{text.cars}</th>
                <th scope="col" class="n">{text.largest}</th><th scope="col" class="n">{text.oneCar}</th><th scope="col">{text.division}</th></tr></thead>
              <tbody>{proposals.map((proposal) => <Row key={proposal.lots.length} proposal={proposal} isPicked={picked === proposal} onPick={() => {
                setPicked(proposal);
                whisper(text.shown(`${proposal.lots.length}`));
              }} />)}</tbody>
            </table>
          </div>
          {picked && <Division plan={plan} proposal={picked} />}
        </>
      )}
    </section>
  );
}

function Row({ proposal, isPicked, onPick }: { readonly proposal: LotProposal; readonly isPicked: boolean; readonly onPick: () => void }) {
  const text = tenderWords.value.frontier;
  const write = format.value;
  const { low, mid, high } = proposal.dkkPerYear;
  return (
    <tr data-picked={isPicked}>
      <th scope="row" class="n">{proposal.lots.length}</th>
      <td class="n">{write.amount(mid)}<span class="note">{write.amountWithInterval({ value: mid, low, high }).interval}</span></td>
      <td class="n">{write.number(proposal.cars)}</td>
      <td class="n">{write.percent(proposal.largestShare, 0)}</td>
      <td class="n">{write.number(proposal.oneCarLots)}</td>
      <td><button type="button" aria-pressed={isPicked} aria-label={text.showThis(`${proposal.lots.length}`)} onClick={onPick}>{text.show}</button></td>
    </tr>
  );
}

function Division({ plan, proposal }: { readonly plan: string; readonly proposal: LotProposal }) {
  const text = tenderWords.value.frontier;
  const { plan: whole, ground } = usePlan(plan);
  const nameOf = (station: string): string => whole?.stations.find(({ id }) => id === station)?.name ?? station;
  return (
    <div class="lots">
      <h3>{text.shown(`${proposal.lots.length}`)}</h3>
      {whole && ground && <LotsMap label={text.shown(`${proposal.lots.length}`)} plan={whole} ground={ground} lots={proposal.lots.map(({ stations }) => stations)} />}
      <ol class="division">{proposal.lots.map((lot, number) => <li key={lot.stations.join(" ")}><span class="lot-number" aria-hidden="true">{number + 1}</span>{format.value.list(lot.stations.map(nameOf))}: {format.value.amount(lot.dkkPerYear.mid)}</li>)}</ol>
    </div>
  );
}

const [width, height, left, bottom, top] = [640, 200, 96, 34, 16];

/** The frontier: the number of lots against how much more they should cost than the cheapest division. */
function Picture({ proposals, picked }: { readonly proposals: readonly LotProposal[]; readonly picked: LotProposal | null }) {
  const text = tenderWords.value.frontier;
  const least = Math.min(...proposals.map(({ dkkPerYear }) => dkkPerYear.mid));
  const more = ({ dkkPerYear }: LotProposal): number => dkkPerYear.mid - least;
  const most = Math.max(1, ...proposals.map(more));
  const counts = proposals.map(({ lots }) => lots.length);
  const [fewest, mostLots] = [Math.min(...counts), Math.max(...counts)];
  const x = (count: number): number => left + 12 + ((count - fewest) / Math.max(1, mostLots - fewest)) * (width - left - 32);
  const y = (dkk: number): number => height - bottom - (dkk / most) * (height - bottom - top);
  return (
    <figure class="frontier">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.picture}>
        {[0, most].map((dkk) => (
          <g key={dkk}><line class="grid" x1={left} x2={width} y1={y(dkk)} y2={y(dkk)} />
            <text class="tick" x={left - 8} y={y(dkk) + 4} text-anchor="end">{dkk === 0 ? format.value.kroner(0) : format.value.signedAmount(dkk)}</text></g>
        ))}
        <path class="line" d={proposals.map((proposal, i) => `${i === 0 ? "M" : "L"}${x(proposal.lots.length)},${y(more(proposal))}`).join("")} />
        {proposals.map((proposal) => (
          <g key={proposal.lots.length}>
            <circle class={picked === proposal ? "dot picked" : "dot"} cx={x(proposal.lots.length)} cy={y(more(proposal))} r={picked === proposal ? 7 : 4.5} />
            <text class="tick" x={x(proposal.lots.length)} y={height - 8} text-anchor="middle">{proposal.lots.length}</text>
          </g>
        ))}
      </svg>
      <figcaption class="legend">{text.picture}</figcaption>
    </figure>
  );
}

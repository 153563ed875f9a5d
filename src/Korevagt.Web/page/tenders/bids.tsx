import { useState } from "preact/hooks";
import { addressOfSheet, type Bid, judgeBid, openBids, type Receipt, sendSheet } from "../api/tenders";
import { Dialog } from "../shell/dialog";
import { say } from "../shell/notice";
import { attempt } from "../shell/refusals";
import { may } from "../state/session";
import { language, words } from "../words/language";
import { momentIn } from "../words/moment";
import { tenderWords } from "../words/tenders/language";
import { FaultList } from "./draft";
import type { Shown } from "./tender";

/** A tender with its bids, once they are opened and fetched. */
type WithBids = Shown & { readonly bids: readonly Bid[] | null };

/** The bids: taken in sealed, opened by two, judged one by one. */
export function Bids({ bids, ...shown }: WithBids) {
  const text = tenderWords.value.bids;
  return (
    <section class="sheet" aria-labelledby="bids-title">
      <h2 id="bids-title">{text.title}</h2>
      {shown.tender.state === "locked" ? <Sealed {...shown} /> : <Opened {...shown} bids={bids} />}
    </section>
  );
}

function Sealed({ tender, again }: Shown) {
  const [sheet, setSheet] = useState<File | null>(null);
  const [receipts, setReceipts] = useState<readonly Receipt[]>([]);
  const { bids: text, draft } = tenderWords.value;
  return (
    <>
      <p>{text.sealed}</p>
      <p><a class="button" href={addressOfSheet(tender.id, language.value)} download>{draft.sheet}</a></p>
      {may("tenders:design") && (
        <form class="finder" onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          if (sheet) void attempt(async () => {
            const receipt = await sendSheet(tender.id, sheet);
            setReceipts((before) => [...before, receipt]);
            setSheet(null);
            form.reset();
          });
        }}>
          <label class="grow">{text.sheetIn}<input type="file" accept=".xlsx" required onChange={(event) => setSheet(event.currentTarget.files?.[0] ?? null)} /></label>
          <button type="submit" disabled={!sheet}>{text.take}</button>
        </form>
      )}
      <div role="status">
        {receipts.length > 0 && (
          <>
            <h3>{text.receipts}</h3>
            <ul class="told">{receipts.map((receipt) => <li key={receipt.id}>{text.receipt(receipt.id, momentIn(language.value, receipt.receivedAt))} <code class="hash">{receipt.hash}</code></li>)}</ul>
          </>
        )}
      </div>
      <h3>{text.open}</h3>
      <p class="muted">{text.openHint}</p>
      {tender.openingAskedBy && <p role="status">{text.waits(tender.openingAskedBy)}</p>}
      {may("tenders:open") && (
        <p><button type="button" class="main" onClick={() => {
          void attempt(async () => {
            const now = await openBids(tender.id);
            await again();
            say(now.state === "opened" ? text.opened : text.asked);
          });
        }}>{text.open}</button></p>
      )}
    </>
  );
}

function Opened({ tender, again, bids }: WithBids) {
  const [judging, setJudging] = useState<Bid | null>(null);
  const text = tenderWords.value.bids;
  const mayJudge = tender.state === "opened" && may("tenders:evaluate");
  if (!bids) return <p class="loading">{words.value.loading}</p>;
  return (
    <>
      <p>{bids.length === 0 ? text.none : text.count(bids.length)}</p>
      {bids.length > 0 && (
        <div class="scroll" role="group" tabIndex={0} aria-label={text.title}>
          <table class="items">
            <thead><tr><th scope="col">{text.bidder}</th><th scope="col">{text.received}</th><th scope="col">{text.compliance}</th>{mayJudge && <th scope="col">{text.judge}</th>}</tr></thead>
            <tbody>
              {bids.map((bid) => (
                <tr key={bid.id}>
                  <th scope="row">{bid.bidder || text.unnamed}<span class="note">{bid.id}</span>
                    {bid.faults.length > 0 && <details><summary>{text.faultsOf(bid.faults.length)}</summary><FaultList faults={bid.faults} /></details>}</th>
                  <td>{momentIn(language.value, bid.receivedAt)}</td>
                  <td><span class={bid.isCompliant === true ? "badge met" : bid.isCompliant === false ? "badge missed" : "badge state"}>
                    {bid.isCompliant === true ? text.compliant : bid.isCompliant === false ? text.notCompliant : text.undecided}</span></td>
                  {mayJudge && <td><button type="button" aria-label={text.judgeThis(bid.bidder || text.unnamed)} onClick={() => setJudging(bid)}>{text.judge}</button></td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {judging && <Judging bid={judging} onClose={() => setJudging(null)} onJudged={async (isCompliant, reason) => {
        await judgeBid(tender.id, judging.id, isCompliant, reason);
        setJudging(null);
        await again();
        say(text.judged(judging.bidder || text.unnamed));
      }} />}
    </>
  );
}

interface JudgingProps {
  readonly bid: Bid;
  readonly onClose: () => void;
  readonly onJudged: (isCompliant: boolean, reason: string) => Promise<void>;
}

function Judging({ bid, onClose, onJudged }: JudgingProps) {
  const [reason, setReason] = useState("");
  const text = tenderWords.value.bids;
  const judge = (isCompliant: boolean): void => { void attempt(() => onJudged(isCompliant, reason.trim())); };
  return (
    <Dialog title={text.judgeThis(bid.bidder || text.unnamed)} onClose={onClose}>
      <FaultList faults={bid.faults} />
      <label>{text.reason}<textarea rows={3} maxLength={2000} required value={reason} onInput={(event) => setReason(event.currentTarget.value)} /></label>
      <div class="buttons">
        <button type="button" class="main" disabled={reason.trim() === ""} onClick={() => judge(true)}>{text.yes}</button>
        <button type="button" disabled={reason.trim() === ""} onClick={() => judge(false)}>{text.no}</button>
      </div>
    </Dialog>
  );
}

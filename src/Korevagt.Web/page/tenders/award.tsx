import { useEffect, useState } from "preact/hooks";
import { type Award, type Awarding, type Bid, makeAward, readAward, type TenderFile } from "../api/tenders";
import { complain, say } from "../shell/notice";
import { attempt } from "../shell/refusals";
import { may } from "../state/session";
import { format, words } from "../words/language";
import { tenderWords } from "../words/tenders/language";
import { NoteSteps } from "./note-steps";
import type { Shown } from "./tender";

/** The award by the declared rules, made and explained; no analysis stands here. */
export function AwardOfTender({ bids, ...shown }: Shown & { readonly bids: readonly Bid[] | null }) {
  const { tender } = shown;
  const text = tenderWords.value.award;
  if (tender.state === "opened" && !may("tenders:evaluate")) return null;
  return (
    <section class="sheet declared" aria-labelledby="award-title">
      <h2 id="award-title">{text.title}</h2>
      {tender.state === "opened" ? <Make {...shown} bids={bids ?? []} /> : <Made {...shown} />}
    </section>
  );
}

function Make({ tender, again, bids }: Shown & { readonly bids: readonly Bid[] }) {
  const [draw, setDraw] = useState("");
  const { award: text, bids: words } = tenderWords.value;
  const open = bids.filter(({ isCompliant }) => typeof isCompliant !== "boolean").map(({ bidder }) => bidder || words.unnamed);
  if (open.length > 0) return <p>{text.firstDecide(format.value.list(open))}</p>;
  return (
    <form class="finder" onSubmit={(event) => {
      event.preventDefault();
      void attempt(async () => {
        const made = await makeAward(tender.id, draw === "" ? null : Number(draw));
        await again();
        if (made.status === "awarded") say(text.made);
        else complain(whyNone(made));
      });
    }}>
      <label>{text.draw}<input type="number" min={0} max={2147483647} value={draw} onInput={(event) => setDraw(event.currentTarget.value)} /></label>
      <button type="submit" class="main">{text.make}</button>
    </form>
  );
}

function whyNone({ status, conflict }: Awarding): string {
  const text = tenderWords.peek().award;
  switch (status) {
    case "waitsForDraw": return text.waits;
    case "noneAdmissible": return text.noneBecause(conflict.join(", "));
    case "notProved": return text.notProved;
    default: return text.tooMany;
  }
}

function Made(shown: Shown) {
  const [award, setAward] = useState<Award | null>(null);
  const { tender } = shown;
  useEffect(() => { void attempt(async () => setAward(await readAward(tender.id))); }, [tender.id]);
  if (!award) return <p class="loading">{words.value.loading}</p>;
  return (
    <>
      <Explained award={award} file={tender.content ?? {}} />
      {tender.state !== "concluded" && <NoteSteps {...shown} offered={[tender.state === "evaluated" ? "decision" : "conclusion"]} />}
    </>
  );
}

function Explained({ award, file }: { readonly award: Award; readonly file: TenderFile }) {
  const { award: text, ruleKinds } = tenderWords.value;
  const write = format.value;
  const lotNamed = (id: string): string => file.lots?.find((lot) => lot.id === id)?.name ?? id;
  const kindOf = (id: string): string => { const kind = file.award?.rules?.find((rule) => rule.id === id)?.kind ?? ""; return ruleKinds[kind] ? `${ruleKinds[kind]} (${id})` : id; };
  const counted = award.totalDkk - award.paidDkk;
  const remarks = [
    ...(counted > 0 ? [text.counted(write.kroner(award.totalDkk), write.kroner(counted))] : []),
    ...(award.uncovered.length > 0 ? [text.uncovered(write.list(award.uncovered.map(lotNamed)))] : []),
    ...(award.tied > 1 ? [text.tied(write.number(award.tied)), ...award.ladder.map(({ rule, before, after }) => text.ladder(text.ties[rule] ?? rule, write.number(before), write.number(after)))] : []),
    ...(award.draw !== undefined ? [text.drawn(award.draw)] : []),
    ...(award.lotsWithOneBid.length > 0 ? [text.oneBid(write.list(award.lotsWithOneBid.map(lotNamed)))] : []),
    ...(award.leftOut.length > 0 ? [text.leftOut(write.list(award.leftOut))] : []),
    ...(award.aboveReserve.length > 0 ? [text.aboveReserve(write.list(award.aboveReserve.map(kindOf)))] : []),
  ];
  return (
    <>
      <p class="answer-line">{text.sentence(text.lotCount(award.lots.length), write.kroner(award.paidDkk))}</p>
      {remarks.length > 0 && <ul class="told">{remarks.map((remark) => <li key={remark}>{remark}</li>)}</ul>}
      <div class="scroll" role="group" tabIndex={0} aria-label={text.title}>
        <table>
          <thead><tr><th scope="col">{text.lot}</th><th scope="col">{text.winner}</th><th scope="col">{text.variant}</th><th scope="col" class="n">{text.price}</th></tr></thead>
          <tbody>{award.lots.map((lot) => (
            <tr key={lot.lot}>
              <th scope="row">{lotNamed(lot.lot)}</th><td>{lot.bidder}</td>
              <td>{file.lots?.find(({ id }) => id === lot.lot)?.variants?.find(({ id }) => id === lot.variant)?.name ?? lot.variant ?? "–"}</td>
              <td class="n">{lot.dkk === undefined || lot.dkk === null ? "–" : write.kroner(lot.dkk)}{lot.package && <span class="note">{text.inPackage(lot.package)}</span>}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
      <div class="scroll" role="group" tabIndex={0} aria-label={text.paid}>
        <table>
          <thead><tr><th scope="col">{text.bidder}</th><th scope="col">{text.won}</th><th scope="col" class="n">{text.discount}</th><th scope="col" class="n">{text.paid}</th></tr></thead>
          <tbody>{award.bidders.map((bidder) => (
            <tr key={bidder.bid}>
              <th scope="row">{bidder.bidder}</th><td>{write.list(award.lots.filter(({ bid }) => bid === bidder.bid).map(({ lot }) => lotNamed(lot)))}</td>
              <td class="n">{write.kroner(bidder.discountDkk)}</td><td class="n">{write.kroner(bidder.paidDkk)}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </>
  );
}

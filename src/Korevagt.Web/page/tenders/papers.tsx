import { useState } from "preact/hooks";
import { addressOfLetter, addressOfNotice, addressOfScenario, type Letter, listLetters, readScenario } from "../api/tenders";
import { encoded } from "../draft/link";
import { changesOf } from "../draft/scenario";
import { attempt } from "../shell/refusals";
import { go } from "../state/route";
import { may } from "../state/session";
import { language } from "../words/language";
import { tenderWords } from "../words/tenders/language";
import { planOf } from "./stages";
import type { Shown } from "./tender";

/** What is fetched to be sent: notices, letters, and the award as a scenario of the library. */
export function Papers({ tender }: Shown) {
  const [sent, setSent] = useState(today());
  const [buyer, setBuyer] = useState("");
  const [ocid, setOcid] = useState("");
  const [letters, setLetters] = useState<readonly Letter[] | null>(null);
  const text = tenderWords.value.papers;
  const isDecided = tender.state === "decided" || tender.state === "concluded";
  const isAwarded = isDecided || tender.state === "evaluated";
  const isNamed = buyer.trim() !== "" && ocid.trim() !== "";
  return (
    <section class="sheet" aria-labelledby="papers-title">
      <h2 id="papers-title">{text.title}</h2>
      <p class="muted">{text.lead}</p>
      <div class="finder">
        <label class="grow">{text.buyer}<input type="text" maxLength={200} value={buyer} onInput={(event) => setBuyer(event.currentTarget.value)} /></label>
        <label class="grow">{text.ocid}<input type="text" maxLength={200} value={ocid} placeholder="ocds-…" onInput={(event) => setOcid(event.currentTarget.value)} /></label>
        {isDecided && <label>{text.sent}<input type="date" required value={sent} onInput={(event) => { setSent(event.currentTarget.value); setLetters(null); }} /></label>}
      </div>
      {!isNamed && <p class="hint">{text.nameFirst}</p>}
      <div class="buttons">
        {isNamed && <a class="button" href={addressOfNotice(tender.id, "tender", buyer.trim(), ocid.trim(), today())} download="udbud-ocds.json">{text.ofTender}</a>}
        {isNamed && isDecided && <a class="button" href={addressOfNotice(tender.id, "award", buyer.trim(), ocid.trim(), sent)} download="tildeling-ocds.json">{text.ofAward}</a>}
        {isAwarded && <a class="button" href={addressOfScenario(tender.id)} download="tildeling.json">{text.scenario}</a>}
        {isAwarded && <button type="button" onClick={() => { void attempt(() => seeAsPlan(tender.id)); }}>{text.see}</button>}
        {isDecided && may("tenders:decide") && sent !== "" && <button type="button" onClick={() => {
          void attempt(async () => setLetters(await listLetters(tender.id, sent)));
        }}>{text.showLetters}</button>}
      </div>
      {letters && (
        <>
          <h3>{text.letters}</h3>
          <ul class="told">{letters.map(({ id, bidder }) => (
            <li key={id}><a href={addressOfLetter(tender.id, id, sent, language.value)} target="_blank" rel="noopener">{text.letterTo(bidder)}</a></li>
          ))}</ul>
        </>
      )}
    </section>
  );
}

/** Opens the award on the main screen, as a draft: contracts at the winners' prices, compared with the plan of today. */
async function seeAsPlan(id: string): Promise<void> {
  const file = await readScenario(id);
  const plan = planOf(file.baseline);
  if (plan === null) return;
  go(`/#a=${await encoded({ plan, name: file.name, description: file.description, changes: changesOf(file) })}`);
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

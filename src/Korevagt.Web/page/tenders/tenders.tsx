import { useEffect, useState } from "preact/hooks";
import { createTender, listTenders, type Tender as TenderView } from "../api/tenders";
import { complain } from "../shell/notice";
import { attempt } from "../shell/refusals";
import { go } from "../state/route";
import { may } from "../state/session";
import { language, words } from "../words/language";
import { momentIn } from "../words/moment";
import { tenderWords } from "../words/tenders/language";
import { Tender } from "./tender";
import "../styles/rooms.css";
import "../styles/tenders.css";

/** Tenders of driving: all of them, or one with what can be done about it. */
export function Tenders({ id }: { readonly id: string | null }) {
  if (!may("tenders:read")) {
    return <main id="main" class="room" tabIndex={-1}><h1>{tenderWords.value.title}</h1><p class="empty">{tenderWords.value.forbidden}</p></main>;
  }
  return id === null ? <List /> : <Tender key={id} id={id} />;
}

function List() {
  const [tenders, setTenders] = useState<readonly TenderView[] | null>(null);
  const text = tenderWords.value;
  useEffect(() => { void attempt(async () => setTenders(await listTenders())); }, []);
  return (
    <main id="main" class="room" tabIndex={-1}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {!tenders && <p class="loading">{words.value.loading}</p>}
      {tenders?.length === 0 && <p class="empty">{text.none}</p>}
      {tenders && tenders.length > 0 && (
        <div class="scroll" role="group" tabIndex={0} aria-label={text.title}>
          <table class="items">
            <thead><tr><th scope="col">{text.name}</th><th scope="col">{text.state}</th><th scope="col">{text.changed}</th></tr></thead>
            <tbody>
              {tenders.map((tender) => (
                <tr key={tender.id}>
                  <th scope="row"><a href={`/udbud/${tender.id}`}>{tender.name || text.untitled}</a></th>
                  <td><span class={`badge state ${tender.state}`}>{text.states[tender.state]}</span></td>
                  <td>{text.by(tender.changedBy, momentIn(language.value, tender.changedAt))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {tenders && may("tenders:design") && <Begin />}
    </main>
  );
}

function Begin() {
  const [file, setFile] = useState<File | null>(null);
  const text = tenderWords.value;
  return (
    <section class="sheet" aria-labelledby="begin-title">
      <h2 id="begin-title">{text.begin}</h2>
      <p class="muted">{text.beginHint}</p>
      <form class="finder" onSubmit={(event) => {
        event.preventDefault();
        if (file) void attempt(async () => {
          const content = await jsonIn(file);
          if (content !== undefined) go(`/udbud/${(await createTender(content)).id}`);
        });
      }}>
        <label class="grow">{text.file}<input type="file" accept=".json,application/json" required onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)} /></label>
        <button type="submit" class="main" disabled={!file}>{text.send}</button>
      </form>
    </section>
  );
}

/** The content of a file that is JSON; one that is not is complained of. */
export async function jsonIn(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch {
    complain(tenderWords.peek().notJson);
    return undefined;
  }
}

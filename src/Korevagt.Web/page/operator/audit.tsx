import { useEffect, useState } from "preact/hooks";
import { readAudit, type AuditEntry } from "../api/operator";
import { attempt } from "../shell/refusals";
import { language, words } from "../words/language";
import { momentIn } from "../words/moment";

/** Who did what, the newest first; with a subject, only what was done to that. */
export function Audit() {
  const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [subject, setSubject] = useState("");
  const [asked, setAsked] = useState("");
  const text = words.value.operator;
  const fetch = (cursor: string | null, before: readonly AuditEntry[]): Promise<void> => attempt(async () => {
    const page = await readAudit(asked, cursor);
    setEntries([...before, ...page.items]);
    setNext(page.next ?? null);
  });
  useEffect(() => { void fetch(null, []); }, [asked]);
  return (
    <section class="sheet" aria-labelledby="audit-title">
      <h2 id="audit-title">{text.audit}</h2>
      <form class="finder" onSubmit={(event) => { event.preventDefault(); setAsked(subject.trim()); }}>
        <label class="grow">{text.subject}
          <input type="search" value={subject} placeholder={text.subjectHint} onInput={(event) => setSubject(event.currentTarget.value)} />
        </label>
        <button type="submit">{text.show}</button>
      </form>
      {entries === null && <p class="loading">{words.value.loading}</p>}
      {entries !== null && entries.length === 0 && <p class="empty">{text.nothingDone}</p>}
      {entries !== null && entries.length > 0 && (
        <div class="scroll" role="group" tabIndex={0} aria-label={text.audit}>
          <table class="items">
            <thead><tr><th scope="col">{text.when}</th><th scope="col">{text.who}</th><th scope="col">{text.what}</th><th scope="col">{text.subject}</th></tr></thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.id}>
                  <td>{momentIn(language.value, entry.at)}</td><th scope="row">{entry.authorName}</th>
                  <td>{text.acts[entry.action] ?? entry.action}</td><td>{entry.subject}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next && <button type="button" onClick={() => { void fetch(next, entries ?? []); }}>{text.older}</button>}
    </section>
  );
}

import { useEffect, useState } from "preact/hooks";
import { type Protocol as Lines, readProtocol, type Tender } from "../api/tenders";
import { Refusal } from "../api/http";
import { attempt } from "../shell/refusals";
import { format, language, words } from "../words/language";
import { momentIn } from "../words/moment";
import { tenderWords } from "../words/tenders/language";

/** Who did what, each line with the hash of the one before; and whether a hash that was kept elsewhere is still in it. */
export function Protocol({ tender }: { readonly tender: Tender }) {
  const [lines, setLines] = useState<Lines | null>(null);
  const [isBroken, setBroken] = useState(false);
  const [kept, setKept] = useState("");
  const text = tenderWords.value.protocol;
  useEffect(() => {
    void attempt(async () => {
      try {
        setLines(await readProtocol(tender.id));
      } catch (error) {
        // The server verifies the chain each time, and shows none that does not fit.
        if (!(error instanceof Refusal) || error.status !== 409) throw error;
        setBroken(true);
      }
    });
  }, [tender.id]);
  const found = lines?.entries.find(({ hash }) => hash === kept.trim());
  return (
    <section class="sheet" aria-labelledby="protocol-title">
      <h2 id="protocol-title">{text.title}</h2>
      {isBroken && <p class="problem" role="alert">{text.broken}</p>}
      {!lines && !isBroken && <p class="loading">{words.value.loading}</p>}
      {lines?.entries.length === 0 && <p class="muted">{text.empty}</p>}
      {lines && lines.entries.length > 0 && (
        <>
          <p><span class="badge met">{text.checked(lines.entries.length)}</span></p>
          <div class="scroll" role="group" tabIndex={0} aria-label={text.title}>
            <table>
              <thead><tr><th scope="col" class="n">{text.number}</th><th scope="col">{text.when}</th><th scope="col">{text.who}</th><th scope="col">{text.what}</th><th scope="col">{text.note}</th><th scope="col">{text.hash}</th></tr></thead>
              <tbody>{lines.entries.map((line) => (
                <tr key={line.number}>
                  <th scope="row" class="n">{line.number}</th><td>{momentIn(language.value, line.at)}</td><td>{line.by}</td><td>{text.stages[line.stage] ?? line.stage}</td>
                  <td>{line.note || "–"}</td><td><code class="hash" title={line.hash}>{line.hash.slice(0, 19)}…</code></td>
                </tr>
              ))}</tbody>
            </table>
          </div>
          <p>{text.lastHash}: <code class="hash">{lines.lastHash}</code></p>
          <p class="muted">{text.keep}</p>
          <label>{text.compare}<input type="text" value={kept} placeholder="sha256:…" onInput={(event) => setKept(event.currentTarget.value)} /></label>
          <p role="status">{kept.trim() !== "" && <span class={found ? "badge met" : "badge missed"}>{found ? text.found(format.value.number(found.number)) : text.notFound}</span>}</p>
        </>
      )}
    </section>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { computeRuns, createComparison, listComparisons, type Batch, type KeptComparison } from "../api/comparisons";
import { listScenarios, type Item } from "../api/library";
import { mostPicked, pick, picked } from "../library/picked";
import { attempt } from "../shell/refusals";
import { go } from "../state/route";
import { may } from "../state/session";
import { format, language, words } from "../words/language";
import { momentIn } from "../words/moment";

/** Picks scenarios of one baseline, has them computed and compares them. */
export function Begin() {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [earlier, setEarlier] = useState<readonly KeptComparison[]>([]);
  const [baseline, setBaseline] = useState("");
  const [batch, setBatch] = useState<Batch | null>(null);
  const [problem, setProblem] = useState("");
  const stop = useRef(new AbortController());
  const text = words.value.compare;
  useEffect(() => {
    void attempt(async () => {
      const found = await listScenarios("live");
      setItems(found);
      setBaseline(found.find((item) => picked.peek().includes(item.id))?.baseline ?? found[0]?.baseline ?? "");
    });
    void attempt(async () => setEarlier(await listComparisons()));
    return () => stop.current.abort();
  }, []);

  const baselines = [...new Set(items.map((item) => item.baseline ?? ""))];
  const offered = items.filter((item) => item.baseline === baseline);
  const chosen = offered.filter((item) => picked.value.includes(item.id));
  const name = format.value.list(chosen.map((item) => item.name)).slice(0, 200);

  const start = (): Promise<void> => attempt(async () => {
    setProblem("");
    try {
      const runs = await computeRuns(name, `${baseline}.json`, chosen.map((item) => item.file), setBatch, stop.current.signal);
      const failed = runs.filter((run) => run.state === "failed" || !run.run);
      const done = runs.filter((run) => run.state === "done").map((run) => run.run).filter((run): run is string => !!run);
      if (failed.length > 0) setProblem(text.failed(format.value.list(failed.map((run) => run.scenario ?? ""))));
      if (done.length > 0 && failed.length === 0) go(`/sammenlign/${encodeURIComponent((await createComparison(name, done)).id)}`);
    } finally {
      setBatch(null);
    }
  });

  return (
    <main id="main" class="room" tabIndex={-1}>
      <h1>{text.title}</h1>
      <p class="muted">{text.intro}</p>
      {baselines.length > 1 && (
        <label for="baseline">{text.baseline}
          <select id="baseline" value={baseline} onChange={(event) => setBaseline(event.currentTarget.value)}>
            {baselines.map((each) => <option key={each} value={each}>{each}</option>)}
          </select>
        </label>
      )}
      <ul class="picks">
        {offered.map((item) => (
          <li key={item.id}>
            <label>
              <input type="checkbox" checked={picked.value.includes(item.id)} disabled={!picked.value.includes(item.id) && chosen.length >= mostPicked}
                onChange={(event) => pick(item.id, event.currentTarget.checked)} />
              <span>{item.name}<span class="note">{item.description}</span></span>
            </label>
          </li>
        ))}
      </ul>
      {problem && <p class="problem" role="alert">{problem}</p>}
      {batch && <p role="status">{text.computing(batch.done, batch.runs)} <progress max={1} value={batch.progress?.share ?? 0} aria-hidden="true" /></p>}
      {may("batches:write")
        ? <button type="button" class="main" disabled={chosen.length < 2 || batch !== null} onClick={() => { void start(); }}>{text.start(chosen.length)}</button>
        : <p class="muted">{text.notAllowed}</p>}
      {earlier.length > 0 && (
        <section class="sheet">
          <h2>{text.earlier}</h2>
          <ul class="earlier">
            {earlier.map((kept) => (
              <li key={kept.id}><a href={`/sammenlign/${encodeURIComponent(kept.id)}`}>{kept.name || kept.id.slice(0, 12)}</a>
                <span class="muted"> {text.of(kept.runs.length)}, {kept.createdBy}, {momentIn(language.value, kept.createdAt)}</span></li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

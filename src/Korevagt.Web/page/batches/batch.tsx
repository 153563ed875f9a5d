import { useState } from "preact/hooks";
import { readBatch, readRuns, turnBatch, type BatchRunView, type BatchView, type Turn } from "../api/batches";
import { createComparison, type KeptComparison, listComparisons } from "../api/comparisons";
import { Refusal } from "../api/http";
import { listScenarios, type Item } from "../api/library";
import { say } from "../shell/notice";
import { useEvery } from "../shell/every";
import { attempt, wordsOf } from "../shell/refusals";
import { go } from "../state/route";
import { may } from "../state/session";
import { format, language, words } from "../words/language";
import { momentIn } from "../words/moment";
import { faultOfFile } from "../words/rooms/faults";
import { roomWords } from "../words/rooms/language";
import { timeLeft } from "../words/rooms/time-left";
import { comparable, comparisonWith, doneInWords, turnsOf } from "./told";

const askingMilliseconds = 2000;

/** A batch: how far it is, what can be done with it, and each of its runs. */
export function Batch({ id }: { readonly id: number }) {
  const [batch, setBatch] = useState<BatchView | null>(null);
  const [runs, setRuns] = useState<readonly BatchRunView[]>([]);
  const [kept, setKept] = useState<readonly KeptComparison[]>([]);
  const [scenarios, setScenarios] = useState<readonly Item[]>([]);
  const [problem, setProblem] = useState("");
  const { batches: text, anotherBuild } = roomWords.value;
  const isOpen = problem === "" && (batch === null || batch.state === "active");
  const fetch = async (): Promise<void> => {
    try {
      const [now, itsRuns] = await Promise.all([readBatch(id), readRuns(id)]);
      if (batch === null) {
        await attempt(async () => {
          setScenarios(await listScenarios("live"));
          setKept(await listComparisons());
        });
      }
      setRuns(itsRuns);
      setBatch(now);
      setProblem("");
    } catch (error) {
      setProblem(error instanceof Refusal && error.status === 404 ? text.missing : wordsOf(error));
    }
  };
  useEvery(askingMilliseconds, fetch, isOpen);
  const nameOf = (scenario: string): string => scenarios.find((item) => item.id === scenario)?.name ?? scenario;
  const together = comparable(runs);
  const compare = (name: string, ids: readonly string[]): void => {
    void attempt(async () => go(`/sammenlign/${encodeURIComponent((await createComparison(name.slice(0, 200), ids)).id)}`));
  };
  return (
    <main id="main" class="room" tabIndex={-1}>
      <p class="no-print"><a href="/koersler">{text.back}</a></p>
      <h1>{batch?.name ?? text.title}</h1>
      {problem && <p class="problem" role="alert">{problem}</p>}
      {!batch && !problem && <p class="loading">{words.value.loading}</p>}
      {batch && (
        <>
          <p class="byline"><span class={`badge state ${batch.state}`}>{text.states[batch.state]}</span>
            {" "}<span class="muted">{roomWords.value.by(batch.submittedBy, momentIn(language.value, batch.submittedAt))}</span></p>
          {batch.description && <p>{batch.description}</p>}
          <section class="sheet standing">
            <div role="status"><h2>{doneInWords(batch, format.value, roomWords.value)}</h2></div>
            {batch.progress && batch.state !== "finished" && (
              <p><progress max={1} value={batch.progress.share} aria-label={text.share(format.value.percent(batch.progress.share, 0))} />
                {" "}{text.share(format.value.percent(batch.progress.share, 0))}
                {typeof batch.progress.secondsLeft === "number" && batch.state === "active" && <span class="muted"> · {timeLeft(batch.progress.secondsLeft, format.value, roomWords.value)}</span>}</p>
            )}
            {batch.progress && batch.progress.blocksOfAnotherBuild > 0 && <p class="problem">{anotherBuild}</p>}
            <div class="buttons">
              {may("batches:write") && turnsOf(batch).map((turn) => <TurnButton key={turn} id={id} turn={turn} onTurned={setBatch} />)}
              {may("batches:write") && together.length > 0 && (
                <button type="button" class="main" onClick={() => compare(batch.name, together)}>{text.compareAll(together.length)}</button>
              )}
            </div>
          </section>
          <Runs runs={runs} kept={kept} nameOf={nameOf} onCompare={may("batches:write") ? (name, run) => compare(name, [run]) : null} />
        </>
      )}
    </main>
  );
}

function TurnButton({ id, turn, onTurned }: { readonly id: number; readonly turn: Turn; readonly onTurned: (batch: BatchView) => void }) {
  const { batches: text } = roomWords.value;
  return (
    <button type="button" onClick={() => {
      if (turn === "cancel" && !confirm(text.cancelQuestion)) return;
      void attempt(async () => {
        onTurned(await turnBatch(id, turn));
        say(text.turned[turn]);
      });
    }}>{text[turn]}</button>
  );
}

interface RunsProps {
  readonly runs: readonly BatchRunView[];
  readonly kept: readonly KeptComparison[];
  readonly nameOf: (scenario: string) => string;
  /** Null for who may not have runs compared. */
  readonly onCompare: ((name: string, run: string) => void) | null;
}

function Runs({ runs, kept, nameOf, onCompare }: RunsProps) {
  const { batches: text } = roomWords.value;
  return (
    <section class="sheet" aria-labelledby="runs-title">
      <h2 id="runs-title">{text.runs}</h2>
      <div class="scroll" role="group" tabIndex={0} aria-label={text.runs}>
        <table>
          <thead>
            <tr><th scope="col">{text.run}</th><th scope="col">{roomWords.value.list.state}</th><th scope="col" class="n">{text.years}</th>
              <th scope="col" class="n">{text.seed}</th><th scope="col">{text.comparison}</th></tr>
          </thead>
          <tbody>
            {runs.map((run) => {
              const name = run.scenario ? nameOf(run.scenario) : text.baselineAlone;
              return (
                <tr key={run.position}>
                  <th scope="row">{run.scenario ? <a href={`/?scenarie=${encodeURIComponent(run.scenario)}`}>{name}</a> : name}
                    {[run.demandCase, run.priceReading].map((what) => what && <span key={what} class="note">{text.with(what)}</span>)}
                    <Faults run={run} /></th>
                  <td><span class={`badge state ${run.state}`}>{text.runStates[run.state]}</span></td>
                  <td class="n">{format.value.number(run.replications)}</td>
                  <td class="n">{run.seed}</td>
                  <td><Comparison run={run} name={name} kept={kept} onCompare={onCompare} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Comparison({ run, name, kept, onCompare }: { readonly run: BatchRunView; readonly name: string } & Pick<RunsProps, "kept" | "onCompare">) {
  const { batches: text } = roomWords.value;
  if (run.state !== "done" || !run.run || !run.scenario) return <span class="muted">{run.state === "failed" || run.state === "done" ? "–" : text.notYet}</span>;
  const there = comparisonWith(run.run, kept);
  const id = run.run;
  if (there) return <a href={`/sammenlign/${encodeURIComponent(there.id)}`}>{text.seeComparison}</a>;
  return onCompare
    ? <button type="button" aria-label={text.compareThis(name)} onClick={() => onCompare(name, id)}>{text.compare}</button>
    : <span class="muted">–</span>;
}

function Faults({ run }: { readonly run: BatchRunView }) {
  if (run.faults.length === 0 && !run.message) return null;
  return (
    <ul class="faults">
      {run.message && <li>{run.message}</li>}
      {run.faults.map((fault, i) => <li key={i}>{faultOfFile(fault, format.value, roomWords.value)}</li>)}
    </ul>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { addressOfSheet, checkTender, lockTender, reckon, replaceTender, type Reckoned, type TenderCheck, type Trial } from "../api/tenders";
import type { InputFault } from "../api/figures";
import { complain, say } from "../shell/notice";
import { attempt } from "../shell/refusals";
import { may } from "../state/session";
import { format, language, words } from "../words/language";
import { faultOfFile } from "../words/rooms/faults";
import { roomWords } from "../words/rooms/language";
import { tenderWords } from "../words/tenders/language";
import type { Shown } from "./tender";
import { jsonIn } from "./tenders";

const [usualYears, mostYears, usualTries, mostTries] = [50, 400, 50, 500];

/** A draft: what is wrong with it, its quantities, a trial, and the lock. */
export function Draft({ tender, etag, again }: Shown) {
  const [check, setCheck] = useState<TenderCheck | null>(null);
  const text = tenderWords.value.draft;
  useEffect(() => { void attempt(async () => setCheck(await checkTender(tender.id))); }, [tender.id, tender.version]);
  const replace = async (content: unknown, told: string): Promise<void> => {
    await replaceTender(tender.id, content, etag);
    await again();
    say(told);
  };
  const mayDesign = may("tenders:design");
  return (
    <>
      <section class="sheet" aria-labelledby="check-title">
        <h2 id="check-title">{text.title}</h2>
        {!check && <p class="loading">{words.value.loading}</p>}
        {check && <Found check={check} />}
        <div class="buttons">
          {check && check.faults.length === 0 && <a class="button" href={addressOfSheet(tender.id, language.value)} download>{text.draftSheet}</a>}
          <a class="button" href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(tender.content ?? {}, null, 2))}`} download="udbud.json">{text.download}</a>
          {mayDesign && (
            <button type="button" class="main" disabled={!check || check.faults.length > 0} onClick={() => {
              if (confirm(text.lockQuestion)) void attempt(async () => { await lockTender(tender.id); await again(); say(text.locked); });
            }}>{text.lock}</button>
          )}
        </div>
        {mayDesign && <label>{text.replace}<input type="file" accept=".json,application/json" onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) void attempt(async () => {
            const content = await jsonIn(file);
            if (content !== undefined) await replace(content, text.replaced);
          });
        }} /></label>}
      </section>
      {mayDesign && (
        <section class="sheet" aria-labelledby="quantities-title">
          <h2 id="quantities-title">{text.quantities}</h2>
          <p class="muted">{text.quantitiesHint}</p>
          <Reckoning id={tender.id} what="quantities" label={text.years} usual={usualYears} least={2} most={mostYears} act={text.quantities}
            onTold={(told) => told.kind === "quantities" ? replace(told.content, text.filled) : Promise.resolve()} />
        </section>
      )}
      {mayDesign && <TrialOfTender id={tender.id} />}
    </>
  );
}

function Found({ check }: { readonly check: TenderCheck }) {
  const text = tenderWords.value.draft;
  return (
    <>
      <p role="status"><span class={check.faults.length === 0 ? "badge met" : "badge missed"}>{check.faults.length === 0 ? text.noFaults : text.faults(check.faults.length)}</span></p>
      <FaultList faults={check.faults} />
      {check.faults.length === 0 && (
        <>
          <h3>{text.warnings}</h3>
          {check.warnings.length === 0 ? <p class="muted">{text.noWarnings}</p>
            : <ul class="told">{check.warnings.map((warning, i) => <li key={i}>{format.value.say(warning)}</li>)}</ul>}
        </>
      )}
    </>
  );
}

/** Faults with their places. */
export function FaultList({ faults }: { readonly faults: readonly InputFault[] }) {
  if (faults.length === 0) return null;
  return <ul class="faults">{faults.map((fault, i) => <li key={i}>{faultOfFile(fault, format.value, roomWords.value)}</li>)}</ul>;
}

interface ReckoningProps {
  readonly id: string;
  readonly what: "quantities" | "trial";
  readonly label: string;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly act: string;
  readonly onTold: (told: Reckoned) => Promise<void>;
}

/** A form that has something reckoned, with how far it is and a way to stop it. */
function Reckoning({ id, what, label, usual, least, most, act, onTold }: ReckoningProps) {
  const [count, setCount] = useState(usual);
  const [stop, setStop] = useState<AbortController | null>(null);
  const [far, setFar] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [faults, setFaults] = useState<readonly InputFault[]>([]);
  const running = useRef<AbortController | null>(null);
  const text = tenderWords.value.draft;
  useEffect(() => () => running.current?.abort(), []);
  const begin = async (): Promise<void> => {
    const control = new AbortController();
    running.current = control;
    setStop(control);
    setFaults([]);
    try {
      for await (const told of reckon(id, what, what === "quantities" ? { years: count } : { count }, control.signal)) {
        if (told.kind === "progress") setFar(told);
        else if (told.kind === "faults") setFaults(told.faults);
        else if (told.kind === "stopped") complain(text.stopped);
        else await onTold(told);
      }
    } finally {
      setStop(null);
      setFar(null);
    }
  };
  return (
    <form class="finder" onSubmit={(event) => { event.preventDefault(); void attempt(begin); }}>
      <label>{label}<input type="number" min={least} max={most} required value={count} onInput={(event) => setCount(event.currentTarget.valueAsNumber)} /></label>
      <button type="submit" disabled={stop !== null}>{act}</button>
      {stop && <button type="button" class="quiet" onClick={() => stop.abort()}>{text.stop}</button>}
      {far && <p role="status"><progress max={far.total} value={far.done} aria-label={label} /> {text.simulating(format.value.number(far.done), format.value.number(far.total))}</p>}
      <FaultList faults={faults} />
    </form>
  );
}

function TrialOfTender({ id }: { readonly id: string }) {
  const [trial, setTrial] = useState<Trial | null>(null);
  const { draft: text, analysis, award } = tenderWords.value;
  const write = format.value;
  return (
    <section class="sheet analysed" aria-labelledby="trial-title">
      <h2 id="trial-title">{text.trial}</h2>
      <p class="muted">{text.trialHint}</p>
      <Reckoning id={id} what="trial" label={text.tries} usual={usualTries} least={1} most={mostTries} act={text.tryIt}
        onTold={async (told) => { if (told.kind === "trial") setTrial(told.trial); }} />
      {trial && (
        <>
          <p class="stamp">{text.trialNotice}</p>
          <p>{text.covered(write.number(trial.covered), write.number(trial.count))}{trial.totalDkk && <> {text.total(write.amount(trial.totalDkk.median), write.amount(trial.totalDkk.low), write.amount(trial.totalDkk.high))}</>}</p>
          <div class="scroll" role="group" tabIndex={0} aria-label={text.trial}>
            <table>
              <thead><tr><th scope="col">{award.lot}</th><th scope="col" class="n">{text.meanBids}</th><th scope="col" class="n">{text.withoutBids}</th><th scope="col" class="n">{text.oneBid}</th></tr></thead>
              <tbody>{trial.lots.map((lot) => (
                <tr key={lot.lot}><th scope="row">{lot.lot}</th><td class="n">{write.number(lot.meanBids, 1)}</td><td class="n">{write.number(lot.withoutBids)}</td><td class="n">{write.number(lot.withOneBid)}</td></tr>
              ))}</tbody>
            </table>
          </div>
          {trial.rules.length > 0 && <ul class="told">{trial.rules.map((rule) => <li key={rule.rule}>{analysis.rule} {rule.rule}: {write.number(rule.costs)}/{write.number(rule.compared)}</li>)}</ul>}
        </>
      )}
    </section>
  );
}

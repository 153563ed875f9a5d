import { useState } from "preact/hooks";
import { eraseLog, isOpen, listFits, listImports, type DemandWork } from "../api/demand";
import type { Item } from "../api/library";
import { useEvery } from "../shell/every";
import { say } from "../shell/notice";
import { attempt } from "../shell/refusals";
import { format, language, words } from "../words/language";
import { momentIn } from "../words/moment";
import { roomWords } from "../words/rooms/language";
import { Faults } from "./faults";
import { FitForm } from "./fit-form";
import { SendForm } from "./send-form";

const askingMilliseconds = 1000;

/** Logs that were sent, what was read of them, and the demands that were fitted to them. */
export function Logs({ plans }: { readonly plans: readonly Item[] }) {
  const [imports, setImports] = useState<readonly DemandWork[] | null>(null);
  const [fits, setFits] = useState<readonly DemandWork[]>([]);
  const isWorking = imports === null || imports.some(isOpen) || fits.some(isOpen);
  const fetch = (): Promise<void> => attempt(async () => {
    const [read, fitted] = await Promise.all([listImports(), listFits()]);
    setImports(read);
    setFits(fitted);
  });
  useEvery(askingMilliseconds, fetch, isWorking);
  const { demand: text } = roomWords.value;
  return (
    <section class="sheet" aria-labelledby="logs-title">
      <h2 id="logs-title">{text.logs}</h2>
      <p class="muted">{text.logsHint}</p>
      <SendForm plans={plans} onSent={() => { void fetch(); }} />
      {imports === null && <p class="loading">{words.value.loading}</p>}
      {imports?.length === 0 && <p class="empty">{text.noLogs}</p>}
      <ul class="earlier">
        {imports?.map((log) => <Log key={log.id} log={log} fits={fits.filter((fit) => fit.import === log.id)} onChanged={() => { void fetch(); }} />)}
      </ul>
    </section>
  );
}

function Log({ log, fits, onChanged }: { readonly log: DemandWork; readonly fits: readonly DemandWork[]; readonly onChanged: () => void }) {
  const { demand: text, by } = roomWords.value;
  const write = format.value;
  const read = log.log;
  return (
    <li class="log">
      <h3>{log.name} <span class={`badge state ${log.state}`}>{log.erasedAt ? text.isErased : text.states[log.state]}</span></h3>
      <p class="muted">{by(log.submittedBy, momentIn(language.value, log.submittedAt))}</p>
      {read && <p>{text.read(write.number(read.accepted), write.number(read.rows), read.from && read.to ? text.days(read.from, read.to) : "")}</p>}
      {read && read.rejected + read.repeated > 0 && <p>{text.leftOut(write.number(read.rejected), write.number(read.repeated))}</p>}
      {!log.erasedAt && (log.state === "refused" || log.state === "failed" || (read?.faultCount ?? 0) > 0) && <Faults kind="imports" id={log.id} />}
      {fits.map((fit) => <Fit key={fit.id} fit={fit} />)}
      {log.state === "done" && !log.erasedAt && <FitForm log={log} onSent={onChanged} />}
      {!log.erasedAt && !isOpen(log) && (
        <button type="button" class="quiet" aria-label={text.eraseThis(log.name)} onClick={() => {
          if (confirm(text.eraseQuestion)) void attempt(async () => { await eraseLog(log.id); say(text.isErasedNow(log.name)); onChanged(); });
        }}>{text.erase}</button>
      )}
    </li>
  );
}

function Fit({ fit }: { readonly fit: DemandWork }) {
  const { demand: text } = roomWords.value;
  const fitted = fit.demand;
  return (
    <div class="fit">
      <p>
        <span class={`badge state ${fit.state}`}>{text.fitStates[fit.state]}</span>{" "}
        {fitted ? text.fitted(fitted.file, format.value.number(fitted.visits), format.value.number(fitted.dispersion, 2)) : text.fitting(fit.name)}
      </p>
      {(fit.state === "refused" || fit.state === "failed") && <Faults kind="fits" id={fit.id} />}
    </div>
  );
}

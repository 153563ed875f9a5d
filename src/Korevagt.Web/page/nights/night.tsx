import { useEffect, useState } from "preact/hooks";
import { Refusal } from "../api/http";
import { listNights, type NightPlan, type NightRecord, type NightView, pathOfNight, readNight } from "../api/nights";
import { Change } from "../choose/beside";
import { wordsOf } from "../shell/refusals";
import { format, language, words } from "../words/language";
import { faultOfFile } from "../words/rooms/faults";
import { roomWords } from "../words/rooms/language";
import { Alert } from "./alert";
import { dateInWords } from "./dates";
import { History } from "./history-chart";

/** One night: what was new, what went wrong, the scenarios' figures, and how one of them has gone over the nights. */
export function Night({ night, name }: { readonly night: string; readonly name: string | null }) {
  const [view, setView] = useState<NightView | null>(null);
  const [others, setOthers] = useState<readonly NightView[]>([]);
  const [record, setRecord] = useState<NightRecord | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    const fetch = async (): Promise<void> => {
      const all = await listNights();
      // Without the name of the settings, as somebody writes the address, the night is looked for by its date.
      const found = all.find((each) => (name === null ? each.night.startsWith(night) : each.night === night && each.name === name));
      if (!found) return setProblem(roomWords.peek().nights.missing);
      setOthers(all.filter((each) => each.name === found.name && each.night <= found.night));
      setView(found);
      setRecord(await readNight(found));
    };
    fetch().catch((error: unknown) => {
      setProblem(error instanceof Refusal && error.status === 404 ? roomWords.peek().nights.missing : wordsOf(error));
    });
  }, [night, name]);
  const { nights: text } = roomWords.value;
  return (
    <main id="main" class="room" tabIndex={-1}>
      <p class="no-print"><a href="/naetter">{text.back}</a></p>
      <h1>{view ? dateInWords(language.value, view.night) : text.title}</h1>
      {problem && <p class="problem" role="alert">{problem}</p>}
      {!view && !problem && <p class="loading">{words.value.loading}</p>}
      {view && (
        <p class="byline"><span class={`badge state ${view.state}`}>{text.states[view.state]}</span>{" "}<span class="muted">{view.name}</span>
          {view.endedAt && <>{" · "}<a href={`/api/v1${pathOfNight(view)}/report`} target="_blank" rel="noopener">{text.report}</a></>}
          {typeof view.batch === "number" && <>{" · "}<a href={`/koersler/${view.batch}`}>{text.batch}</a></>}</p>
      )}
      {record && view && <Judged record={record} isJudged={Boolean(view.endedAt)} />}
      {record?.figures && record.figures.plans.length > 0 && <History plans={record.figures.plans} nights={others} shown={record} />}
    </main>
  );
}

function Judged({ record, isJudged }: { readonly record: NightRecord; readonly isJudged: boolean }) {
  const { nights: text } = roomWords.value;
  const write = format.value;
  return (
    <>
      <section class="sheet" aria-labelledby="news-title">
        <h2 id="news-title">{isJudged ? text.headline(record.alerts.length) : text.notJudged}</h2>
        {record.caughtUp.length > 0 && <p>{text.caughtUp(write.list(record.caughtUp.map((each) => dateInWords(language.value, each))))}</p>}
        <ul class="alerts">
          {record.alerts.map((alert, i) => (
            <Alert key={i} severity={alert.severity} text={write.language === "da" ? alert.danish : alert.english} scenario={alert.scenario ?? null} />
          ))}
        </ul>
        {record.faults.length > 0 && (
          <div class="problem">
            <p><strong>{text.wentWrong}</strong></p>
            <ul>{record.faults.map((fault, i) => <li key={i}>{faultOfFile(fault, write, roomWords.value)}</li>)}</ul>
          </div>
        )}
      </section>
      {record.figures && record.figures.plans.length > 0 && (
        <section class="sheet" aria-labelledby="plans-title">
          <h2 id="plans-title">{text.figures}</h2>
          <div class="scroll" role="group" tabIndex={0} aria-label={text.figures}>
            <table>
              <thead><tr><th scope="col">{text.plan}</th><th scope="col" class="n">{text.saving}</th><th scope="col" class="n">{text.p90}</th>
                <th scope="col">{text.against}</th><th scope="col">{text.target}</th></tr></thead>
              <tbody>{record.figures.plans.map((plan) => <PlanRow key={plan.file} plan={plan} />)}</tbody>
            </table>
          </div>
        </section>
      )}
    </>
  );
}

function PlanRow({ plan }: { readonly plan: NightPlan }) {
  const { nights: text } = roomWords.value;
  const write = format.value;
  const saving = plan.saving?.estimate;
  const change = plan.region.p90Change;
  const said = saving && write.amountWithInterval({ value: saving.mean, low: saving.low, high: saving.high });
  const estimate = change && { value: change.mean, low: change.low, high: change.high };
  const [target] = plan.targets;
  return (
    <tr>
      <th scope="row">{plan.name}{!plan.saving && <span class="note">{text.baseline}</span>}</th>
      <td class="n">{said ? <>{said.figure}{said.interval && <span class="note">{said.interval}</span>}</> : "–"}</td>
      <td class="n">{write.within(plan.region.p90?.mean)}</td>
      <td class="with-bar">{estimate && <Change estimate={estimate} said={write.signedMinutesWithInterval(estimate)} label={plan.name} lessIsBetter />}</td>
      <td>{target && <>{write.percent(target.reached.mean)} <span class={target.met ? "badge met" : "badge missed"}>{target.met ? words.value.answer.targetMet : words.value.answer.targetMissed}</span></>}</td>
    </tr>
  );
}

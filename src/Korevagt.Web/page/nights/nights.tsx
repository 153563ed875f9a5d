import { useEffect, useState } from "preact/hooks";
import { acknowledge, type AlertView, listAlerts, listNights, type NightView } from "../api/nights";
import { attempt } from "../shell/refusals";
import { may } from "../state/session";
import { format, language, words } from "../words/language";
import { momentIn } from "../words/moment";
import { roomWords } from "../words/rooms/language";
import { Alert } from "./alert";
import { addressOf, dateInWords } from "./dates";
import { Night } from "./night";
import "../styles/rooms.css";
import "../styles/nights.css";

const firstShown = 30;

/** The nights of re-evaluation: what was new in them, and one with its figures. */
export function Nights({ night, name }: { readonly night: string | null; readonly name: string | null }) {
  return night === null ? <List /> : <Night key={`${night} ${name}`} night={night} name={name} />;
}

function List() {
  const [nights, setNights] = useState<readonly NightView[] | null>(null);
  const [alerts, setAlerts] = useState<readonly AlertView[]>([]);
  const [isShort, setShort] = useState(false);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    void attempt(async () => {
      const [found, told] = await Promise.all([listNights(), listAlerts()]);
      setAlerts(told);
      setNights(found);
    });
  }, []);
  const { nights: text, list } = roomWords.value;
  const shown = isWhole ? nights : nights?.slice(0, firstShown);
  const told = alerts.filter(({ severity }) => !isShort || severity !== "notice");
  return (
    <main id="main" class="room" tabIndex={-1}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {!nights && <p class="loading">{words.value.loading}</p>}
      {nights?.length === 0 && <p class="empty">{text.none}</p>}
      {nights && nights.length > 0 && (
        <section class="sheet" aria-labelledby="alerts-title">
          <div class="section-head">
            <h2 id="alerts-title">{text.alerts}</h2>
            {alerts.some(({ severity }) => severity === "notice") && (
              <label class="tick-line"><input type="checkbox" checked={isShort} onChange={(event) => setShort(event.currentTarget.checked)} />{text.onlySerious}</label>
            )}
          </div>
          {told.length === 0 && <p class="muted">{text.noAlerts}</p>}
          <ul class="alerts">
            {told.map((alert) => (
              <Alert key={`${alert.name} ${alert.night} ${alert.id}`} severity={alert.severity} text={format.value.say(alert)} scenario={alert.scenario ?? null}
                from={{ address: addressOf(alert), text: dateInWords(language.value, alert.night) }}>
                <Noted alert={alert} onNoted={(noted) => setAlerts(alerts.map((each) => (each === alert ? noted : each)))} />
              </Alert>
            ))}
          </ul>
        </section>
      )}
      {shown && shown.length > 0 && (
        <section class="sheet" aria-labelledby="nights-title">
          <h2 id="nights-title">{text.all}</h2>
          <div class="scroll" role="group" tabIndex={0} aria-label={text.all}>
            <table>
              <thead><tr><th scope="col">{text.night}</th><th scope="col">{text.settings}</th><th scope="col">{list.state}</th><th scope="col">{text.news}</th></tr></thead>
              <tbody>
                {shown.map((night) => (
                  <tr key={`${night.name} ${night.night}`}>
                    <th scope="row"><a href={addressOf(night)}>{dateInWords(language.value, night.night)}</a></th>
                    <td>{night.name}</td>
                    <td><span class={`badge state ${night.state}`}>{text.states[night.state]}</span></td>
                    <td>{text.newsOf(night.alerts)}{night.faults > 0 && <span class="note">{text.faults(night.faults)}</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {nights && shown && shown.length < nights.length && <button type="button" onClick={() => setWhole(true)}>{list.all}</button>}
    </main>
  );
}

/** Who has taken note of an alert, or the button that does. */
function Noted({ alert, onNoted }: { readonly alert: AlertView; readonly onNoted: (noted: AlertView) => void }) {
  const { nights: text } = roomWords.value;
  if (alert.acknowledged) {
    return <p class="noted muted">{text.notedBy(alert.acknowledged.by, momentIn(language.value, alert.acknowledged.at))}</p>;
  }
  if (!may("nights:write")) return null;
  return (
    <button type="button" class="quiet noted" aria-label={text.noteThis(format.value.say(alert))}
      onClick={() => { void attempt(async () => onNoted(await acknowledge(alert))); }}>{text.note}</button>
  );
}

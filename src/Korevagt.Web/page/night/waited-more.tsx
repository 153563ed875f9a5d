import type { Night, Outcome } from "../api/night";
import type { Plan } from "../api/plan";
import { activeCount } from "../state/desk";
import { format, words } from "../words/language";
import { clockIn } from "./clock";
import { difference, waitMoreMost } from "./playback";

const most = 10;

/** The ten who wait most longer under the draft; each can be seen at the moment when triage orders the visit. */
export function WaitedMore({ night, plan, onSecond }: { readonly night: Night; readonly plan: Plan; readonly onSecond: (second: number) => void }) {
  if (activeCount.value === 0) return null;
  const text = words.value.night;
  const rows = waitMoreMost(night.visits, most);
  const shiftOf = (outcome: Outcome | null | undefined): string => {
    const cars = [...night.before, ...night.after];
    return cars.find(({ shift }) => shift === outcome?.shift)?.name ?? outcome?.shift ?? "";
  };
  return (
    <section class="sheet" aria-labelledby="waited-title">
      <h2 id="waited-title">{rows.length === 0 ? text.nobodyWaitedMore : text.waitedMore(rows.length)}</h2>
      {rows.length > 0 && (
        <div class="scroll">
          <table class="items">
            <thead>
              <tr><th scope="col">{text.ordered}</th><th scope="col">{words.value.map.area}</th><th scope="col">{plan.name}</th>
                <th scope="col">{text.draft}</th><th scope="col">{text.difference}</th></tr>
            </thead>
            <tbody>
              {rows.map(({ visit, area, ordered, before, after }) => (
                <tr key={visit}>
                  <td><button type="button" class="quiet" aria-label={text.seeAt(clockIn(night, ordered))} onClick={() => onSecond(ordered)}>{clockIn(night, ordered)}</button></td>
                  <th scope="row">{plan.areas.find(({ id }) => id === area)?.name ?? area}</th>
                  <td>{format.value.minutes(before?.responseMinutes ?? null)}<span class="note">{shiftOf(before)}</span></td>
                  <td>{format.value.minutes(after?.responseMinutes ?? null)}<span class="note">{shiftOf(after)}</span></td>
                  <td>{format.value.signedMinutes(difference(before, after))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="muted">{text.oneNight}</p>
    </section>
  );
}

import { switched, without } from "../draft/edits";
import { isShiftChange } from "../draft/change";
import { focusSoon } from "../shell/focus";
import { Icon } from "../shell/icons";
import { activeCount, change, changes, contributions, pickedShift, plan, preview, shifts, shown, toldChanges, wantsContributions } from "../state/desk";
import { format, words } from "../words/language";
import { ContributionLine } from "./contribution";
import { changeInWords } from "./words";

/** What the draft changes, each with a switch: the scenario is this list. */
export function Changes() {
  const about = plan.value;
  if (!about) return null;
  const text = words.value;
  const faults = preview.value.stage === "faults" ? preview.value.faults : [];
  const active = shown.value.map((each, i) => ({ each, i })).filter(({ each }) => each.isOn).map(({ i }) => i);
  const faultOf = (index: number): string => {
    const prefix = `/changes/${active.indexOf(index)}`;
    const found = faults.find(({ pointer }) => pointer === prefix || pointer?.startsWith(`${prefix}/`));
    return found ? format.value.say(found.message) : "";
  };
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h2 id="changes-title" tabIndex={-1}>{text.changes.title}{shown.value.length > 0 && <span class="badge">{shown.value.length}</span>}</h2>
      {shown.value.length === 0 && <p class="muted">{text.changes.empty}</p>}
      {activeCount.value > 1 && (
        <label class="wish">
          <input type="checkbox" role="switch" checked={wantsContributions.value}
            onChange={(event) => { wantsContributions.value = event.currentTarget.checked; }} />
          {text.changes.contributions}
        </label>
      )}
      <ol>
        {shown.value.map((each, i) => {
          const said = changeInWords(each.change, about, shifts.value, toldChanges.value, (spoken) => format.value.say(spoken), text);
          const fault = each.isOn ? faultOf(i) : "";
          return (
            <li key={JSON.stringify(each.change)} data-on={each.isOn}>
              <input type="checkbox" role="switch" checked={each.isOn} aria-label={text.changes.on(said)}
                onChange={() => change(switched(changes.value, i))} />
              <button type="button" class="pick" onClick={() => { if (isShiftChange(each.change)) pickedShift.value = each.change.shift; }}>{said}</button>
              <button type="button" class="quiet" aria-label={text.changes.remove(said)} onClick={() => { change(without(changes.value, i)); focusSoon(`.changes li:nth-child(${Math.max(i, 1)}) .quiet`, "#changes-title"); }}>
                <Icon name="cross" />
              </button>
              {fault && <p class="problem">{fault}</p>}
              {each.isOn && wantsContributions.value && activeCount.value > 1 && (
                <ContributionLine contribution={contributions.value.get(JSON.stringify(each.change))} isDone={preview.value.stage === "done"} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

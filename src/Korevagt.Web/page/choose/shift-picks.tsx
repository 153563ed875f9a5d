import { useState } from "preact/hooks";
import type { Plan, Shift } from "../api/plan";
import { shortHours } from "../shifts/words";
import { language, words } from "../words/language";
import { roomWords } from "../words/rooms/language";

interface ShiftPicksProps {
  readonly plan: Plan;
  readonly picked: readonly string[];
  readonly onPick: (shifts: readonly string[]) => void;
}

/** The plan's shifts, each with a tick; the search narrows them, and those shown are picked at once. */
export function ShiftPicks({ plan, picked, onPick }: ShiftPicksProps) {
  const [search, setSearch] = useState("");
  const text = roomWords.value.choose;
  const shown = plan.shifts.filter((shift) => fits(shift, search));
  const others = (ids: readonly string[]): readonly string[] => picked.filter((id) => !ids.includes(id));
  return (
    <div class="shift-picks">
      <div class="finder">
        <input type="search" class="grow" aria-label={text.find} placeholder={text.find} value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        <button type="button" disabled={shown.length === 0} onClick={() => onPick([...others(shown.map(({ id }) => id)), ...shown.map(({ id }) => id)])}>{text.allShown}</button>
        <button type="button" disabled={picked.length === 0} onClick={() => onPick([])}>{text.noShifts}</button>
      </div>
      <ul>
        {shown.map((shift) => (
          <li key={shift.id}>
            <label>
              <input type="checkbox" checked={picked.includes(shift.id)}
                onChange={(event) => onPick(event.currentTarget.checked ? [...picked, shift.id] : others([shift.id]))} />
              <span>{shift.name}<span class="note">{shortHours(shift, language.value)}, {words.value.daysShort[shift.days]}, {words.value.cars(shift.cars)}</span></span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="muted">{text.noneFound}</p>}
      <p class="muted" role="status">{text.chosen(picked.length)}</p>
    </div>
  );
}

function fits({ id, name }: Shift, search: string): boolean {
  const text = `${name} ${id}`.toLocaleLowerCase("da");
  return search.toLocaleLowerCase("da").split(/\s+/).every((word) => text.includes(word));
}

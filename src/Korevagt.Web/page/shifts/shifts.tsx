import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Days, Plan, Station } from "../api/plan";
import type { DraftShift } from "../draft/shifts";
import { focusSoon } from "../shell/focus";
import { Icon } from "../shell/icons";
import { pickedShift, plan, preview, shifts } from "../state/desk";
import { day, snap, timeOf } from "../timeline/clock";
import { format, language, words } from "../words/language";
import { mostCars, pickShift, removeShift, restoreShift, setCars, setHours, setStation } from "./gestures";
import { shortHours, shortName } from "./words";

const search = signal("");
const quarters: readonly string[] = Array.from({ length: day / snap }, (_, i) => timeOf(i * snap));

/** All shifts, by station, each with what can be done to it. */
export function Shifts() {
  const about = plan.value;
  if (!about) return null;
  const text = words.value.shifts;
  const wanted = search.value.trim().toLowerCase();
  const groups = about.stations
    .map((station) => ({ station, rows: shifts.value.filter((row) => (row.before ?? row.shift).station === station.id && fits(row, wanted)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <section class="shifts" aria-labelledby="shifts-title">
      <div class="section-head">
        <h2 id="shifts-title">{text.title}</h2>
        <input type="search" aria-label={text.find} placeholder={text.find} value={search.value}
          onInput={(event) => { search.value = event.currentTarget.value; }} />
      </div>
      {groups.length === 0 && <p class="muted">{text.noneFound}</p>}
      {groups.map(({ station, rows }) => <Group key={station.id} plan={about} station={station} rows={rows} />)}
    </section>
  );
}

function Group({ plan: about, station, rows }: { readonly plan: Plan; readonly station: Station; readonly rows: readonly DraftShift[] }) {
  const districts = about.districts.filter(({ id }) => rows.some((row) => row.shift.districts[0] === id)).map(({ name }) => name);
  return (
    <div class="shift-group">
      <h3>{words.value.shifts.byStation(station.name, districts.length === 1 ? districts[0] ?? station.name : station.name)}</h3>
      <ul>{rows.map((row) => <Row key={row.shift.id} plan={about} row={row} />)}</ul>
    </div>
  );
}

function Row({ plan: about, row }: { readonly plan: Plan; readonly row: DraftShift }) {
  const { shift, before, isRemoved } = row;
  const text = words.value;
  const isPicked = pickedShift.value === shift.id;
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => { if (isPicked) element.current?.scrollIntoView({ block: "nearest" }); }, [isPicked]);
  const state = isRemoved ? "removed" : before === null || isChanged(row) ? "changed" : "same";
  return (
    <li ref={element} class="shift" data-shift-row={shift.id} data-state={state} data-picked={isPicked}>
      <div class="shift-line">
        <button type="button" class="pick" aria-expanded={isPicked} onClick={() => pickShift(shift.id)}>
          <span class="shift-name">{shortName(about, row)}</span>
          <span class="visually-hidden"> {text.shifts.edit(shift.name)} </span>
          <span class="muted">{isRemoved ? text.shifts.removed : `${shortHours(shift, language.value)} · ${text.daysShort[shift.days]}`}</span>
        </button>
        {isRemoved
          ? (
            <button type="button" class="quiet turn" aria-label={text.shifts.bringBackThis(shift.name)}
              onClick={() => { restoreShift(shift.id); focusSoon(`[data-shift-row="${shift.id}"] .turn`); }}>
              <Icon name="back" /><span>{text.shifts.bringBack}</span>
            </button>
          )
          : (
            <>
              <Cars row={row} />
              <button type="button" class="quiet remove turn" title={text.shifts.remove} aria-label={text.shifts.removeThis(shift.name)}
                onClick={() => { removeShift(shift.id); focusSoon(`[data-shift-row="${shift.id}"] .turn`); }}>
                <Icon name="cross" />
              </button>
            </>
          )}
      </div>
      {isPicked && <Details plan={about} row={row} />}
    </li>
  );
}

function Cars({ row: { shift, before } }: { readonly row: DraftShift }) {
  const text = words.value.shifts;
  const isOther = before !== null && before.cars !== shift.cars;
  return (
    <span class="cars" role="group" aria-label={words.value.cars(shift.cars)} title={isOther ? text.was(words.value.cars(before.cars)) : undefined}>
      <button type="button" class="step" disabled={shift.cars <= 1} aria-label={text.fewer(shift.name)}
        title={shift.cars <= 1 ? text.fewerAtOne : undefined} onClick={() => setCars(shift.id, shift.cars - 1)}><Icon name="minus" /></button>
      <output data-changed={isOther}>{shift.cars}</output>
      <button type="button" class="step" disabled={shift.cars >= mostCars} aria-label={text.more(shift.name)}
        onClick={() => setCars(shift.id, shift.cars + 1)}><Icon name="plus" /></button>
    </span>
  );
}

function Details({ plan: about, row: { shift, before, isRemoved } }: { readonly plan: Plan; readonly row: DraftShift }) {
  const text = words.value;
  const figures = preview.value.figures?.shifts.find((each) => each.id === shift.id);
  const duty = figures?.after ?? figures?.before;
  const id = (name: string): string => `${name}-${shift.id}`;
  return (
    <div class="shift-details">
      {!isRemoved && (
        <div class="fields">
          <label for={id("from")}>{text.shifts.from}
            <TimePicker id={id("from")} value={shift.from} onPick={(from) => setHours(shift.id, { days: shift.days, from, to: shift.to })} />
          </label>
          <label for={id("to")}>{text.shifts.to}
            <TimePicker id={id("to")} value={shift.to} onPick={(to) => setHours(shift.id, { days: shift.days, from: shift.from, to })} />
          </label>
          <label for={id("days")}>{text.shifts.days}
            <select id={id("days")} value={shift.days}
              onChange={(event) => setHours(shift.id, { days: event.currentTarget.value as Days, from: shift.from, to: shift.to })}>
              {(Object.keys(text.days) as Days[]).map((days) => <option key={days} value={days}>{text.days[days]}</option>)}
            </select>
          </label>
          <label for={id("station")}>{text.shifts.station}
            <select id={id("station")} value={shift.station} onChange={(event) => setStation(shift.id, event.currentTarget.value)}>
              {about.stations.map((station) => <option key={station.id} value={station.id}>{station.name}</option>)}
            </select>
          </label>
        </div>
      )}
      {before && isChanged({ shift, before, isRemoved }) && (
        <p class="muted">{text.shifts.was(`${shortHours(before, language.value)}, ${text.days[before.days]}, ${text.cars(before.cars)}, ${
          about.stations.find(({ id: station }) => station === before.station)?.name ?? ""}`)}</p>
      )}
      {duty && duty.utilization !== null && (
        <p class="muted">{text.shifts.visitsAndUse(format.value.count(duty.visitsPerYear), format.value.percent(duty.utilization, 0))}</p>
      )}
    </div>
  );
}

/** A time in quarters, on a clock of 24 hours whatever the browser thinks of the country. */
function TimePicker({ id, value, onPick }: { readonly id: string; readonly value: string; readonly onPick: (time: string) => void }) {
  const times = quarters.includes(value) ? quarters : [value, ...quarters];
  return (
    <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {times.map((time) => <option key={time} value={time}>{language.value === "da" ? time.replace(":", ".") : time}</option>)}
    </select>
  );
}

function fits({ shift }: DraftShift, wanted: string): boolean {
  return wanted === "" || `${shift.name} ${shift.id} ${shift.station}`.toLowerCase().includes(wanted);
}

/** Whether something of a shift that is still there differs from the plan. */
export function isChanged({ shift, before }: DraftShift): boolean {
  return before !== null && (shift.cars !== before.cars || shift.from !== before.from || shift.to !== before.to
    || shift.days !== before.days || shift.station !== before.station);
}

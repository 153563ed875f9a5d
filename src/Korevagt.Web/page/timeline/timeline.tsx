import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { standing } from "../answer/standing";
import type { DraftShift } from "../draft/shifts";
import { focusSoon } from "../shell/focus";
import { Icon } from "../shell/icons";
import { pickShift, removeShift, restoreShift } from "../shifts/gestures";
import { pickedArea, pickedHour, pickedShift, plan, shifts } from "../state/desk";
import { addressOfDraft } from "../state/opening";
import { go } from "../state/route";
import { format, words } from "../words/language";
import { Axis, hoursOfAxis, two } from "./axis";
import { Bars } from "./bars";
import { axisStart, day, dayKinds } from "./clock";

const isLarge = signal(false);

/** When whoever is on duty: a row for each shift, on both kinds of days. The bars are the editor. */
export function Timeline() {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    room.current?.querySelector(".lane-row[data-picked=true]")?.scrollIntoView({ block: "nearest" });
  }, [pickedShift.value]);
  const about = plan.value;
  const text = words.value.timeline;
  const hours = standing.value?.figures.hours;
  if (!about) return null;
  const rows = about.stations.flatMap((station) => shifts.value.filter((row) => (row.before ?? row.shift).station === station.id));
  const district = about.areas.find(({ id }) => id === pickedArea.value)?.district;
  const neighbour = (shift: string) => (by: number): boolean => focusRow(room.current, shift, by);
  const first = rows.find((row) => row.shift.id === pickedShift.value && !row.isRemoved) ?? rows.find((row) => !row.isRemoved);
  return (
    <section class="timeline" aria-labelledby="timeline-title" data-large={isLarge.value}>
      <div class="section-head">
        <h2 id="timeline-title">{text.title}</h2>
        <p class="muted hint-line">{text.hint}</p>
        <HourPicker />
        <button type="button" class="quiet no-print" onClick={() => { void addressOfDraft().then((address) => go(address.replace(location.origin + "/", "/nat"))); }}>{words.value.night.link}</button>
        <details class="keys"><summary>{text.keysTitle}</summary><p>{text.keys}</p></details>
        <button type="button" class="quiet wide-only" onClick={() => { isLarge.value = !isLarge.value; }}>{isLarge.value ? text.smaller : text.larger}</button>
      </div>
      <div class="lanes" ref={room}>
        <div class="lanes-head">
          <p class="legend"><span class="swatch visits" />{text.visits}<br /><span class="stroke" />{text.p90}</p>
          {dayKinds.map((kind) => <Axis key={kind} kind={kind} hours={hours} />)}
        </div>
        {rows.map((row) => (
          <div key={row.shift.id} class="lane-row" data-days={row.isRemoved ? row.before?.days : row.shift.days} data-removed={row.isRemoved} data-picked={row.shift.id === pickedShift.value}
            data-marked={district !== undefined && row.shift.districts.includes(district)}>
            <RowName row={row} />
            {dayKinds.map((kind) => (
              <Bars key={kind} row={row} kind={kind} isFirst={row === first && kind === firstKind(row)} room={() => room.current}
                onNeighbour={neighbour(row.shift.id)} />
            ))}
          </div>
        ))}
        <PickedHour />
      </div>
    </section>
  );
}

function RowName({ row }: { readonly row: DraftShift }) {
  const { shift, isRemoved } = row;
  const text = words.value.shifts;
  return (
    <div class="row-name" data-row={shift.id}>
      <button type="button" class="pick" tabIndex={-1} onClick={() => pickShift(shift.id)}>
        {shift.name}<span class="days muted"> · {words.value.daysShort[shift.days]}</span>
      </button>
      {!isRemoved && pickedShift.value === shift.id && (
        <button type="button" class="quiet turn" title={text.remove} aria-label={text.removeThis(shift.name)} onClick={() => { removeShift(shift.id); focusSoon(`[data-row="${shift.id}"] .turn`); }}>
          <Icon name="cross" />
        </button>
      )}
      {isRemoved && (
        <button type="button" class="quiet turn" title={text.bringBack} aria-label={text.bringBackThis(shift.name)} onClick={() => { restoreShift(shift.id); focusSoon(`.duty[data-shift="${shift.id}"]`); }}>
          <Icon name="back" />
        </button>
      )}
    </div>
  );
}

function HourPicker() {
  const text = words.value.timeline;
  const hour = pickedHour.value;
  const figures = standing.value?.figures.hours.find((each) => each.hour === hour);
  const write = format.value;
  return (
    <span class="hour-picker">
      <select aria-label={text.pickHour("…")} value={hour === null ? "" : String(hour)}
        onChange={(event) => { pickedHour.value = event.currentTarget.value === "" ? null : Number(event.currentTarget.value); }}>
        <option value="">{text.hour("–")}</option>
        {hoursOfAxis.map((each) => <option key={each} value={String(each)}>{text.hour(two(each))}</option>)}
      </select>
      {figures && <span class="muted">{text.hourFigures(write.count(figures.visitsPerYear), write.number(figures.p90.before, 1), write.minutes(figures.p90.after))}</span>}
    </span>
  );
}

/** A band over the picked hour on both kinds of days. */
function PickedHour() {
  const hour = pickedHour.value;
  if (hour === null) return null;
  const start = ((hour * 60 - axisStart + day) % day) / day;
  return (
    <div class="picked-hour" aria-hidden="true">
      <span />
      {dayKinds.map((kind) => <div key={kind}><i style={{ left: `${start * 100}%`, width: `${100 / 24}%` }} /></div>)}
    </div>
  );
}

const firstKind = ({ shift }: DraftShift): (typeof dayKinds)[number] => (shift.days === "nonWorkingDays" ? "nonWorkingDays" : "workingDays");

// The bar of the next row that has one; the keyboard stays on the bars.
function focusRow(room: Element | null, shift: string, by: number): boolean {
  const bars = [...(room?.querySelectorAll<HTMLElement>(".duty") ?? [])];
  const names = [...new Set(bars.map((bar) => bar.dataset["shift"]))];
  const next = names[names.indexOf(shift) + by];
  const bar = next === undefined ? undefined : bars.find((each) => each.dataset["shift"] === next);
  bar?.focus();
  return bar !== undefined;
}

import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import type { HourFigures } from "../api/figures";
import { pickedHour } from "../state/desk";
import { words } from "../words/language";
import { axisStart, type DayKind } from "./clock";

const height = 34;
export const hoursOfAxis: readonly number[] = Array.from({ length: 24 }, (_, i) => (i + axisStart / 60) % 24);

/** The hours of one kind of day, over how many visits there are and how long nine in ten wait in each. */
export function Axis({ kind, hours }: { readonly kind: DayKind; readonly hours: readonly HourFigures[] | undefined }) {
  const text = words.value.timeline;
  return (
    <div class="axis">
      <p class="day-kind">{words.value.dayKind[kind]}</p>
      {hours && hours.length === 24 && <Curves hours={hours} />}
      <div class="hours">
        {hoursOfAxis.map((hour) => (
          <button key={hour} type="button" tabIndex={-1} aria-pressed={pickedHour.value === hour} aria-label={text.pickHour(two(hour))}
            onClick={() => { pickedHour.value = pickedHour.value === hour ? null : hour; }}>{hour % 2 === 0 ? two(hour) : "·"}</button>
        ))}
      </div>
    </div>
  );
}

/** Visits as an area, the wait before and after as lines, over the axis of the bars below. */
function Curves({ hours }: { readonly hours: readonly HourFigures[] }) {
  const ordered = hoursOfAxis.map((hour) => hours.find((each) => each.hour === hour));
  const values = [...ordered, ordered.at(-1)];
  const most = Math.max(...values.map((each) => each?.visitsPerYear ?? 0), 1);
  const longest = Math.max(...values.flatMap((each) => [each?.p90.before ?? 0, each?.p90.after ?? 0]), 1);
  const visits = scaleLinear([0, most], [height, 4]);
  const wait = scaleLinear([0, longest], [height, 3]);
  type Value = HourFigures | undefined;
  const ground = area<Value>((_, i) => i, height, (each) => visits(each?.visitsPerYear ?? 0)).curve(curveStepAfter)(values);
  const course = (of: (each: Value) => number | null | undefined) => line<Value>((_, i) => i, (each) => wait(of(each) ?? 0))
    .defined((each) => typeof of(each) === "number").curve(curveStepAfter)(values);
  return (
    <svg class="curves" viewBox={`0 0 24 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="visits" d={ground ?? ""} />
      <path class="before" d={course((each) => each?.p90.before) ?? ""} />
      <path class="after" d={course((each) => each?.p90.after) ?? ""} />
    </svg>
  );
}

export const two = (hour: number): string => String(hour).padStart(2, "0");

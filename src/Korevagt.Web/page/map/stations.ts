import type { Shift } from "../api/plan";
import type { DraftShift } from "../draft/shifts";
import { axisStart, day, dayKinds, isOn, stretchesOf, type DayKind } from "../timeline/clock";

/** What a station's sign on the map shows. */
export interface StationState {
  readonly before: number;
  readonly after: number;
  readonly kind: "kept" | "removed" | "added";
}

/** The most cars on duty at once at a station, before and under the draft; at a picked hour those on duty then. */
export function stationState(rows: readonly DraftShift[], station: string, hour: number | null): StationState {
  const old = rows.map((row) => row.before).filter((shift): shift is Shift => shift !== null && shift.station === station);
  const now = rows.filter((row) => !row.isRemoved && row.shift.station === station).map((row) => row.shift);
  const [before, after] = [carsOf(old, hour), carsOf(now, hour)];
  const isLess = after < before || old.some((shift) => !now.some((other) => other.id === shift.id));
  const isMore = after > before || now.some((shift) => !old.some((other) => other.id === shift.id));
  return { before, after, kind: isLess ? "removed" : isMore ? "added" : "kept" };
}

function carsOf(shifts: readonly Shift[], hour: number | null): number {
  let most = 0;
  for (const kind of dayKinds) {
    if (hour !== null) most = Math.max(most, carsAt(shifts, kind, (hour * 60 - axisStart + day) % day));
    else for (const shift of shifts) most = Math.max(most, carsAt(shifts, kind, stretchesOf(shift)[0]?.start ?? 0));
  }
  return most;
}

function carsAt(shifts: readonly Shift[], kind: DayKind, minute: number): number {
  return shifts
    .filter((shift) => isOn(shift.days, kind) && stretchesOf(shift).some(({ start, end }) => start <= minute && minute < end))
    .reduce((sum, shift) => sum + shift.cars, 0);
}

import type { Hours, Plan, Shift } from "../api/plan";
import { isShiftChange, type DraftChange, type ScenarioChange, type ShiftChange } from "./change";
import { shiftsAfter } from "./shifts";

// Gestures on shifts. Each gives exactly one change of the scenario format: a second one of the same shift and kind takes the
// place of the first, and one that leads back to the plan takes it away, since a change that changes nothing is a fault.

export function removed(changes: readonly DraftChange[], shift: string): readonly DraftChange[] {
  const others = changes.filter(({ change }) => !isShiftChange(change, shift));
  const added = others.filter(({ change }) => !addsShift(change, shift));
  return added.length < others.length ? added : [...added, on({ change: "removeShift", shift })];
}

/** Takes all changes of a shift back that gestures have made. */
export function restored(changes: readonly DraftChange[], shift: string): readonly DraftChange[] {
  return changes.filter(({ change }) => !isShiftChange(change, shift));
}

export function withCars(plan: Plan, changes: readonly DraftChange[], shift: string, cars: number): readonly DraftChange[] {
  return replaced(plan, changes, { change: "setShiftCars", shift, cars }, (before) => before.cars === cars);
}

export function withHours(plan: Plan, changes: readonly DraftChange[], shift: string, hours: Hours): readonly DraftChange[] {
  const { days, from, to } = hours;
  return replaced(plan, changes, { change: "retimeShift", shift, hours: { days, from, to } },
    (before) => before.days === days && before.from === from && before.to === to);
}

export function atStation(plan: Plan, changes: readonly DraftChange[], shift: string, station: string): readonly DraftChange[] {
  return replaced(plan, changes, { change: "setShiftStation", shift, station }, (before) => before.station === station);
}

export function switched(changes: readonly DraftChange[], index: number): readonly DraftChange[] {
  return changes.map((change, i) => (i === index ? { ...change, isOn: !change.isOn } : change));
}

export function without(changes: readonly DraftChange[], index: number): readonly DraftChange[] {
  return changes.filter((_, i) => i !== index);
}

function replaced(
  plan: Plan, changes: readonly DraftChange[], change: ShiftChange, isAsBefore: (shift: Shift) => boolean,
): readonly DraftChange[] {
  const place = changes.findIndex((other) => isShiftChange(other.change, change.shift) && other.change.change === change.change);
  const rest = place < 0 ? changes : without(changes, place);
  const before = shiftsAfter(plan, rest.filter((other) => other.isOn)).find(({ shift }) => shift.id === change.shift);
  if (before && isAsBefore(before.shift)) return rest;
  return place < 0 ? [...changes, on(change)] : changes.map((other, i) => (i === place ? on(change) : other));
}

const on = (change: ScenarioChange): DraftChange => ({ change, isOn: true });

function addsShift(change: ScenarioChange, id: string): boolean {
  if (change.change !== "addShift") return false;
  const shift = (change as { shift?: unknown }).shift;
  return typeof shift === "object" && shift !== null && (shift as Shift).id === id;
}

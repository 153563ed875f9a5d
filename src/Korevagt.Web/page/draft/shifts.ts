import type { Hours, Plan, Shift } from "../api/plan";
import { isShiftChange, type DraftChange, type ScenarioChange } from "./change";

/** A shift as it is under the draft, beside what it was. */
export interface DraftShift {
  /** As it is now; for a removed one as it was. */
  readonly shift: Shift;
  /** As the plan has it; null for one that the draft adds. */
  readonly before: Shift | null;
  readonly isRemoved: boolean;
}

/** The plan's shifts under the changes, removed ones too, in the plan's order; only what shifts show is applied. */
export function shiftsAfter(plan: Plan, changes: readonly DraftChange[]): readonly DraftShift[] {
  let shifts: readonly DraftShift[] = plan.shifts.map((shift) => ({ shift, before: shift, isRemoved: false }));
  for (const { change, isOn } of changes) {
    if (isOn) shifts = applied(shifts, change);
  }
  return shifts;
}

function applied(shifts: readonly DraftShift[], change: ScenarioChange): readonly DraftShift[] {
  if (isShiftChange(change)) {
    return shifts.map((row) => (row.shift.id === change.shift ? changed(row, change) : row));
  }

  if (change.change === "addShift" && isShift(change["shift"])) {
    const { hours, ...rest } = change["shift"];
    return [...shifts, { shift: { ...rest, ...hours, cars: rest.cars ?? 1 }, before: null, isRemoved: false }];
  }

  if (change.change === "setShiftDistricts") {
    const districts = change["districts"] as readonly string[];
    return shifts.map((row) => (row.shift.id === change["shift"] ? { ...row, shift: { ...row.shift, districts } } : row));
  }

  return shifts;
}

function changed(row: DraftShift, change: ScenarioChange): DraftShift {
  if (!isShiftChange(change)) return row;
  switch (change.change) {
    case "removeShift": return { ...row, isRemoved: true };
    case "setShiftCars": return { ...row, shift: { ...row.shift, cars: change.cars } };
    case "retimeShift": return { ...row, shift: { ...row.shift, ...change.hours } };
    case "setShiftStation": return { ...row, shift: { ...row.shift, station: change.station } };
  }
}

function isShift(value: unknown): value is Shift & { hours: Hours } {
  return typeof value === "object" && value !== null && "id" in value && "hours" in value;
}

import type { Hours } from "../api/plan";

// The changes of korevagt-scenario/1 that the page makes itself. Any other kind, from a scenario that is opened, is kept as it is.

export interface RemoveShift {
  readonly change: "removeShift";
  readonly shift: string;
}

export interface SetShiftCars {
  readonly change: "setShiftCars";
  readonly shift: string;
  readonly cars: number;
}

export interface RetimeShift {
  readonly change: "retimeShift";
  readonly shift: string;
  readonly hours: Hours;
}

export interface SetShiftStation {
  readonly change: "setShiftStation";
  readonly shift: string;
  readonly station: string;
}

/** A change of a kind that the page shows and keeps, without a gesture of its own. */
export interface OtherChange {
  readonly change: string;
  readonly [property: string]: unknown;
}

export type ShiftChange = RemoveShift | SetShiftCars | RetimeShift | SetShiftStation;
export type ScenarioChange = ShiftChange | OtherChange;

/** A change of a draft, which may be switched off without being lost. */
export interface DraftChange {
  readonly change: ScenarioChange;
  readonly isOn: boolean;
}

const kinds: readonly string[] = ["removeShift", "setShiftCars", "retimeShift", "setShiftStation"];

/** Whether a change is of a kind that gestures make, about one shift of a given id where one is given. */
export function isShiftChange(change: ScenarioChange, shift?: string): change is ShiftChange {
  return kinds.includes(change.change) && typeof change["shift" as keyof typeof change] === "string"
    && (shift === undefined || (change as ShiftChange).shift === shift);
}

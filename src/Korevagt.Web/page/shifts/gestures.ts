import type { Hours } from "../api/plan";
import type { DraftChange } from "../draft/change";
import { atStation, removed, restored, withCars, withHours } from "../draft/edits";
import { change, changes, pickedShift, plan, tentative } from "../state/desk";

// What buttons, keys and drags do to the desk: each is one step, and one change of the scenario.

export const mostCars = 20;

export const removeShift = (shift: string): void => change(removed(changes.value, shift));
export const restoreShift = (shift: string): void => change(restored(changes.value, shift));

export function setCars(shift: string, cars: number): void {
  if (plan.value && cars >= 1 && cars <= mostCars) change(withCars(plan.value, changes.value, shift, cars));
}

export function setHours(shift: string, hours: Hours): void {
  if (plan.value && hours.from && hours.to) change(withHours(plan.value, changes.value, shift, hours));
}

export function setStation(shift: string, station: string): void {
  if (plan.value) change(atStation(plan.value, changes.value, shift, station));
}

/** What a drag would do, shown while the hand moves. */
export function tryOut(of: (changes: readonly DraftChange[]) => readonly DraftChange[]): void {
  tentative.value = of(changes.value);
}

/** The hand lets go of what it tried. */
export function settle(): void {
  if (tentative.value) change(tentative.value);
}

export function giveUp(): void {
  tentative.value = null;
}

export function pickShift(shift: string): void {
  pickedShift.value = pickedShift.value === shift ? null : shift;
}

import type { ScenarioChange } from "../draft/change";

// Which scenarios a question takes as a future and which as a plan of the planner's own: the server's rule (docs/files.md, "Question").

const ofPlans = ["removeShift", "addShift", "retimeShift", "setShiftCars", "setShiftStation", "setShiftDistricts", "setDispatchRule"];
const ofNeither = ["moveArea"];

/** What a scenario may be in a question: a plan of the planner's own, which changes shifts and dispatch alone; a future; or neither. */
export function sortOf(changes: readonly Pick<ScenarioChange, "change">[]): "future" | "own" | null {
  if (changes.length === 0) return null;
  if (changes.every(({ change }) => ofPlans.includes(change))) return "own";
  return changes.some(({ change }) => ofPlans.includes(change) || ofNeither.includes(change)) ? null : "future";
}

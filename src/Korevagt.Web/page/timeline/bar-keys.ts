import type { Shift } from "../api/plan";
import { pickShift, removeShift, setCars, setHours } from "../shifts/gestures";
import { moved, snap, type Part } from "./clock";

/** What the keys do to the bar that has the focus: all that a hand can do to it. */
export function keyOnBar(event: KeyboardEvent, shift: Shift, neighbour: (by: number) => boolean): void {
  if (event.ctrlKey || event.metaKey) return;
  const part: Part = event.shiftKey ? "end" : event.altKey ? "start" : "whole";
  switch (event.key) {
    case "ArrowLeft": setHours(shift.id, moved(shift, part, -snap)); break;
    case "ArrowRight": setHours(shift.id, moved(shift, part, snap)); break;
    case "ArrowUp": neighbour(-1); break;
    case "ArrowDown": neighbour(1); break;
    case "+": setCars(shift.id, shift.cars + 1); break;
    case "-":
    case "−": setCars(shift.id, shift.cars - 1); break;
    case "Delete":
    case "Backspace":
      // The focus would go with the bar.
      if (!neighbour(1)) neighbour(-1);
      removeShift(shift.id);
      break;
    case "Enter":
    case " ": pickShift(shift.id); break;
    default: return;
  }
  event.preventDefault();
}

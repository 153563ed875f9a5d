import { removed, withHours } from "../draft/edits";
import type { Shift } from "../api/plan";
import { giveUp, pickShift, settle, tryOut } from "../shifts/gestures";
import { pickedShift, plan } from "../state/desk";
import { day, moved, snapped, type Part } from "./clock";

/** How far out of the timeline, in pixels, a bar has to be dragged to be taken away. */
const outPixels = 24;
/** Below this a drag was a click. */
const leastPixels = 4;

export interface Dragging {
  readonly shift: string;
  readonly part: Part;
  readonly isOut: boolean;
  readonly minutes: number;
}

/**
 * Drags a bar of the timeline: its ends for other hours, its middle to move it, out of the timeline to remove the shift. Moves
 * only paint; what they come to is one change, when the hand lets go.
 */
export function dragBar(event: PointerEvent, shift: Shift, part: Part, panel: Element, room: Element, told: (dragging: Dragging | null) => void): void {
  const about = plan.value;
  if (event.button !== 0 || !about) return;
  event.preventDefault();
  event.stopPropagation();
  const hold = event.currentTarget as HTMLElement;
  hold.setPointerCapture(event.pointerId);
  hold.focus({ preventScroll: true });
  const minutesPerPixel = day / panel.getBoundingClientRect().width;
  let latest: Dragging = { shift: shift.id, part, isOut: false, minutes: 0 };
  let isDrag = false;

  const move = (at: PointerEvent): void => {
    const [x, y] = [at.clientX - event.clientX, at.clientY - event.clientY];
    isDrag ||= Math.hypot(x, y) >= leastPixels;
    if (!isDrag) return;
    const next: Dragging = { shift: shift.id, part, isOut: isOut(at, room), minutes: snapped(x * minutesPerPixel) };
    if (next.isOut === latest.isOut && next.minutes === latest.minutes) return;
    latest = next;
    if (next.isOut) tryOut((changes) => removed(changes, shift.id));
    else if (next.minutes === 0) giveUp();
    else tryOut((changes) => withHours(about, changes, shift.id, moved(shift, part, next.minutes)));
    told(next);
  };
  const end = (at: PointerEvent): void => {
    hold.removeEventListener("pointermove", move);
    hold.removeEventListener("pointerup", end);
    hold.removeEventListener("pointercancel", end);
    if (at.type === "pointerup" && isDrag) settle();
    else giveUp();
    if (at.type === "pointerup" && !isDrag && pickedShift.value !== shift.id) pickShift(shift.id);
    told(null);
  };
  hold.addEventListener("pointermove", move);
  hold.addEventListener("pointerup", end);
  hold.addEventListener("pointercancel", end);
}

function isOut(event: PointerEvent, room: Element): boolean {
  const box = room.getBoundingClientRect();
  return event.clientY < box.top - outPixels || event.clientY > box.bottom + outPixels
    || event.clientX < box.left - outPixels || event.clientX > box.right + outPixels;
}

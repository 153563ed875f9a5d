import { removed, atStation } from "../draft/edits";
import { giveUp, settle, tryOut } from "../shifts/gestures";
import { plan } from "../state/desk";

/** Where the car of a picked shift has been dragged to. */
export type Drop = { readonly kind: "station"; readonly station: string } | { readonly kind: "away" } | { readonly kind: "none" };

/** Drags the car of a shift: onto another station it moves there, off the map it is taken away. */
export function dragCar(event: PointerEvent, shift: string, home: string, map: Element, moved: (at: PointerEvent, drop: Drop) => void): void {
  if (event.button !== 0) return;
  event.preventDefault();
  event.stopPropagation();
  const hold = event.currentTarget as Element;
  hold.setPointerCapture(event.pointerId);
  let drop: Drop = { kind: "none" };
  const move = (at: Event): void => {
    const next = dropAt(at as PointerEvent, map, home);
    if (JSON.stringify(next) !== JSON.stringify(drop)) tryDrop(next, shift);
    drop = next;
    moved(at as PointerEvent, drop);
  };
  const end = (at: Event): void => {
    hold.removeEventListener("pointermove", move);
    hold.removeEventListener("pointerup", end);
    hold.removeEventListener("pointercancel", end);
    if (at.type === "pointerup" && drop.kind !== "none") settle();
    else giveUp();
    moved(at as PointerEvent, { kind: "none" });
  };
  hold.addEventListener("pointermove", move);
  hold.addEventListener("pointerup", end);
  hold.addEventListener("pointercancel", end);
}

function tryDrop(drop: Drop, shift: string): void {
  const about = plan.value;
  if (drop.kind === "away") tryOut((changes) => removed(changes, shift));
  else if (drop.kind === "station" && about) tryOut((changes) => atStation(about, changes, shift, drop.station));
  else giveUp();
}

function dropAt(event: PointerEvent, map: Element, home: string): Drop {
  const box = map.getBoundingClientRect();
  const isOver = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
  if (!isOver) return { kind: "away" };
  const under = document.elementsFromPoint(event.clientX, event.clientY)
    .map((element) => element.closest("[data-station]")?.getAttribute("data-station")).find((station) => station);
  return under && under !== home ? { kind: "station", station: under } : { kind: "none" };
}

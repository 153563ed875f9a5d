import { redo, undo } from "../state/desk";
import { route } from "../state/route";

/** Ctrl or Cmd with z undoes, with Shift or with y it does again: by the letter, whatever the keyboard's layout. */
export function listenToKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || route.value.page !== "plan" || writes(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) undo();
    else if (key === "y" || key === "z") redo();
    else return;
    event.preventDefault();
  });
}

function writes(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement
    || (target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type));
}

import { signal } from "@preact/signals";
import { words } from "../words/language";
import { Icon } from "./icons";

interface Notice {
  readonly text: string;
  readonly isBad: boolean;
}

const notice = signal<Notice | null>(null);
const spoken = signal("");
const shownMilliseconds = 6000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something in a line at the foot of the page, aloud too. */
export function say(text: string): void {
  show({ text, isBad: false });
}

/** Says what went wrong; it stays until it is closed. */
export function complain(text: string): void {
  show({ text, isBad: true });
}

/** Says something to who listens to the page, and to nobody else. */
export function whisper(text: string): void {
  spoken.value = text;
}

function show(next: Notice): void {
  clearTimeout(timer);
  notice.value = next;
  if (!next.isBad) timer = setTimeout(() => { notice.value = null; }, shownMilliseconds);
}

export function Notices() {
  const shown = notice.value;
  return (
    <>
      <div class={shown?.isBad ? "notice bad" : "notice"} role="status" hidden={!shown}>
        <span>{shown?.text}</span>
        <button type="button" class="quiet" aria-label={words.value.close} onClick={() => { notice.value = null; }}>
          <Icon name="cross" />
        </button>
      </div>
      <p class="visually-hidden" role="status">{spoken.value}</p>
    </>
  );
}

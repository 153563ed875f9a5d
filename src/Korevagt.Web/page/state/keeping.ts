import { computed, effect, untracked } from "@preact/signals";
import type { StoredDraft } from "../api/drafts";
import type { Versioned } from "../api/http";
import type { DraftChange } from "../draft/change";
import { scenarioOf } from "../draft/scenario";
import { say } from "../shell/notice";
import { changeInWords } from "../shifts/words";
import { format, words } from "../words/language";
import { Autosave, serverDrafts, type Snapshot } from "./autosave";
import { change, changes, description, effectiveFrom, name, openings, plan, shifts, toldChanges } from "./desk";
import { may } from "./session";

/** The draft on the desk, as it is kept on the server. */
export const autosave = new Autosave(serverDrafts, {
  take: (draft) => change(draft),
  tell: (by, changed) => say(words.value.keeping.merged(by, changed.map(inWords).join("; "))),
});

const snapshot = computed<Snapshot | null>(() => {
  const about = plan.value;
  if (!about) return null;
  const naming = { name: name.value, description: description.value, ...(effectiveFrom.value ? { effectiveFrom: effectiveFrom.value } : {}) };
  const all = changes.value;
  return {
    changes: all,
    sent: {
      content: scenarioOf(about, naming, all.map((each) => ({ ...each, isOn: true }))),
      off: all.flatMap((each, i) => (each.isOn ? [] : [i])),
    },
  };
});

/** Keeps the draft, for who may write scenarios. What was only opened is not stored; a draft begins with its first change. */
export function keepDraft(): void {
  let seen = -1;
  effect(() => {
    const [opening, now] = [openings.value, snapshot.value];
    if (!may("scenarios:write")) return;
    untracked(() => {
      if (opening !== seen) autosave.begin(now);
      else if (now) autosave.edited(now);
      seen = opening;
    });
  });
  window.addEventListener("online", () => { void autosave.flush(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden) void autosave.flush(); });
}

/** Goes on with a draft of the server that has just been opened. */
export function goOn(draft: Versioned<StoredDraft>): void {
  if (snapshot.value) autosave.attach(draft, snapshot.value);
}

/** A change in the reader's language. */
export function inWords(each: DraftChange): string {
  const about = plan.value;
  const said = about
    ? changeInWords(each.change, about, shifts.value, toldChanges.value, (text) => format.value.say(text), words.value)
    : each.change.change;
  return each.isOn ? said : words.value.keeping.switchedOff(said);
}

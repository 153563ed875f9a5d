import { batch, computed, effect, signal, untracked } from "@preact/signals";
import { Contributions } from "../answer/contributions";
import { Previews } from "../answer/preview";
import { Rest } from "../answer/rest";
import type { Ground, Plan } from "../api/plan";
import { openPreview } from "../api/previews";
import type { DraftChange } from "../draft/change";
import { canRedo, canUndo, current, historyOf, pushed, redone, undone, type History } from "../draft/history";
import { figuresKey, scenarioOf, type Naming } from "../draft/scenario";
import { shiftsAfter } from "../draft/shifts";
import type { Text } from "../words/format";

// The planner's desk: one plan, one draft of changes to it, what is picked, and the answer.

const restingMilliseconds = 100;

/** A stored scenario that the draft began with. */
export interface Stored {
  readonly id: string;
  readonly etag: string | null;
  readonly version: number;
}

export const plan = signal<Plan | null>(null);
/** Undefined until it is there, null where the plan has none. */
export const ground = signal<Ground | null | undefined>(undefined);
export const history = signal<History>(historyOf([]));
export const name = signal("");
export const description = signal("");
export const effectiveFrom = signal<string | undefined>(undefined);
export const stored = signal<Stored | null>(null);

/** How often something was opened: what is on the desk then is another draft. */
export const openings = signal(0);

/** The changes and names as they were stored, to tell what is not saved. */
const saved = signal(fingerprint([], "", ""));

/** What a hand that is dragging would make of the draft; null where none is. */
export const tentative = signal<readonly DraftChange[] | null>(null);

export const changes = computed(() => current(history.value));
export const shown = computed(() => tentative.value ?? changes.value);
export const shifts = computed(() => (plan.value ? shiftsAfter(plan.value, shown.value) : []));
export const activeCount = computed(() => shown.value.filter((change) => change.isOn).length);
export const isSaved = computed(() => saved.value === fingerprint(changes.value, name.value, description.value));
export const mayUndo = computed(() => canUndo(history.value));
export const mayRedo = computed(() => canRedo(history.value));

/** What is picked: all views show it. */
export const pickedArea = signal<string | null>(null);
export const pickedShift = signal<string | null>(null);
export const pickedHour = signal<number | null>(null);

export const previews = new Previews(openPreview);
export const preview = previews.state;

/** Whether the planner wants to see what each change contributes, and what is known of that. */
export const wantsContributions = signal(false);
const contributing = new Contributions(openPreview);
export const contributions = contributing.state;

/** Changes in words, as the server has told them, by the change itself. */
export const toldChanges = signal<ReadonlyMap<string, Text>>(new Map());

/** Opens a plan with a draft of changes to it. */
export function open(opened: Plan, draft: readonly DraftChange[], naming: { name: string; description: string; effectiveFrom?: string },
  from: Stored | null, isStored: boolean): void {
  batch(() => {
    if (plan.value?.id !== opened.id) ground.value = undefined;
    openings.value++;
    plan.value = opened;
    history.value = historyOf(draft);
    name.value = naming.name;
    description.value = naming.description;
    effectiveFrom.value = naming.effectiveFrom;
    stored.value = from;
    saved.value = isStored ? fingerprint(draft, naming.name, naming.description) : fingerprint([], "", "");
    tentative.value = null;
    pickedArea.value = null;
    pickedShift.value = null;
    pickedHour.value = null;
  });
}

/** A gesture: the draft's next state. */
export function change(next: readonly DraftChange[]): void {
  batch(() => {
    tentative.value = null;
    history.value = pushed(history.value, next);
  });
}

export const undo = (): void => { history.value = undone(history.value); };
export const redo = (): void => { history.value = redone(history.value); };

/** What has just been stored is the draft's version. */
export function markSaved(version: Stored): void {
  batch(() => {
    stored.value = version;
    saved.value = fingerprint(changes.value, name.value, description.value);
  });
}

/** Begins anew on the same plan. */
export function begin(): void {
  if (plan.value) open(plan.value, [], { name: "", description: "" }, null, true);
}

/** Keeps the answer about the draft: asked for at once after a gesture, and while a hand drags when it rests. */
export function answerAlways(): void {
  const rest = new Rest(restingMilliseconds);
  effect(() => {
    const [about, draft, isDragging] = [plan.value, shown.value, tentative.value !== null];
    untracked(() => {
      rest.cancel();
      if (isDragging) rest.moved(() => answer(about, draft));
      else answer(about, draft);
    });
  });
  effect(() => {
    // The answer to the draft itself comes first: a newer preview of the same caller would stop it.
    const isTime = wantsContributions.value && preview.value.stage === "done" && isCurrent.value;
    const [about, draft] = [plan.value, shown.value];
    untracked(() => {
      if (isTime && about) void contributing.ask(about, namingOf(), draft);
      else contributing.clear();
    });
  });
  effect(() => {
    const { prepared, key } = preview.value;
    untracked(() => {
      if (prepared && plan.value && key === figuresKey(plan.value, shown.value)) learn(shown.value, prepared.changes);
    });
  });
}

/** Asks anew after a refusal. */
export function askAgain(): void {
  answer(plan.value, shown.value);
}

/** Whether the answer on screen is about the draft on screen. */
export const isCurrent = computed(() => plan.value !== null && preview.value.key === figuresKey(plan.value, shown.value));

function answer(about: Plan | null, draft: readonly DraftChange[]): void {
  if (!about) {
    previews.clear();
    return;
  }

  const naming = namingOf();
  const isChanged = draft.some((each) => each.isOn);
  void previews.ask(figuresKey(about, draft), { baseline: about.id, ...(isChanged ? { scenario: scenarioOf(about, naming, draft) } : {}) });
}

function namingOf(): Naming {
  return {
    name: name.peek(), description: description.peek(), ...(effectiveFrom.peek() ? { effectiveFrom: effectiveFrom.peek() as string } : {}),
  };
}

/** Remembers what changes are in words. */
export function learn(draft: readonly DraftChange[], texts: readonly Text[]): void {
  const active = draft.filter((each) => each.isOn);
  if (active.length !== texts.length) return;
  const known = new Map(toldChanges.peek());
  active.forEach((each, i) => known.set(JSON.stringify(each.change), texts[i] as Text));
  toldChanges.value = known;
}

function fingerprint(draft: readonly DraftChange[], called: string, about: string): string {
  return JSON.stringify([draft, called, about]);
}

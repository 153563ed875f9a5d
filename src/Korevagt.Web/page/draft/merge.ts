import type { DraftChange, ScenarioChange } from "./change";

// Two planners have changed the same draft. What each of them did since the version that both know is laid together: a change is
// known by its kind and what it is about. What only one of them touched goes in silently, and what both did alike is one. What both
// did otherwise is for a person to decide, and until then nothing of either is dropped.

/** Something that both have changed, each in another way; an empty list is that the change was taken away. */
export interface Conflict {
  readonly mine: readonly DraftChange[];
  readonly hers: readonly DraftChange[];
  /** What both of them have changed, by kind and subject. */
  readonly slots: readonly string[];
}

export interface Merge {
  /** All that is agreed on, and of what is not my own side. */
  readonly merged: readonly DraftChange[];
  /** What came in of hers without a question: what she has put in, changed (as it is now) or taken away (as it was). */
  readonly silent: readonly DraftChange[];
  readonly conflicts: readonly Conflict[];
}

export type Side = "mine" | "hers";

type Slots = ReadonlyMap<string, DraftChange>;

/** Lays two drafts together that have begun as the same. */
export function merge(base: readonly DraftChange[], mine: readonly DraftChange[], hers: readonly DraftChange[]): Merge {
  const [before, my, her] = [slotsOf(base), slotsOf(mine), slotsOf(hers)];
  const [myWork, herWork] = [touched(before, my), touched(before, her)];
  const disputed = groupsOf(myWork, herWork, my, her);
  const isDisputed = new Set(disputed.flat());
  const taken = [...herWork].filter((slot) => !isDisputed.has(slot) && !same(my.get(slot), her.get(slot)));
  const known = new Map(my);
  for (const slot of taken) {
    const change = her.get(slot);
    if (change) known.set(slot, change);
    else known.delete(slot);
  }
  return {
    merged: inOrder(known, my, her),
    silent: taken.flatMap((slot) => her.get(slot) ?? before.get(slot) ?? []),
    conflicts: disputed.map((slots) => ({ slots, mine: those(slots, my), hers: those(slots, her) })),
  };
}

/** The draft after somebody has decided: one side for each conflict, in their order. */
export function decided({ merged, conflicts }: Merge, sides: readonly Side[]): readonly DraftChange[] {
  let draft = merged;
  conflicts.forEach(({ slots, hers }, i) => {
    if (sides[i] !== "hers") return;
    const all = [...slotsOf(draft)];
    const first = all.findIndex(([slot]) => slots.includes(slot));
    const rest = all.filter(([slot]) => !slots.includes(slot)).map(([, change]) => change);
    const place = first < 0 ? rest.length : first;
    draft = [...rest.slice(0, place), ...hers, ...rest.slice(place)];
  });
  return draft;
}

/** What a change is about: the shift where there is one. */
export function subjectOf(change: ScenarioChange): string {
  const about = change as { readonly [property: string]: unknown };
  for (const property of ["shift", "station", "area", "district", "contract", "urgency", "target", "id"]) {
    const value = about[property];
    if (typeof value === "string") return value;
    if (typeof value === "object" && value !== null && typeof (value as { id?: unknown }).id === "string") return (value as { id: string }).id;
  }
  return "";
}

/** Changes by kind and subject; a second one of the same is a slot of its own. */
function slotsOf(changes: readonly DraftChange[]): Slots {
  const slots = new Map<string, DraftChange>();
  for (const each of changes) {
    const name = `${each.change.change} ${subjectOf(each.change)}`;
    let slot = name;
    for (let turn = 2; slots.has(slot); turn++) slot = `${name} ${turn}`;
    slots.set(slot, each);
  }
  return slots;
}

function touched(before: Slots, after: Slots): ReadonlySet<string> {
  return new Set([...before.keys(), ...after.keys()].filter((slot) => !same(before.get(slot), after.get(slot))));
}

/** What both have changed otherwise. Who removes a shift disagrees with all that the other does to it. */
function groupsOf(myWork: ReadonlySet<string>, herWork: ReadonlySet<string>, my: Slots, her: Slots): readonly (readonly string[])[] {
  const apart = [...myWork].filter((slot) => herWork.has(slot) && !same(my.get(slot), her.get(slot)));
  const groups = new Map<string, Set<string>>();
  for (const [work, slots, other] of [[myWork, my, herWork], [herWork, her, myWork]] as const) {
    for (const slot of work) {
      const change = slots.get(slot);
      if (change?.change.change !== "removeShift" || other.has(slot)) continue;
      const shift = subjectOf(change.change);
      const against = [...other].filter((each) => isAbout(each, shift) && !same(my.get(each), her.get(each)));
      if (against.length > 0) groups.set(shift, new Set([...groups.get(shift) ?? [], slot, ...against, ...[...work].filter((each) => isAbout(each, shift))]));
    }
  }
  const grouped = new Set([...groups.values()].flatMap((slots) => [...slots]));
  return [...[...groups.values()].map((slots) => [...slots]), ...apart.filter((slot) => !grouped.has(slot)).map((slot) => [slot])];
}

const isAbout = (slot: string, shift: string): boolean => slot.split(" ")[1] === shift;

const those = (slots: readonly string[], of: Slots): readonly DraftChange[] => [...of].filter(([slot]) => slots.includes(slot)).map(([, change]) => change);

/** My order, in which what is hers alone stands beside what it stands beside in her draft, or last. */
function inOrder(known: Slots, my: Slots, her: Slots): readonly DraftChange[] {
  const order = [...my.keys()].filter((slot) => known.has(slot));
  const hers = [...her.keys()].filter((slot) => known.has(slot));
  hers.forEach((slot, i) => {
    if (order.includes(slot)) return;
    const behind = order.indexOf(hers[i - 1] ?? "");
    const before = order.indexOf(hers.slice(i).find((other) => order.includes(other)) ?? "");
    order.splice(behind >= 0 ? behind + 1 : before >= 0 ? before : order.length, 0, slot);
  });
  return order.map((slot) => known.get(slot) as DraftChange);
}

function same(one: DraftChange | undefined, other: DraftChange | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.isOn === other.isOn && text(one.change) === text(other.change));
}

/** A value as text, the same in whatever order its properties stand. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "object" && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    : part));
}

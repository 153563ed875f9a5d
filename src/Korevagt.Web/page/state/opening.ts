import { effect } from "@preact/signals";
import { changesOfDraft, readDraft, type StoredDraft } from "../api/drafts";
import { read, readVersioned, type Versioned } from "../api/http";
import type { Item } from "../api/library";
import { readGround, type Plan } from "../api/plan";
import { decoded, encoded, type Shared } from "../draft/link";
import { changesOf, unnamed } from "../draft/scenario";
import {
  changes, description, ground, isSaved, learn, name, open, pickedArea, pickedHour, pickedShift, plan, stored, type Stored,
} from "./desk";
import { autosave, goOn } from "./keeping";
import { route } from "./route";

const fragmentName = "#a=";
const versionOfDraft = "kladde";
const writingMilliseconds = 250;

let underway: Promise<void> | null = null;

/** Opens what the address says: a draft in its fragment, a stored scenario, a plan, or else what is on the desk or the first plan. */
export function openFromAddress(): Promise<void> {
  underway ??= openAddressed().finally(() => { underway = null; });
  return underway;
}

/** Opens it at once where the address is the desk's, while the server is still asked who is signed in: nobody waits for one after the other. */
export function openEarly(): void {
  if (route.value.page === "plan") openFromAddress().catch(() => undefined);
}

async function openAddressed(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const shared = location.hash.startsWith(fragmentName) ? await decoded(location.hash.slice(fragmentName.length)) : null;
  const [scenario, baseline] = [query.get("scenarie"), query.get("plan")];
  const draft = query.get("kladde");
  const kept = draft && autosave.id.value !== draft ? await readDraft(draft).catch(() => null) : null;
  if (kept) await openDraft(kept, shared);
  else if (shared) await openShared(shared);
  else if (scenario && stored.value?.id !== scenario) await openScenario(scenario);
  else if (baseline && plan.value?.id !== baseline) open(await planOf(baseline), [], { name: "", description: "" }, null, true);
  else if (!plan.value) open(await planOf(await firstBaseline()), [], { name: "", description: "" }, null, true);
  pick(query);
  await fetchGround();
}

/** The address of the page with the draft as it stands, in the fragment. */
export async function addressOfDraft(): Promise<string> {
  const about = plan.value;
  if (!about) return location.href;
  const from = stored.value;
  const fragment = await encoded({
    plan: about.id,
    ...(from ? { scenario: from.id, version: from.version } : {}),
    name: name.value,
    description: description.value,
    changes: changes.value,
    ...(autosave.id.value ? { view: { [versionOfDraft]: autosave.version } } : {}),
  });
  return `${location.origin}/${queryOf()}${fragmentName}${fragment}`;
}

/** Keeps the address at what is shown, so that a page loaded anew is the same, unsaved changes too. */
export function keepAddress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const isKept = isSaved.value || (changes.value.length === 0 && !stored.value);
    const query = queryOf();
    void [name.value, description.value];
    if (!plan.value || route.value.page !== "plan") return;
    clearTimeout(timer);
    timer = setTimeout(() => { void write(isKept, query); }, writingMilliseconds);
  });
}

let written = 0;

async function write(isKept: boolean, query: string): Promise<void> {
  const turn = ++written;
  const address = isKept ? `/${query}` : await addressOfDraft();
  // One that took longer to pack than the next must not come after it.
  if (turn !== written) return;
  if (route.value.page === "plan" && location.pathname === "/") history.replaceState(history.state, "", address);
}

async function openShared(shared: Shared): Promise<void> {
  const about = plan.value?.id === shared.plan ? plan.value : await planOf(shared.plan);
  let from: Stored | null = null;
  if (shared.scenario) {
    const { value, etag } = await readVersioned<Item>(`/scenarios/${encodeURIComponent(shared.scenario)}`).catch(() => ({ value: null, etag: null }));
    if (value && value.version === shared.version) from = { id: value.id, etag, version: value.version };
  }
  open(about, shared.changes, shared, from, false);
}

/**
 * Opens a draft of the server. What the address holds beside it is taken where it goes on from that very version, as after loading
 * the page anew before it was stored; from an older one it is what the draft once was.
 */
async function openDraft(kept: Versioned<StoredDraft>, shared: Shared | null): Promise<void> {
  if (shared?.view?.[versionOfDraft] === String(kept.value.version)) await openShared(shared);
  else {
    const { content, name: called, baseline } = kept.value;
    const opened = await planOf(baseline ?? (await firstBaseline()));
    const own = (text: string): string => (text === unnamed ? "" : text);
    open(opened, changesOfDraft(kept.value), {
      name: own(called), description: own(content?.description ?? ""), ...(content?.effectiveFrom ? { effectiveFrom: content.effectiveFrom } : {}),
    }, null, false);
  }

  goOn(kept);
}

async function openScenario(id: string): Promise<void> {
  const { value, etag } = await readVersioned<Item>(`/scenarios/${encodeURIComponent(id)}`);
  const [about, told] = await Promise.all([planOf(value.baseline ?? ""), planOf(id).catch(() => null)]);
  const file = value.content;
  const draft = changesOf({ changes: file?.changes ?? [] });
  open(about, draft, {
    name: value.name, description: value.description, ...(file?.effectiveFrom ? { effectiveFrom: file.effectiveFrom } : {}),
  }, { id: value.id, etag, version: value.version }, true);
  if (told) learn(draft, (told.changes ?? []).map((change) => change.text));
}

const planOf = (id: string): Promise<Plan> => read<Plan>(`/plans/${encodeURIComponent(id)}`);

async function firstBaseline(): Promise<string> {
  const { items } = await read<{ items: readonly Item[] }>("/baselines?limit=1");
  return items[0]?.id ?? "";
}

async function fetchGround(): Promise<void> {
  const about = plan.value;
  if (!about || ground.value) return;
  const fetched = await readGround(about.id).catch(() => null);
  // Without one the map says so, and all else goes on.
  if (plan.value?.id === about.id) ground.value = fetched;
}

function queryOf(): string {
  const query = new URLSearchParams();
  if (stored.value) query.set("scenarie", stored.value.id);
  else if (plan.value) query.set("plan", plan.value.id);
  if (autosave.id.value) query.set("kladde", autosave.id.value);
  if (pickedArea.value) query.set("omraade", pickedArea.value);
  if (pickedShift.value) query.set("vagt", pickedShift.value);
  if (pickedHour.value !== null) query.set("time", String(pickedHour.value));
  return query.size > 0 ? `?${query}` : "";
}

function pick(query: URLSearchParams): void {
  const [area, shift, hour] = [query.get("omraade"), query.get("vagt"), query.get("time")];
  if (plan.value?.areas.some((each) => each.id === area)) pickedArea.value = area;
  if (plan.value?.shifts.some((each) => each.id === shift)) pickedShift.value = shift;
  if (hour !== null && /^([01]?\d|2[0-3])$/.test(hour)) pickedHour.value = Number(hour);
}

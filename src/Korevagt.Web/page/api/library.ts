import type { ScenarioFile } from "../draft/scenario";
import type { Text } from "../words/format";
import { ask, newKey, read, readVersioned, type Versioned } from "./http";

/** An item of the library: a baseline or a scenario. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly file: string;
  readonly baseline?: string | null;
  readonly state: "live" | "archived";
  readonly version: number;
  readonly hash: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly content?: ScenarioFile;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

const mostPages = 20;

/** All items of a list, page by page. */
export async function readAll<T>(path: string): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | null | undefined = "";
  for (let page = 0; page < mostPages && cursor !== null && cursor !== undefined; page++) {
    const joint = path.includes("?") ? "&" : "?";
    const found: Page<T> = await read<Page<T>>(`${path}${joint}limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
    items.push(...found.items);
    cursor = found.next;
  }
  return items;
}

export const listScenarios = (state: "live" | "archived"): Promise<readonly Item[]> => readAll<Item>(`/scenarios?state=${state}`);
export const listBaselines = (): Promise<readonly Item[]> => readAll<Item>("/baselines");

/** All that can be looked at as a plan: the baselines, then the scenarios that are not put away. */
export async function listPlans(): Promise<readonly Item[]> {
  const [baselines, scenarios] = await Promise.all([listBaselines(), listScenarios("live")]);
  return [...baselines, ...scenarios];
}

export function createScenario(file: ScenarioFile, key: string): Promise<Versioned<Item>> {
  return readVersioned<Item>("/scenarios", { method: "POST", body: file, headers: { "Idempotency-Key": key } });
}

export function replaceScenario(id: string, etag: string, file: ScenarioFile, key: string): Promise<Versioned<Item>> {
  return readVersioned<Item>(`/scenarios/${encodeURIComponent(id)}`, {
    method: "PUT", body: file, headers: { "If-Match": etag, "Idempotency-Key": key },
  });
}

export function copyScenario(id: string, name: string): Promise<Item> {
  return read<Item>(`/scenarios/${encodeURIComponent(id)}/copy`, {
    method: "POST", body: { name }, headers: { "Idempotency-Key": newKey() },
  });
}

/** Puts a scenario away or takes it back. */
export async function turnScenario(id: string, to: "archive" | "restore"): Promise<void> {
  const path = `/scenarios/${encodeURIComponent(id)}`;
  const etag = (await ask(path)).headers.get("ETag");
  await ask(`${path}/${to}`, { method: "POST", headers: { ...(etag ? { "If-Match": etag } : {}), "Idempotency-Key": newKey() } });
}

/** A version of a scenario. */
export interface Version {
  readonly number: number;
  readonly hash: string;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly note: string;
}

export const listVersions = (id: string): Promise<readonly Version[]> => readAll<Version>(`/scenarios/${encodeURIComponent(id)}/versions`);

export const readVersion = (id: string, number: number): Promise<ScenarioFile> =>
  read<ScenarioFile>(`/scenarios/${encodeURIComponent(id)}/versions/${number}`);

/** What a file changes, in words; none where it does not fit its plan as that is now. */
export async function changesInWords(file: ScenarioFile): Promise<readonly Text[]> {
  return (await read<{ changes: readonly Text[] }>("/scenarios/check", { method: "POST", body: file })).changes;
}

import type { DraftChange, ScenarioChange } from "../draft/change";
import type { ScenarioFile } from "../draft/scenario";
import { ask, readVersioned, type Versioned } from "./http";
import { readAll } from "./library";

/** A draft as the server knows it; its file and what is switched off only where it is asked for by its id. */
export interface StoredDraft {
  readonly id: string;
  readonly name: string;
  readonly baseline?: string;
  readonly version: number;
  readonly createdBy: string;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly expiresAt?: string;
  readonly content?: Partial<ScenarioFile>;
  readonly off?: readonly number[];
}

/** What is stored: the file with all changes, and the places of those that are switched off. */
export interface SentDraft {
  readonly content: ScenarioFile;
  readonly off: readonly number[];
}

export const listDrafts = (): Promise<readonly StoredDraft[]> => readAll<StoredDraft>("/drafts");

export function createDraft(draft: SentDraft, key: string): Promise<Versioned<StoredDraft>> {
  return readVersioned<StoredDraft>("/drafts", { method: "POST", body: draft, headers: { "Idempotency-Key": key } });
}

export const readDraft = (id: string): Promise<Versioned<StoredDraft>> => readVersioned<StoredDraft>(at(id));

export function replaceDraft(id: string, etag: string, draft: SentDraft): Promise<Versioned<StoredDraft>> {
  return readVersioned<StoredDraft>(at(id), { method: "PUT", body: draft, headers: { "If-Match": etag } });
}

export async function removeDraft(id: string, etag: string): Promise<void> {
  await ask(at(id), { method: "DELETE", headers: { "If-Match": etag } });
}

/** The changes of a draft that was read; what is no change, in a file of another program, is left out. */
export function changesOfDraft({ content, off }: StoredDraft): readonly DraftChange[] {
  const all: readonly unknown[] = Array.isArray(content?.changes) ? content.changes : [];
  return all.flatMap((change, i) => (isChange(change) ? [{ change, isOn: !(off ?? []).includes(i) }] : []));
}

const at = (id: string): string => `/drafts/${encodeURIComponent(id)}`;

const isChange = (value: unknown): value is ScenarioChange =>
  typeof value === "object" && value !== null && typeof (value as ScenarioChange).change === "string";

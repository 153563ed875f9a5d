import { newKey, read } from "./http";
import { readAll } from "./library";

// Keys, and who did what: for the operator.

export const roles = ["reader", "planner", "tender", "operator"] as const;
export type Role = (typeof roles)[number];

export interface Key {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt?: string | null;
  readonly revokedAt?: string | null;
  readonly usedAt?: string | null;
  /** The key itself: in the answer that makes it, and nowhere else. */
  readonly key?: string | null;
}

export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  readonly authorName: string;
  readonly action: string;
  readonly subject: string;
}

export interface AuditPage {
  readonly items: readonly AuditEntry[];
  readonly next?: string | null;
}

export const listKeys = (): Promise<readonly Key[]> => readAll<Key>("/keys");

export const createKey = (name: string, role: Role, expiresInDays: number): Promise<Key> =>
  read<Key>("/keys", { method: "POST", body: { name, role, expiresInDays }, headers: { "Idempotency-Key": newKey() } });

export const revokeKey = (id: string): Promise<Key> =>
  read<Key>(`/keys/${encodeURIComponent(id)}`, { method: "DELETE", headers: { "Idempotency-Key": newKey() } });

export function readAudit(subject: string, cursor: string | null): Promise<AuditPage> {
  const query = new URLSearchParams({ limit: "50" });
  if (subject !== "") query.set("subject", subject);
  if (cursor !== null) query.set("cursor", cursor);
  return read<AuditPage>(`/audit?${query}`);
}

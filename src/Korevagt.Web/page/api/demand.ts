import type { Text } from "../words/format";
import { ask, newKey, read } from "./http";
import { readAll } from "./library";

// Expected visits, logs of visits that came, and demands that are fitted to them.

export const groupings = ["district", "hour", "month", "area"] as const;
export type Grouping = (typeof groupings)[number];

/** Expected visits of a group in a year, with the ends of the 95 % interval where they are known. */
export interface DemandGroup {
  readonly group: string;
  readonly name: string;
  readonly expectedVisits: number;
  readonly lower?: number | null;
  readonly upper?: number | null;
}

export interface ExpectedVisits {
  readonly plan: string;
  readonly year: number;
  readonly by: Grouping;
  /** Whether the demand was fitted to a log; else it is assumed. */
  readonly fitted: boolean;
  readonly total: number;
  readonly groups: readonly DemandGroup[];
}

export type WorkState = "waiting" | "working" | "done" | "refused" | "failed" | "cancelled";

/** Something wrong in a log, a mapping or borders, with its place. */
export interface LogFault {
  readonly file: string;
  readonly place: string;
  readonly message: Text;
  readonly expected: Text;
}

/** The reading of a log, or the fitting of a demand to it. */
export interface DemandWork {
  readonly id: number;
  readonly state: WorkState;
  readonly name: string;
  readonly plan: string;
  readonly import?: number | null;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly erasedAt?: string | null;
  readonly log?: {
    readonly rows: number; readonly accepted: number; readonly rejected: number; readonly repeated: number;
    readonly from?: string | null; readonly to?: string | null; readonly faultCount: number;
  } | null;
  readonly demand?: { readonly item: string; readonly file: string; readonly visits: number; readonly dispersion: number } | null;
  readonly faults: readonly LogFault[];
}

/** What is sent of a log: the file, and how somebody else's columns and words are read. */
export interface LogFiles {
  readonly log: File;
  readonly mapping?: File | undefined;
  readonly borders?: File | undefined;
}

export const isOpen = ({ state }: DemandWork): boolean => state === "waiting" || state === "working";

/** With intervals where the demand was fitted to a log; one that is assumed has none. */
export async function readExpected(plan: string, by: Grouping, year: number): Promise<ExpectedVisits> {
  const query = { plan, by, year: String(year) };
  const told = await read<ExpectedVisits>(`/demand?${new URLSearchParams(query)}`);
  return told.fitted ? read<ExpectedVisits>(`/demand?${new URLSearchParams({ ...query, intervals: "true" })}`) : told;
}

export const listImports = (): Promise<readonly DemandWork[]> => readAll<DemandWork>("/demand/imports");
export const listFits = (): Promise<readonly DemandWork[]> => readAll<DemandWork>("/demand/fits");
export const readImport = (id: number): Promise<DemandWork> => read<DemandWork>(`/demand/imports/${id}`);
export const readFit = (id: number): Promise<DemandWork> => read<DemandWork>(`/demand/fits/${id}`);

export async function sendLog(plan: string, { log, mapping, borders }: LogFiles): Promise<DemandWork> {
  const form = new FormData();
  form.append("log", log);
  if (mapping) form.append("mapping", mapping);
  if (borders) form.append("borders", borders);
  const query = new URLSearchParams({ plan, name: log.name });
  const response = await ask(`/demand/imports?${query}`, { method: "POST", form, headers: { "Idempotency-Key": newKey() } });
  return (await response.json()) as DemandWork;
}

export async function eraseLog(id: number): Promise<void> {
  await ask(`/demand/imports/${id}`, { method: "DELETE", headers: { "Idempotency-Key": newKey() } });
}

export function fitDemand(log: number, id: string, name: string): Promise<DemandWork> {
  return read<DemandWork>("/demand/fits", { method: "POST", body: { import: log, id, name }, headers: { "Idempotency-Key": newKey() } });
}

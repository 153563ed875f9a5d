import { ask, newKey, read } from "./http";
import { readAll } from "./library";

// Batches that compute runs, and comparisons of those.

export interface MeanEstimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface Evaluation {
  readonly annualCostDkk: MeanEstimate;
  readonly responseMinutes: { readonly mean: number | null; readonly p90: number | null };
  readonly withinTargetShare: MeanEstimate;
  readonly areas: readonly { readonly id: string; readonly name: string; readonly responseMinutes: { readonly mean: number | null } | null }[];
  readonly targets: readonly { readonly name: string; readonly wantedShare: number; readonly withinMinutes: number; readonly met: boolean }[];
}

export interface ComparedScenario {
  readonly name: string;
  readonly description: string;
  readonly changes: { readonly da: readonly string[]; readonly en: readonly string[] };
  readonly evaluation: Evaluation;
  readonly savingDkkPerYear: MeanEstimate;
  readonly delta: {
    readonly meanResponseMinutes: MeanEstimate; readonly p90ResponseMinutes: MeanEstimate; readonly withinTargetShare: MeanEstimate;
  };
}

/** GET /comparisons/{id}: a baseline and the scenarios beside it. */
export interface Comparison {
  readonly provenance: { readonly engineVersion: string; readonly baselineHash: string; readonly year: number; readonly seed: number | string; readonly replications: number };
  readonly baseline: { readonly name: string; readonly evaluation: Evaluation };
  readonly scenarios: readonly ComparedScenario[];
}

export interface KeptComparison {
  readonly id: string;
  readonly name: string;
  readonly runs: readonly string[];
  readonly createdBy: string;
  readonly createdAt: string;
}

export interface Batch {
  readonly id: number;
  readonly state: string;
  readonly runs: number;
  readonly done: number;
  readonly failed: number;
  /** How far its simulated years have come, 0 to 1. */
  readonly progress?: { readonly share: number };
}

export interface BatchRun {
  readonly position: number;
  readonly run?: string | null;
  readonly scenario?: string | null;
  readonly state: string;
}

const years = 50;
const askingMilliseconds = 700;

/** Has scenarios of one baseline computed, tells how far that is, and gives their runs once all are settled. */
export async function computeRuns(
  name: string, baseline: string, scenarios: readonly string[], told: (batch: Batch) => void, signal: AbortSignal,
): Promise<readonly BatchRun[]> {
  let batch = await read<Batch>("/batches", {
    method: "POST",
    body: { format: "korevagt-batch/1", name, baseline, scenarios, replications: years },
    headers: { "Idempotency-Key": newKey() },
    signal,
  });
  told(batch);
  while (batch.done + batch.failed < batch.runs && batch.state !== "finished" && batch.state !== "cancelled") {
    await new Promise((resolve) => { setTimeout(resolve, askingMilliseconds); });
    batch = await read<Batch>(`/batches/${batch.id}`, { signal });
    told(batch);
  }
  return readAll<BatchRun>(`/batches/${batch.id}/runs`);
}

export const createComparison = (name: string, runs: readonly string[]): Promise<KeptComparison> =>
  read<KeptComparison>("/comparisons", { method: "POST", body: { name, runs } });

export const listComparisons = (): Promise<readonly KeptComparison[]> => readAll<KeptComparison>("/comparisons");
export const readComparison = (id: string): Promise<Comparison> => read<Comparison>(`/comparisons/${encodeURIComponent(id)}`, { headers: { Accept: "application/json" } });

/** Lays a file that the server makes beside the reader's others; which kind, a link's address cannot say. */
export async function download(path: string, mediaType: string, name: string): Promise<void> {
  const blob = await (await ask(path, { headers: { Accept: mediaType } })).blob();
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

import type { Batch, BatchRun } from "./comparisons";
import type { InputFault } from "./figures";
import { newKey, read } from "./http";
import { readAll } from "./library";

// Batches that somebody has asked for, or the night.

export type BatchState = "active" | "paused" | "cancelled" | "finished";

export interface BatchView extends Batch {
  readonly state: BatchState;
  readonly name: string;
  readonly description: string;
  readonly priority: string;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly finishedAt?: string | null;
  readonly progress?: {
    readonly share: number; readonly blocks: number; readonly blocksDone: number; readonly blocksRunning: number;
    readonly secondsLeft?: number | null; readonly blocksOfAnotherBuild: number;
  };
}

export interface BatchRunView extends BatchRun {
  readonly demandCase?: string | null;
  readonly priceReading?: string | null;
  readonly seed: string;
  readonly replications: number;
  readonly state: "open" | "finishing" | "done" | "failed";
  readonly faults: readonly InputFault[];
  readonly message?: string | null;
}

/** What may be done with a batch, as the server calls it. */
export type Turn = "pause" | "resume" | "cancel";

export const listBatches = (): Promise<readonly BatchView[]> => readAll<BatchView>("/batches");
export const readBatch = (id: number): Promise<BatchView> => read<BatchView>(`/batches/${id}`);
export const readRuns = (id: number): Promise<readonly BatchRunView[]> => readAll<BatchRunView>(`/batches/${id}/runs`);

export const turnBatch = (id: number, turn: Turn): Promise<BatchView> =>
  read<BatchView>(`/batches/${id}/${turn}`, { method: "POST", headers: { "Idempotency-Key": newKey() } });

import type { BatchRunView, BatchView, Turn } from "../api/batches";
import type { KeptComparison } from "../api/comparisons";
import type { Format } from "../words/format";
import type { RoomWords } from "../words/rooms/da";

/** How many runs of a batch are done, and how many failed. */
export function doneInWords({ done, failed, runs }: Pick<BatchView, "done" | "failed" | "runs">, write: Format, { batches }: RoomWords): string {
  const told = batches.progress(write.number(done), write.number(runs));
  return failed > 0 ? batches.withFailed(told, write.number(failed)) : told;
}

/** What can be done with a batch as it stands; the server refuses the rest. */
export function turnsOf({ state, failed }: Pick<BatchView, "state" | "failed">): readonly Turn[] {
  switch (state) {
    case "active": return ["pause", "cancel"];
    case "paused": return ["resume", "cancel"];
    case "cancelled": return ["resume"];
    case "finished": return failed > 0 ? ["resume"] : [];
  }
}

/** The comparison that somebody has asked for with a run in it, the newest first; the one with the fewest others where there are several. */
export function comparisonWith(run: string, kept: readonly KeptComparison[]): KeptComparison | undefined {
  return [...kept].filter(({ runs }) => runs.includes(run)).sort((one, other) => one.runs.length - other.runs.length)[0];
}

const mostCompared = 20;

/**
 * The runs of a batch that can be compared with one another: done, of a scenario, and all of the same demand, prices, seed and number of
 * years, since only those meet the same visits. Empty where those that are done differ.
 */
export function comparable(runs: readonly BatchRunView[]): readonly string[] {
  const done = runs.filter(({ state, run, scenario }) => state === "done" && run && scenario);
  const kinds = new Set(done.map(({ demandCase, priceReading, seed, replications }) => JSON.stringify([demandCase, priceReading, seed, replications])));
  const ids = done.map(({ run }) => run ?? "");
  return kinds.size === 1 && ids.length >= 2 && ids.length <= mostCompared ? ids : [];
}

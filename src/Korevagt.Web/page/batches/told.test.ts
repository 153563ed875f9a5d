import { describe, expect, it } from "vitest";
import type { BatchRunView } from "../api/batches";
import type { KeptComparison } from "../api/comparisons";
import { formatOf } from "../words/format";
import { da } from "../words/rooms/da";
import { comparable, comparisonWith, doneInWords, turnsOf } from "./told";

const run = (position: number, more: Partial<BatchRunView> = {}): BatchRunView => ({
  position, run: `r${position}`, scenario: `s${position}`, seed: "1", replications: 50, state: "done", faults: [], ...more,
});
const kept = (id: string, runs: readonly string[]): KeptComparison => ({ id, name: id, runs, createdBy: "Anna", createdAt: "" });

describe("a batch", () => {
  it("tells how far it is, and what failed only where something did", () => {
    expect(doneInWords({ done: 3, failed: 0, runs: 4 }, formatOf("da"), da)).toBe("3 af 4 er færdige");
    expect(doneInWords({ done: 1200, failed: 2, runs: 1400 }, formatOf("da"), da)).toBe("1.200 af 1.400 er færdige, 2 fejlede");
  });

  it("can be turned as it stands, and no other way", () => {
    expect(turnsOf({ state: "active", failed: 0 })).toEqual(["pause", "cancel"]);
    expect(turnsOf({ state: "paused", failed: 0 })).toEqual(["resume", "cancel"]);
    expect(turnsOf({ state: "cancelled", failed: 0 })).toEqual(["resume"]);
    expect(turnsOf({ state: "finished", failed: 0 })).toEqual([]);
    expect(turnsOf({ state: "finished", failed: 1 })).toEqual(["resume"]);
  });

  it("has its runs compared where they meet the same visits", () => {
    expect(comparable([run(0), run(1), run(2, { state: "failed" }), run(3, { scenario: null })])).toEqual(["r0", "r1"]);
    expect(comparable([run(0), run(1, { seed: "2" })])).toEqual([]);
    expect(comparable([run(0)])).toEqual([]);
  });

  it("leads from a run to the smallest comparison that it is in", () => {
    const all = [kept("stor", ["r0", "r1", "r2"]), kept("lille", ["r0"]), kept("anden", ["r2"])];
    expect(comparisonWith("r0", all)?.id).toBe("lille");
    expect(comparisonWith("r1", all)?.id).toBe("stor");
    expect(comparisonWith("r9", all)).toBeUndefined();
  });
});

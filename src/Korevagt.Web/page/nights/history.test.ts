import { expect, it } from "vitest";
import type { NightPlan, NightRecord } from "../api/nights";
import { courseOf, measuresOf } from "./history";

const plan = (p90: number, saving: number | null): NightPlan => ({
  file: "uden-nat.json", name: "Uden natten", saving: saving === null ? null : { estimate: { mean: saving, low: saving - 10_000, high: saving + 10_000 } },
  region: { p90: { mean: p90, low: p90 - 1, high: p90 + 1 }, p90Change: null },
  targets: [{ name: "Tre timer", withinMinutes: 180, wantedShare: 0.9, reached: { mean: 0.93, low: 0.92, high: 0.94 }, met: true }],
});
const night = (date: string, plans: readonly NightPlan[] | null): NightRecord =>
  ({ night: date, name: "nat", caughtUp: [], alerts: [], faults: [], figures: plans && { year: 2026, plans } });

it("goes from the oldest night to the newest, in the unit of its axis, and leaves out nights without the figure", () => {
  const records = [night("2026-11-24T02:30", [plan(52, 2_500_000)]), night("2026-11-23T02:30", null), night("2026-11-22T02:30", [plan(50, 2_400_000)])];
  const saving = courseOf(records, "uden-nat.json", "saving");
  expect(saving.map(({ x, night: at }) => [x, at])).toEqual([[0, "2026-11-22T02:30"], [2, "2026-11-24T02:30"]]);
  expect(saving[0]?.y).toBeCloseTo(2.4);
  expect(saving[1]?.low).toBeCloseTo(2.49);
  expect(saving[1]?.high).toBeCloseTo(2.51);
  expect(courseOf(records, "uden-nat.json", "p90").map(({ y, low }) => [y, low])).toEqual([[50, 49], [52, 51]]);
  expect(courseOf(records, "uden-nat.json", "withinTarget")[0]?.y).toBe(93);
  expect(courseOf(records, "findes-ikke.json", "p90")).toEqual([]);
});

it("has no saving of the plan of today", () => {
  expect(measuresOf(plan(50, null))).toEqual(["p90", "withinTarget"]);
  expect(measuresOf(plan(50, 1))).toEqual(["saving", "p90", "withinTarget"]);
});

import { describe, expect, it } from "vitest";
import type { Comparison } from "../api/comparisons";
import { largestDifferences, sidesOf } from "./sides";

const areas = (minutes: Record<string, number | null>) =>
  ({ evaluation: { areas: Object.entries(minutes).map(([id, mean]) => ({ id, name: id.toUpperCase(), responseMinutes: mean === null ? null : { mean } })) } });
const comparison = {
  baseline: { name: "I dag", ...areas({ a: 20, b: 30, c: 25, d: null }) },
  scenarios: [{ name: "Uden", ...areas({ a: 21, b: 29.5, c: 25, d: 40 }) }, { name: "Med", ...areas({ a: 20, b: 30, c: 25, d: null }) }],
} as unknown as Comparison;

describe("two plans on one map", () => {
  it("are any two of the comparison, the baseline too", () => {
    expect(sidesOf(comparison).map(({ name }) => name)).toEqual(["I dag", "Uden", "Med"]);
    expect(sidesOf(comparison)[1]?.minutes.get("b")).toBe(29.5);
  });

  it("differ most where the wait differs most, whichever way; equal and unvisited areas are no difference", () => {
    const [today, without, same] = sidesOf(comparison);
    if (!today || !without || !same) throw new Error("three plans are compared");
    expect(largestDifferences(comparison, today, without, 10).map(({ name, left, right }) => [name, right - left])).toEqual([["A", 1], ["B", -0.5]]);
    expect(largestDifferences(comparison, today, same, 10)).toEqual([]);
    expect(largestDifferences(comparison, today, without, 1).length).toBe(1);
  });
});

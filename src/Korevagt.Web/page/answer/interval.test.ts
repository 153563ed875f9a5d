import { describe, expect, it } from "vitest";
import { domainFor, percentOf, verdictOf } from "./interval";

describe("a difference", () => {
  it("is certain only where its interval leaves zero out", () => {
    expect(verdictOf({ value: 5, low: 4, high: 6 }, true)).toBe("worse");
    expect(verdictOf({ value: 5, low: 4, high: 6 }, false)).toBe("better");
    expect(verdictOf({ value: -5, low: -6, high: -4 }, true)).toBe("better");
    expect(verdictOf({ value: 5, low: -1, high: 11 }, true)).toBe("unsure");
    expect(verdictOf({ value: 0, low: 0, high: 0 }, true)).toBe("same");
  });

  it("keeps its axis while years are added, so that the interval is seen to shrink", () => {
    const wide = { value: 5, low: 1, high: 9 };
    const narrow = { value: 5, low: 4.5, high: 5.5 };
    const axis = domainFor(wide, null);
    const later = domainFor(narrow, axis);
    const width = (estimate: typeof wide, on: typeof axis): number => percentOf(on, estimate.high) - percentOf(on, estimate.low);
    expect(later).toEqual(axis);
    expect(width(narrow, later)).toBeCloseTo(width(wide, axis) / 8);
    expect(percentOf(axis, 0)).toBeGreaterThan(0);
    expect(percentOf(axis, 9)).toBeLessThan(100);
  });
});

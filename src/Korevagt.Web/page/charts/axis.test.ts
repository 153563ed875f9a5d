import { describe, expect, it } from "vitest";
import { axisOf } from "./axis";

describe("an axis", () => {
  it.each([[49.8, 54.7], [0, 10], [-0.02, 0.05], [-3, -2.9], [3, 3], [0, 0], [1e6, 3.3e6], [12.34, 12.35]])("from %d to %d has round ends and ticks that hold all values", (low, high) => {
    const axis = axisOf(low, high, 0, 100);
    expect(axis.low).toBeLessThanOrEqual(low);
    expect(axis.high).toBeGreaterThanOrEqual(high);
    expect([axis.at(axis.low), axis.at(axis.high)]).toEqual([0, 100]);
    expect(axis.ticks.length).toBeGreaterThan(1);
    expect(axis.ticks.length).toBeLessThanOrEqual(11);

    // Written with its decimals each tick is another, and the tick itself.
    const written = axis.ticks.map((tick) => tick.toFixed(axis.decimals));
    expect(new Set(written).size).toBe(axis.ticks.length);
    for (const [i, tick] of axis.ticks.entries()) expect(Number(written[i])).toBeCloseTo(tick, 9);
  });

  it("grows upwards where its end lies above its beginning", () => {
    const axis = axisOf(0, 10, 200, 0);
    expect([axis.at(0), axis.at(10)]).toEqual([200, 0]);
  });
});

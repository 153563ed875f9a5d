import { describe, expect, it } from "vitest";
import { axisOf } from "./axis";

describe("an axis", () => {
  it("has round ends and ticks that hold all values", () => {
    const axis = axisOf(49.8, 54.7, 0, 100);
    expect(axis.ticks).toEqual([49, 50, 51, 52, 53, 54, 55]);
    expect([axis.at(49), axis.at(52), axis.at(55)]).toEqual([0, 50, 100]);
    expect(axis.decimals).toBe(0);
  });

  it("grows upwards where its end lies above its beginning", () => {
    const axis = axisOf(0, 10, 200, 0);
    expect(axis.at(0)).toBe(200);
    expect(axis.at(10)).toBe(0);
  });

  it("tells ticks apart, however small the steps, and those below zero too", () => {
    expect(axisOf(-0.02, 0.05, 0, 1).ticks).toEqual([-0.02, 0, 0.02, 0.04, 0.06]);
    expect(axisOf(-0.02, 0.05, 0, 1).decimals).toBe(2);
  });

  it("is one for a single value too", () => {
    const axis = axisOf(3, 3, 0, 100);
    expect(axis.ticks.length).toBeGreaterThan(1);
    expect(axis.at(3)).toBeGreaterThanOrEqual(0);
    expect(axis.at(3)).toBeLessThanOrEqual(100);
  });
});

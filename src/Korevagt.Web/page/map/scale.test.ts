import { describe, expect, it } from "vitest";
import type { AreaFigures } from "../api/figures";
import { changeCell, changeClass, levelCell } from "./scale";

const area = (change: number, isCertain: boolean, visitsPerYear = 100): AreaFigures => ({
  id: "a", visitsPerYear, certain: isCertain, mean: { before: 20, after: 20 + change, change: { value: change, low: change - 1, high: change + 1 } },
});

describe("a cell", () => {
  it("is coloured only where its change is certain", () => {
    expect(changeCell(area(7, true))).toEqual({ kind: "class", index: 9 });
    expect(changeCell(area(7, false))).toEqual({ kind: "uncertain" });
    expect(changeCell({ ...area(7, true), mean: { before: 20, after: 27, change: null } })).toEqual({ kind: "uncertain" });
  });

  it("without visits has a sign of its own, and one without figures another", () => {
    expect(changeCell(area(7, true, 0))).toEqual({ kind: "none" });
    expect(levelCell(area(7, true, 0))).toEqual({ kind: "none" });
    expect(changeCell(undefined)).toEqual({ kind: "unknown" });
  });

  it("that nothing happened to is in the middle", () => {
    expect(changeCell({ ...area(0, false), mean: { before: 20, after: 20, change: { value: 0, low: 0, high: 0 } } })).toEqual({ kind: "class", index: 5 });
    expect([changeClass(0.4), changeClass(0.5), changeClass(-0.5), changeClass(25), changeClass(-25)]).toEqual([5, 6, 4, 10, 0]);
  });
});

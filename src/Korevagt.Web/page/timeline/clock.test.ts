import { describe, expect, it } from "vitest";
import type { Hours } from "../api/plan";
import { lengthOf, moved, snapped, stretchesOf, timeOf } from "./clock";

const night: Hours = { days: "everyDay", from: "23:00", to: "08:00" };
const evening: Hours = { days: "workingDays", from: "16:00", to: "23:00" };

describe("hours", () => {
  it("end on the next date where their end is not after their beginning", () => {
    expect(lengthOf(night)).toBe(9 * 60);
    expect(lengthOf({ from: "00:00", to: "00:00" })).toBe(24 * 60);
    expect(timeOf(-15)).toBe("23:45");
  });

  it("lie on an axis from 08 in one piece, in two where they go beyond", () => {
    expect(stretchesOf(night)).toEqual([{ start: 900, end: 1440 }]);
    expect(stretchesOf({ from: "23:00", to: "09:00" })).toEqual([{ start: 900, end: 1440 }, { start: 0, end: 60 }]);
    expect(stretchesOf({ from: "08:00", to: "16:00" })).toEqual([{ start: 0, end: 480 }]);
  });

  it("move in quarters, at either end or as a whole", () => {
    expect(snapped(38)).toBe(45);
    expect(moved(evening, "start", -15)).toEqual({ ...evening, from: "15:45" });
    expect(moved(evening, "end", 60)).toEqual({ ...evening, to: "00:00" });
    expect(moved(night, "whole", 30)).toEqual({ ...night, from: "23:30", to: "08:30" });
  });

  it("are never shorter than a quarter nor longer than a day", () => {
    expect(lengthOf(moved(evening, "start", 10_000))).toBe(15);
    expect(lengthOf(moved(evening, "end", -10_000))).toBe(15);
    expect(lengthOf(moved(evening, "end", 10_000))).toBe(24 * 60);
    expect(lengthOf(moved(evening, "start", -10_000))).toBe(24 * 60);
  });
});

import { describe, expect, it } from "vitest";
import type { DraftChange, ScenarioChange } from "./change";
import { decided, merge } from "./merge";

const on = (change: ScenarioChange): DraftChange => ({ change, isOn: true });
const remove = (shift: string): DraftChange => on({ change: "removeShift", shift });
const cars = (shift: string, count: number): DraftChange => on({ change: "setShiftCars", shift, cars: count });
const moved = (shift: string, station: string): DraftChange => on({ change: "setShiftStation", shift, station });
const off = ({ change }: DraftChange): DraftChange => ({ change, isOn: false });

describe("two planners' drafts", () => {
  it("are laid together where they touch different shifts, and what came from her is told", () => {
    const base = [remove("a")];
    const { merged, silent, conflicts } = merge(base, [...base, cars("b", 2)], [...base, remove("c")]);
    expect(merged).toEqual([remove("a"), remove("c"), cars("b", 2)]);
    expect(silent).toEqual([remove("c")]);
    expect(conflicts).toEqual([]);
  });

  it("are laid together where they change different things of the same shift", () => {
    const { merged, conflicts } = merge([], [cars("a", 2)], [moved("a", "herning")]);
    expect(merged).toEqual(expect.arrayContaining([cars("a", 2), moved("a", "herning")]));
    expect(merged).toHaveLength(2);
    expect(conflicts).toEqual([]);
  });

  it("have one change where both did the same, whatever the order of its properties", () => {
    const hers = on({ cars: 2, shift: "a", change: "setShiftCars" });
    expect(merge([], [cars("a", 2)], [hers])).toEqual({ merged: [cars("a", 2)], silent: [], conflicts: [] });
  });

  it("lose what one of them took back, and keep what the other did beside it", () => {
    const base = [remove("a"), cars("b", 2)];
    expect(merge(base, [cars("b", 2), remove("c")], base).merged).toEqual([cars("b", 2), remove("c")]);
    const { merged, silent } = merge(base, [...base, remove("c")], [remove("a")]);
    expect(merged).toEqual([remove("a"), remove("c")]);
    expect(silent).toEqual([cars("b", 2)]);
  });

  it("ask where both changed the same thing otherwise, and show both sides", () => {
    const base = [cars("a", 2), remove("z")];
    const found = merge(base, [cars("a", 3), remove("z")], [cars("a", 4), remove("z"), remove("y")]);
    expect(found.conflicts).toEqual([{ slots: ["setShiftCars a"], mine: [cars("a", 3)], hers: [cars("a", 4)] }]);
    expect(found.merged).toEqual([cars("a", 3), remove("z"), remove("y")]);
    expect(decided(found, ["mine"])).toEqual([cars("a", 3), remove("z"), remove("y")]);
    expect(decided(found, ["hers"])).toEqual([cars("a", 4), remove("z"), remove("y")]);
  });

  it("ask where one changed what the other took away or switched off", () => {
    const base = [cars("a", 2)];
    expect(merge(base, [], [cars("a", 3)]).conflicts).toEqual([{ slots: ["setShiftCars a"], mine: [], hers: [cars("a", 3)] }]);
    const found = merge(base, [off(cars("a", 2))], [cars("a", 3)]);
    expect(found.conflicts).toHaveLength(1);
    expect(decided(merge(base, [], [cars("a", 3)]), ["hers"])).toEqual([cars("a", 3)]);
    expect(decided(merge(base, [cars("a", 3)], []), ["hers"])).toEqual([]);
  });

  it("ask once where one removes a shift that the other goes on changing", () => {
    const found = merge([cars("a", 2)], [remove("a")], [cars("a", 2), moved("a", "herning"), remove("b")]);
    expect(found.conflicts).toHaveLength(1);
    expect(found.conflicts[0]?.mine).toEqual([remove("a")]);
    expect(found.conflicts[0]?.hers).toEqual([cars("a", 2), moved("a", "herning")]);
    expect(decided(found, ["mine"])).toEqual([remove("a"), remove("b")]);
    expect(decided(found, ["hers"])).toEqual(expect.arrayContaining([cars("a", 2), moved("a", "herning"), remove("b")]));
    expect(decided(found, ["hers"])).toHaveLength(3);
  });

  it("keep kinds without a shift apart by what they are about", () => {
    const scale = (area: string, factor: number): DraftChange => on({ change: "scaleDemand", area, factor });
    expect(merge([], [scale("x", 0.9)], [scale("y", 1.1)]).conflicts).toEqual([]);
    expect(merge([], [scale("x", 0.9)], [scale("x", 1.1)]).conflicts).toHaveLength(1);
  });

  it("never lose a change of either, whatever they do", () => {
    const shifts = ["a", "b", "c"];
    let seed = 1;
    const next = (n: number): number => { seed = (seed * 48271) % 2147483647; return seed % n; };
    const edited = (draft: readonly DraftChange[]): readonly DraftChange[] => shifts.reduce<readonly DraftChange[]>((list, shift) => {
      const rest = list.filter(({ change }) => (change as { shift: string }).shift !== shift);
      return [list, [...rest, remove(shift)], [...rest, cars(shift, 1 + next(3))], rest, [...rest, moved(shift, "s" + next(2))]][next(5)] ?? list;
    }, draft);
    for (let i = 0; i < 500; i++) {
      const base = edited([]);
      const [mine, hers] = [edited(base), edited(base)];
      const found = merge(base, mine, hers);
      const asked = found.conflicts.flatMap((conflict) => [...conflict.mine, ...conflict.hers]);
      const has = (list: readonly DraftChange[], each: DraftChange) => list.some((other) => JSON.stringify(other) === JSON.stringify(each));
      for (const each of [...mine, ...hers].filter((change) => !has(base, change))) {
        expect(has(found.merged, each) || has(asked, each)).toBe(true);
      }
      expect(merge(base, mine, mine)).toEqual({ merged: mine, silent: [], conflicts: [] });
      expect(merge(base, base, hers).conflicts).toEqual([]);
      expect(merge(base, base, hers).merged).toHaveLength(hers.length);
    }
  });
});

import { expect, it } from "vitest";
import { boundsOf, withBarrier, type Barrier } from "./barriers";

const at = (yearsDone: number, bound: number | null = null): Barrier => ({ stage: "judging", yearsDone, yearsTotal: 125, bound, left: 2 });

it("keeps each barrier once, in the order of the years, however often the stream tells it", () => {
  let barriers: readonly Barrier[] = [];
  for (const next of [at(20), at(40, 1.5), at(20), at(60, 0.4), at(40, 1.2), at(60)]) barriers = withBarrier(barriers, next);
  expect(barriers.map(({ yearsDone, bound }) => [yearsDone, bound])).toEqual([[20, null], [40, 1.2], [60, 0.4]]);
});

it("draws the bounds that there are, in the unit of the axis", () => {
  const barriers = [{ years: 20, bound: null }, { years: 40, bound: 500_000 }, { years: 60 }, { years: 80, bound: 20_000 }];
  expect(boundsOf(barriers, "kroner")).toEqual([{ x: 40, y: 0.5 }, { x: 80, y: 0.02 }]);
  expect(boundsOf(barriers, null)).toEqual([{ x: 40, y: 500_000 }, { x: 80, y: 20_000 }]);
});

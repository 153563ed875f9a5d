import { expect, it } from "vitest";
import { planOf } from "./answer.test-data";
import { regretsOf, shadeOf } from "./regrets";

const plans = [planOf(0, 0, 50, ["baseline"]), planOf(1, 1, 52, ["chosen"]), planOf(2, 1, 53, ["next"])];
const cell = (number: number, regret: number | null, keeps = true) => ({ number, aim: { mean: 1, low: 1, high: 1 }, regret, keeps });

it("puts the plan first whose greatest regret is the least, and leaves out what is not told in every future", () => {
  const futures = [
    { name: "Flere besøg", plans: [cell(0, 4), cell(1, 0), cell(2, 3)] },
    { name: "Færre besøg", plans: [cell(0, 0), cell(1, 2, false)] },
  ];
  expect(regretsOf({ plans, futures }).map(({ plan, most }) => [plan.number, most])).toEqual([[1, 2], [0, 4]]);
  expect(regretsOf({ plans, futures })[0]?.cells).toEqual([{ regret: 0, keeps: true }, { regret: 2, keeps: false }]);
});

it("is darker the more is regretted, and blank where nothing is", () => {
  expect([null, 0, 0.1, 2, 4].map((regret) => shadeOf(regret, 4))).toEqual([0, 0, 1, 2, 4]);
  expect(shadeOf(3, 0)).toBe(0);
});

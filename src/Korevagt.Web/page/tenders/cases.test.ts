import { expect, it } from "vitest";
import type { AnalysedCase } from "../api/tenders";
import { costsOfWithdrawals, pricesOfRules, winnersOf } from "./cases";

const without = (names: readonly string[], changeDkk: number | null): AnalysedCase => ({ without: names, status: "proved", changeDkk, lots: [], uncovered: [] });

it("tells the price of each rule, dearest first, and leaves pairs out: they do not add up", () => {
  expect(pricesOfRules([without(["a"], -60), without(["b"], -80), without(["a", "b"], -80), without(["c"], 0)]))
    .toEqual([{ name: "b", dkk: 80 }, { name: "a", dkk: 60 }, { name: "c", dkk: 0 }]);
});

it("puts what cannot be compared last and gives it no price", () => {
  expect(costsOfWithdrawals([without(["v1"], null), without(["v2"], 50), without(["v3"], 180)]))
    .toEqual([{ name: "v3", dkk: 180 }, { name: "v2", dkk: 50 }, { name: "v1", dkk: null }]);
});

it("tells who gets which lot by their names", () => {
  const named: AnalysedCase = { ...without(["1"], 0), lots: ["silkeborg: t01", "tarm/uden-nat: t02"] };
  expect(winnersOf(named, (lot) => lot.toUpperCase(), (bid) => `${bid}!`)).toEqual([["SILKEBORG", "t01!"], ["TARM", "t02!"]]);
});

import { describe, expect, it } from "vitest";
import { formatOf } from "../words/format";
import { da } from "../words/rooms/da";
import { answerOf, planOf } from "./answer.test-data";
import { frontOf, inOrder } from "./front";
import { draftOf, headingOf, idOf, isNamed, nameOf } from "./planned";

const today = planOf(0, 0, 49.8, ["baseline", "front"]);
const chosen = planOf(1, 2_411_573, 53.9, ["chosen", "front"]);
const own = planOf(2, 2_400_000, 54.8, ["own"], { name: "Uden tre vagter", isSurelyDominated: true });
const better = planOf(3, 1_200_000, 51, ["front"]);
const dominated = planOf(4, 1_100_000, 52, ["next"], { isSurelyDominated: true });
const breaking = planOf(5, 2_600_000, 55, ["next"], { verdict: "surelyMissed" });

describe("the front", () => {
  it("has a point of each plan, saving to the right and waiting upwards, with its interval", () => {
    const { points, hasPrice } = frontOf(answerOf([today, chosen]));
    expect(hasPrice).toBe(true);
    expect(points.map(({ x, y, kind }) => [x, y.value, kind])).toEqual([[0, 49.8, "today"], [2.411573, 53.9, "chosen"]]);
    expect(points[1]?.y).toEqual({ value: 53.9, low: 53.4, high: 54.4 });
  });

  it("draws faintly what another beats or what breaks a requirement, but never what a reader looks for", () => {
    const faint = frontOf(answerOf([today, chosen, own, better, dominated, breaking])).points.filter(({ isFaint }) => isFaint);
    expect(faint.map(({ plan }) => plan.number)).toEqual([4, 5]);
  });

  it("is joined from left to right through the plans of the front alone", () => {
    expect(frontOf(answerOf([chosen, dominated, better, today])).line.map(({ plan }) => plan.number)).toEqual([0, 3, 1]);
  });

  it("leaves out what lies so far off that it would press the others together, and counts it", () => {
    const { points, farOff } = frontOf(answerOf([today, chosen, planOf(6, 5_000_000, 400, ["next"])]));
    expect([points.length, farOff]).toEqual([2, 1]);
  });

  it("goes by car hours where plans have no price, and leaves out what has no figure", () => {
    const bare = planOf(1, 0, 50, ["chosen"], { contractedSavingDkk: null, carHoursSaved: 3285 });
    const none = planOf(2, 0, 50, ["next"], { aim: { mean: null, low: null, high: null } });
    const { points, hasPrice } = frontOf(answerOf([today, bare, none]));
    expect(hasPrice).toBe(false);
    expect(points.map(({ x }) => x)).toEqual([0, 3285]);
  });

  it("is told from the least saved to the most, the better first where two save the same", () => {
    const { points } = frontOf(answerOf([chosen, planOf(7, 1_200_000, 53, ["next"]), better, today]));
    expect(inOrder(points, true).map(({ plan }) => plan.number)).toEqual([0, 3, 7, 1]);
    expect(inOrder(points, false).map(({ plan }) => plan.number)).toEqual([0, 7, 3, 1]);
  });
});

describe("a plan of an answer", () => {
  it("is called what it is, or by its number", () => {
    const say = (plan: typeof today): string => nameOf(plan, da, formatOf("da"));
    expect([today, chosen, own, better].map(say)).toEqual(["nuværende ordning", "plan 1 (valgt)", "Uden tre vagter", "plan 3"]);
    expect([today, chosen, own, better, dominated].map(isNamed)).toEqual([true, true, true, false, false]);
  });

  it("has headings of the words that stand inside sentences", () => {
    expect(["the 90% response time", "udgiften efter kontrakterne", "90 %-fraktilen for responstid"].map(headingOf))
      .toEqual(["90% response time", "Udgiften efter kontrakterne", "90 %-fraktilen for responstid"]);
  });

  it("is a draft of its changes on the baseline that its file names", () => {
    const file = {
      format: "korevagt-scenario/1", name: "Hvilken nat?, plan 1", description: "", baseline: "midtjylland-2016.json",
      changes: [{ change: "removeShift", shift: "nat-silkeborg" }, { change: "setShiftCars", shift: "nat-aarhus", cars: 2 }],
    } as const;
    expect(draftOf(file, "Natten, plan 1")).toEqual({
      plan: "midtjylland-2016", name: "Natten, plan 1", description: "",
      changes: [
        { change: { change: "removeShift", shift: "nat-silkeborg" }, isOn: true },
        { change: { change: "setShiftCars", shift: "nat-aarhus", cars: 2 }, isOn: true },
      ],
    });
    expect(idOf("../scenarios/midtjylland-2016.json")).toBe("midtjylland-2016");
  });
});

import { expect, test } from "vitest";
import type { ServerEvent } from "../api/events";
import type { Plan } from "../api/plan";
import type { PreviewQuestion } from "../api/previews";
import { ranked, ShiftWorths, type ShiftWorth } from "./worth";

const worth = (shift: string, saving: number | null, low: number, high: number): ShiftWorth => (
  { shift, name: shift, saving, p90: { value: (low + high) / 2, low, high }, lateVisits: null, worst: null }
);

test("first go the shifts for which surely nobody waits longer, then what saves most at least for each minute", () => {
  const order = ranked([worth("dear", 800_000, 0.5, 2), worth("free", 100_000, -0.3, 0), worth("cheap", 900_000, 0.1, 1), worth("free, saves more", 200_000, -0.2, -0.1)]);
  expect(order.map(({ shift }) => shift)).toEqual(["free, saves more", "free", "cheap", "dear"]);
});

test("a plan without prices is ranked all the same, and nothing of it is no number", () => {
  expect(ranked([worth("b", null, 0.5, 2), worth("a", null, -1, -0.5)]).map(({ shift }) => shift)).toEqual(["a", "b"]);
});

const plan = { id: "p", file: "p.json", name: "P", shifts: [{ id: "a", name: "A" }, { id: "b", name: "B" }, { id: "c", name: "C" }] } as unknown as Plan;
const figures = (p90: number): string => JSON.stringify({
  saving: { contractedDkk: { value: 5 } }, region: { p90: { change: { value: p90, low: p90, high: p90 } }, lateVisitsPerYear: { change: null } },
  districts: [{ id: "x", p90: { change: { value: 1, low: 0, high: 2 } } }, { id: "y", p90: { change: { value: 3, low: 2, high: 4 } } }, { id: "z", p90: { change: null } }],
});

test("each shift is asked about alone, the district that is hit hardest is named, and one without which no plan is left is told", async () => {
  const asked: string[] = [];
  const worths = new ShiftWorths(async function* open(question: PreviewQuestion): AsyncGenerator<ServerEvent> {
    const shift = String((question.scenario?.changes[0] as { shift?: string }).shift);
    asked.push(shift);
    if (shift === "b") yield { name: "faults", data: "{}" };
    else yield { name: "figures", data: figures(shift === "a" ? 2 : 1) };
  });
  await worths.ask(plan);
  expect(asked).toEqual(["a", "b", "c"]);
  expect(worths.state.value).toMatchObject({ notPossible: ["B"], of: 3, isRunning: false });
  expect(worths.state.value?.known.map(({ shift, worst }) => [shift, worst?.district])).toEqual([["c", "y"], ["a", "y"]]);
});

test("what the server stops for a newer question of the same planner is not taken for a shift that cannot go", async () => {
  let asked = 0;
  const worths = new ShiftWorths(async function* open(): AsyncGenerator<ServerEvent> {
    asked++;
    yield asked === 2 ? { name: "stopped", data: "{}" } : { name: "figures", data: figures(1) };
  });
  await worths.ask(plan);
  expect(worths.state.value).toMatchObject({ notPossible: [], isRunning: false });
  expect([asked, worths.state.value?.known.length]).toEqual([2, 1]);
});

test("whoever stops it keeps what is known, and no more is asked", async () => {
  let asked = 0;
  const worths = new ShiftWorths(async function* open(): AsyncGenerator<ServerEvent> {
    asked++;
    if (asked === 2) worths.stop();
    yield { name: "figures", data: figures(1) };
  });
  await worths.ask(plan);
  expect([asked, worths.state.value?.known.length, worths.state.value?.isRunning]).toEqual([2, 1, false]);
});

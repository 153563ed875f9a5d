import { describe, expect, it } from "vitest";
import type { Car, NightVisit, Outcome } from "../api/night";
import type { Ground, Plan } from "../api/plan";
import { carAt, firstMoment, lateCount, meanMinutes, projection, visitAt, waitingAt, waitMoreMost } from "./playback";

const home = { longitude: 9.5, latitude: 56.2 };
const patient = { longitude: 9.7, latitude: 56.4 };
const car: Car = {
  shift: "nat", name: "Nattevagt", car: 1, station: "silkeborg", from: 100, to: 1_000,
  drives: [
    { purpose: "visit", start: 200, end: 300, from: home, to: patient, visit: 1 },
    { purpose: "home", start: 500, end: 600, from: patient, to: home },
  ],
};
const visited = (responseMinutes: number, late = false, arrived = 300, ended = 500): Outcome => ({ fate: "visited", arrived, ended, responseMinutes, late });
const visit = (number: number, before: Outcome | null, after: Outcome | null): NightVisit => ({ visit: number, area: "a", urgency: "akut", ordered: 150, before, after });

describe("a car in a night", () => {
  it("waits, drives out, visits, drives home and waits again, and is away outside its duty", () => {
    expect([50, 150, 250, 400, 550, 700, 1_000].map((second) => carAt(car, second, home).doing))
      .toEqual(["away", "waits", "drivesOut", "visits", "drivesHome", "waits", "away"]);
  });

  it("is half way after half the time, with the patient while it visits, and at its station before it drives", () => {
    expect(carAt(car, 250, null).place?.longitude).toBeCloseTo(9.6, 9);
    expect(carAt(car, 400, null).place).toEqual(patient);
    expect(carAt(car, 150, null).place).toEqual(home);
    expect(carAt({ ...car, drives: [] }, 150, home).place).toEqual(home);
  });
});

describe("a visit in a night", () => {
  it("is not there, waits, is visited, is done", () => {
    expect([100, 150, 299, 300, 500].map((second) => visitAt(visit(1, visited(2.5), null), visited(2.5), second)))
      .toEqual(["none", "waits", "waits", "visited", "done"]);
    expect(visitAt(visit(1, null, null), visited(200, true), 200)).toBe("late");
    expect(visitAt(visit(1, null, null), { fate: "handedToDaytime", late: false }, 200)).toBe("elsewhere");
    expect(visitAt(visit(1, null, null), { fate: "open", late: false }, 200)).toBe("waits");
    expect(visitAt(visit(1, null, null), null, 200)).toBe("none");
  });

  it("is counted among those who wait, the late and the mean", () => {
    const visits = [visit(1, visited(10), visited(30, true)), visit(2, visited(20), visited(20)), visit(3, { fate: "handedOn", late: false }, null)];
    expect([waitingAt(visits, "before", 200), waitingAt(visits, "after", 400)]).toEqual([2, 0]);
    expect([lateCount(visits, "before"), lateCount(visits, "after")]).toEqual([0, 1]);
    expect([meanMinutes(visits, "before"), meanMinutes(visits, "after"), meanMinutes([], "before")]).toEqual([15, 25, null]);
  });

  it("is among the ten where it waits longer, the worst first", () => {
    const visits = [visit(1, visited(10), visited(30)), visit(2, visited(20), visited(15)), visit(3, visited(10), visited(70)), visit(4, visited(5), null)];
    expect(waitMoreMost(visits, 10).map((each) => each.visit)).toEqual([3, 1]);
    expect(waitMoreMost(visits, 1).map((each) => each.visit)).toEqual([3]);
  });
});

describe("the night's drawing", () => {
  it("lays places where the stations say", () => {
    const ground = { stations: [{ station: "a", x: 0, y: 100 }, { station: "b", x: 200, y: 0 }] } as unknown as Ground;
    const plan = { stations: [{ id: "a", longitude: 8, latitude: 56 }, { id: "b", longitude: 10, latitude: 57 }] } as unknown as Plan;
    expect(projection(ground, plan)?.({ longitude: 9, latitude: 56.5 })).toEqual({ x: 100, y: 50 });
    expect(projection({ stations: [] } as unknown as Ground, plan)).toBeNull();
  });

  it("begins an hour before the cars that differ, or in the afternoon", () => {
    const night = { ...car, from: 54_000 };
    expect(firstMoment([car, night], [car])).toBe(50_400);
    expect(firstMoment([car], [car])).toBe(28_800);
  });
});

import { describe, expect, it } from "vitest";
import { decoded, encoded, type Shared } from "./link";

const shared: Shared = {
  plan: "midtjylland-2016", scenario: "min-nat", version: 3, name: "Uden nattevagt på Djursland", description: "Færre »vogne«.",
  changes: [
    { change: { change: "removeShift", shift: "nat-djursland" }, isOn: true },
    { change: { change: "setShiftCars", shift: "nat-randers", cars: 2 }, isOn: false },
    { change: { change: "scaleDemand", factor: 0.9 }, isOn: true },
  ],
  view: { vagt: "nat-randers" },
};

describe("a link", () => {
  it("holds the whole draft, Danish letters and what is switched off too", async () => {
    expect(await decoded(await encoded(shared))).toEqual(shared);
  });

  it("is of letters that an address takes as they are, and short", async () => {
    const fragment = await encoded(shared);
    expect(fragment).toMatch(/^[\w-]+$/);
    expect(fragment.length).toBeLessThan(600);
  });

  it.each(["", "!", "AAAA", "q1YqU7Iy1FEqULJSys", "x".repeat(20_001)])("that is none is told from one: %s", async (fragment) => {
    expect(await decoded(fragment)).toBeNull();
  });
});

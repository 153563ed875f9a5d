import { describe, expect, it } from "vitest";
import { atStation, removed, restored, switched, withCars, withHours, without } from "./edits";
import type { DraftChange } from "./change";
import { examplePlan as plan } from "./example.test-data";
import { changesOf, figuresKey, scenarioOf } from "./scenario";
import { shiftsAfter } from "./shifts";

const fileChanges = (changes: readonly DraftChange[]) => scenarioOf(plan, { name: "x", description: "" }, changes).changes;

describe("a gesture", () => {
  it("is one change of the scenario format, with the format's own names", () => {
    expect(fileChanges(removed([], "nat-silkeborg"))).toEqual([{ change: "removeShift", shift: "nat-silkeborg" }]);
    expect(fileChanges(withCars(plan, [], "aften-silkeborg", 3))).toEqual([{ change: "setShiftCars", shift: "aften-silkeborg", cars: 3 }]);
    expect(fileChanges(withHours(plan, [], "nat-silkeborg", { days: "everyDay", from: "22:00", to: "08:00" })))
      .toEqual([{ change: "retimeShift", shift: "nat-silkeborg", hours: { days: "everyDay", from: "22:00", to: "08:00" } }]);
    expect(fileChanges(atStation(plan, [], "nat-silkeborg", "herning")))
      .toEqual([{ change: "setShiftStation", shift: "nat-silkeborg", station: "herning" }]);
  });

  it("takes the place of one of the same shift and kind", () => {
    const first = removed(withCars(plan, [], "aften-silkeborg", 3), "nat-silkeborg");
    expect(fileChanges(withCars(plan, first, "aften-silkeborg", 4))).toEqual([
      { change: "setShiftCars", shift: "aften-silkeborg", cars: 4 }, { change: "removeShift", shift: "nat-silkeborg" },
    ]);
  });

  it("that leads back to the plan takes the change away, since one that changes nothing is a fault", () => {
    expect(withCars(plan, withCars(plan, [], "aften-silkeborg", 3), "aften-silkeborg", 1)).toEqual([]);
    expect(atStation(plan, [], "nat-silkeborg", "silkeborg")).toEqual([]);
  });

  it("that removes a shift takes its other changes along, and taking it back leaves none", () => {
    const changes = removed(withCars(plan, [], "aften-silkeborg", 3), "aften-silkeborg");
    expect(fileChanges(changes)).toEqual([{ change: "removeShift", shift: "aften-silkeborg" }]);
    expect(restored(changes, "aften-silkeborg")).toEqual([]);
  });

  it("that removes a shift which the draft adds takes the adding away", () => {
    const added = changesOf({ changes: [{ change: "addShift", shift: { id: "ny", hours: { days: "everyDay", from: "08:00", to: "16:00" } } }] });
    expect(removed(added, "ny")).toEqual([]);
  });
});

describe("a draft", () => {
  const changes = withCars(plan, removed([], "nat-silkeborg"), "aften-silkeborg", 2);

  it("leaves what is switched off out of its file, and keeps it", () => {
    const some = switched(changes, 0);
    expect(fileChanges(some)).toEqual([{ change: "setShiftCars", shift: "aften-silkeborg", cars: 2 }]);
    expect(switched(some, 0)).toEqual(changes);
    expect(without(changes, 1)).toHaveLength(1);
  });

  it("shows its shifts as they are under the changes, removed ones too", () => {
    const rows = shiftsAfter(plan, changes);
    expect(rows.map(({ shift, isRemoved }) => [shift.id, shift.cars, isRemoved])).toEqual([
      ["aften-silkeborg", 2, false], ["nat-silkeborg", 1, true],
    ]);
    expect(rows[0]?.before?.cars).toBe(1);
  });

  it("keeps kinds of changes that it has no gesture for", () => {
    const opened = changesOf({ changes: [{ change: "scaleDemand", factor: 0.9 }] });
    expect(fileChanges(removed(opened, "nat-silkeborg"))[0]).toEqual({ change: "scaleDemand", factor: 0.9 });
  });

  it("has the figures of any other with the same plan and active changes, whatever it is called", () => {
    const off = [...changes, { change: { change: "scaleDemand", factor: 2 }, isOn: false }];
    expect(figuresKey(plan, off)).toBe(figuresKey(plan, changes));
    expect(figuresKey(plan, switched(changes, 0))).not.toBe(figuresKey(plan, changes));
  });

  it("names the baseline's file, and is called something", () => {
    expect(scenarioOf(plan, { name: " ", description: "" }, [])).toMatchObject({
      format: "korevagt-scenario/1", name: "Kladde", description: "Kladde", baseline: "lille.json",
    });
  });
});

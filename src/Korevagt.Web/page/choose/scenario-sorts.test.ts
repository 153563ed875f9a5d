import { expect, it } from "vitest";
import { sortOf } from "./scenario-sorts";

it("tells futures from plans, and what is neither from both", () => {
  expect(sortOf([{ change: "removeShift" }, { change: "setShiftCars" }])).toBe("own");
  expect(sortOf([{ change: "scaleDemand" }])).toBe("future");
  expect(sortOf([{ change: "scaleDemand" }, { change: "removeShift" }])).toBeNull();
  expect(sortOf([{ change: "moveArea" }])).toBeNull();
  expect(sortOf([])).toBeNull();
});

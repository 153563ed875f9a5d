import { describe, expect, it } from "vitest";
import type { Shift } from "../api/plan";
import { decidesNothing, emptyForm, fieldOf, questionOf, typedNumber, type QuestionForm } from "./question";

const shift = (id: string, cars: number): Shift => ({
  id, name: id, station: "silkeborg", districts: ["silkeborg"], cars, contract: "vogn", days: "everyDay", from: "23:00", to: "08:00",
});
const baseline = { file: "midtjylland-2016.json", shifts: [shift("nat-silkeborg", 1), shift("nat-aarhus", 3), shift("aften-tarm", 1)] };
const form: QuestionForm = { ...emptyForm, name: " Hvilken nat? ", shifts: ["nat-silkeborg", "nat-aarhus"] };

describe("a question", () => {
  it("lets the chosen shifts be decided, none of them below what it has", () => {
    expect(questionOf({ ...form, less: 2, more: 1 }, baseline)).toEqual({
      format: "korevagt-question/1", name: "Hvilken nat?", baseline: "midtjylland-2016.json",
      decide: [{ decision: "cars", shifts: ["nat-silkeborg"], less: 1, more: 1 }, { decision: "cars", shifts: ["nat-aarhus"], less: 2, more: 1 }],
      aims: [{ figure: "p90" }, { figure: "contractedCost" }],
    });
  });

  it("requires what was typed in the unit of the file, and nothing that was left empty", () => {
    const limits = { saveAtLeast: 1.7, lateVisitsRise: 0, p90Rise: 2.5, districtRise: 10, withinTargetFall: 1 };
    expect(questionOf({ ...form, limits }, baseline).require).toEqual([
      { figure: "contractedSaving", atLeast: 1_700_000 }, { figure: "lateVisits", riseAtMost: 0 }, { figure: "p90", riseAtMost: 2.5 },
      { figure: "p90", riseAtMost: 10, in: "everyDistrict" }, { figure: "withinTarget", fallAtMost: 0.01 },
    ]);
    expect(questionOf(form, baseline)).not.toHaveProperty("require");
  });

  it("asks for a front against the cost, or where that is the aim against the wait", () => {
    expect(questionOf({ ...form, aim: "contractedCost" }, baseline).aims).toEqual([{ figure: "contractedCost" }, { figure: "p90" }]);
    expect(questionOf({ ...form, front: false }, baseline).aims).toEqual([{ figure: "p90" }]);
  });

  it("moves hours and days only where that is wanted, across the morning only where that is known", () => {
    const moved = questionOf({ ...form, less: 0, days: true, moveMinutes: 60, handover: true }, baseline);
    expect(moved.decide).toEqual([
      { decision: "days", shifts: form.shifts, acknowledge: ["handover"] },
      { decision: "hours", shifts: form.shifts, moveStartMinutes: 60, moveEndMinutes: 60, acknowledge: ["handover"] },
    ]);
  });

  it("is none where nothing may be decided", () => {
    expect(decidesNothing(form)).toBe(false);
    expect(decidesNothing({ ...form, shifts: [] })).toBe(true);
    expect(decidesNothing({ ...form, less: 0 })).toBe(true);
    expect(decidesNothing({ ...form, less: 0, days: true })).toBe(false);
  });

  it("has its faults told at the field that they are about", () => {
    const question = questionOf({ ...form, moveMinutes: 30, limits: { ...form.limits, saveAtLeast: 900, districtRise: 1 } }, baseline);
    expect(fieldOf("/decide/0/shifts/1", question)).toBe("shifts");
    expect(fieldOf("/decide/1", question)).toBe("moveMinutes");
    expect(fieldOf("/require/0/atLeast", question)).toBe("saveAtLeast");
    expect(fieldOf("/require/1", question)).toBe("districtRise");
    expect(fieldOf("/futures/0/file", question)).toBe("futures");
    expect(fieldOf("", question)).toBeNull();
    expect(fieldOf(null, question)).toBeNull();
  });
});

it("reads numbers as planners type them", () => {
  expect([typedNumber("1,7"), typedNumber(" 2.5 "), typedNumber("−3"), typedNumber("0")]).toEqual([1.7, 2.5, -3, 0]);
  expect(typedNumber("  ")).toBeNull();
  expect(typedNumber("halvanden")).toBeUndefined();
  expect(typedNumber("1.000.000")).toBeUndefined();
});

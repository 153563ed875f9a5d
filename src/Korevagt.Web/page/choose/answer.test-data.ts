import type { AnsweredPlan, Answer, Mean, PlanFigures, Role } from "../api/optimisations";

const mean = (value: number, half = 0.5): Mean => ({ mean: value, low: value - half, high: value + half });

function figures(p90: number): PlanFigures {
  return {
    p90Minutes: mean(p90), meanResponseMinutes: mean(p90 / 2), urgentP90Minutes: mean(p90 * 0.8), withinTargetShare: mean(0.93, 0.001),
    lateVisits: mean(100, 5), handedToDaytime: mean(100, 1), worstDistrictP90Minutes: mean(p90 * 1.3), annualCostDkk: mean(31_000_000, 20_000),
  };
}

/** A plan of an answer: what it saves, in kroner, and what nine in ten wait, in minutes. */
export function planOf(number: number, saving: number, p90: number, roles: readonly Role[], more: Partial<AnsweredPlan> = {}): AnsweredPlan {
  return {
    number, roles, name: null, changes: { da: [`ændring ${number}`], en: [`change ${number}`] }, contractedSavingDkk: saving, carHoursSaved: saving / 350,
    aim: mean(p90), figures: figures(p90), differences: figures(p90 - 49.8), verdict: "surelyMet", rank: number, isSurelyDominated: false, ...more,
  };
}

/** An answer of some plans, whose first aim is what nine in ten wait. */
export const answerOf = (plans: readonly AnsweredPlan[]): Pick<Answer, "plans" | "question"> => ({
  plans,
  question: {
    name: "Hvilken nat?", baseline: "Midtjylland 2016",
    aims: [{ figure: "p90", smallerIsBetter: true, indifference: 0.5 }, { figure: "contractedCost", smallerIsBetter: true, indifference: 20_000 }],
  },
});

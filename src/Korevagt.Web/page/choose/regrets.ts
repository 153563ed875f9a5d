import type { AnsweredPlan, Answer } from "../api/optimisations";

export interface RegretRow {
  readonly plan: AnsweredPlan;
  /** In each future: how much is regretted, null where nothing can be said, and whether the requirements are kept there. */
  readonly cells: readonly { readonly regret: number | null; readonly keeps: boolean }[];
  readonly most: number;
}

const shades = 4;

/** What would be regretted, plan by plan: those that are told in every future, the one with the least greatest regret first. */
export function regretsOf({ plans, futures }: Pick<Answer, "plans" | "futures">): readonly RegretRow[] {
  return plans.flatMap((plan): readonly RegretRow[] => {
    const cells = futures.map((future) => future.plans.find(({ number }) => number === plan.number));
    if (cells.some((cell) => cell === undefined)) return [];
    const told = cells.map((cell) => ({ regret: cell?.regret ?? null, keeps: cell?.keeps ?? false }));
    return [{ plan, cells: told, most: Math.max(0, ...told.map(({ regret }) => regret ?? 0)) }];
  }).sort((one, other) => one.most - other.most || one.plan.number - other.plan.number);
}

/** How dark a cell is, 0 to 4, against the greatest regret of the table. */
export function shadeOf(regret: number | null, greatest: number): number {
  return regret === null || regret <= 0 || greatest <= 0 ? 0 : Math.min(shades, Math.ceil((regret / greatest) * shades));
}

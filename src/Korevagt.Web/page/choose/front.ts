import type { AnsweredPlan, Answer } from "../api/optimisations";
import type { Estimate } from "../words/format";
import { estimateOf, kindOf, onAxis } from "./amounts";
import { isNamed } from "./planned";

/** What a mark in the picture is, by what a reader looks for first. */
export type MarkKind = "chosen" | "own" | "today" | "front" | "other" | "breaks";

/** A plan in the picture: what it saves from left to right, its first aim upwards, both in the units of the axes. */
export interface FrontPoint {
  readonly plan: AnsweredPlan;
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: Estimate;
  /** Whether another is surely no worse in any aim and better in one, or it breaks a requirement: it is drawn faintly. */
  readonly isFaint: boolean;
}

export interface Front {
  readonly points: readonly FrontPoint[];
  /** The plans of the front from left to right. */
  readonly line: readonly FrontPoint[];
  /** How many lie so far off that they would press all others together. */
  readonly farOff: number;
  readonly hasPrice: boolean;
}

const million = 1_000_000;
const spansBeyond = 1.5;
const indifferencesOfSpan = 10;

/** The points of the picture: all plans that have a figure and are near enough to those that a reader looks for. */
export function frontOf({ plans, question }: Pick<Answer, "plans" | "question">): Front {
  const hasPrice = plans.every(({ contractedSavingDkk }) => contractedSavingDkk !== null);
  const kind = kindOf(question.aims[0]?.figure ?? "p90");
  const all = plans.flatMap((plan): readonly FrontPoint[] => {
    const aim = estimateOf(plan.aim);
    if (!aim) return [];
    const [value, low, high] = [aim.value, aim.low, aim.high].map((each) => onAxis(kind, each)) as [number, number, number];
    const mark = markOf(plan);
    return [{
      plan, kind: mark, y: { value, low, high },
      x: hasPrice ? (plan.contractedSavingDkk ?? 0) / million : plan.carHoursSaved,
      isFaint: mark === "breaks" || (mark === "other" && plan.isSurelyDominated),
    }];
  });
  const points = all.filter(nearTo(all, onAxis(kind, question.aims[0]?.indifference ?? 0)));
  return {
    points,
    line: points.filter(({ plan }) => plan.roles.includes("front")).sort((one, other) => one.x - other.x || one.y.value - other.y.value),
    farOff: all.length - points.length,
    hasPrice,
  };
}

function markOf({ roles, verdict }: AnsweredPlan): MarkKind {
  if (roles.includes("chosen") || roles.includes("nearest")) return "chosen";
  if (roles.includes("own")) return "own";
  if (roles.includes("baseline")) return "today";
  if (verdict === "surelyMissed") return "breaks";
  return roles.includes("front") ? "front" : "other";
}

function nearTo(all: readonly FrontPoint[], indifference: number): (point: FrontPoint) => boolean {
  const named = all.filter(({ plan }) => isNamed(plan)).map(({ y }) => y.value);
  if (named.length === 0) return () => true;
  const [low, high] = [Math.min(...named), Math.max(...named)];
  const beyond = spansBeyond * Math.max(high - low, indifferencesOfSpan * indifference);
  return ({ y }) => y.value >= low - beyond && y.value <= high + beyond;
}

/** The order in which marks are reached by Tab and told: from left to right, and where two save the same, the better aim first. */
export function inOrder(points: readonly FrontPoint[], smallerIsBetter: boolean): readonly FrontPoint[] {
  const sign = smallerIsBetter ? 1 : -1;
  return [...points].sort((one, other) => one.x - other.x || sign * (one.y.value - other.y.value) || one.plan.number - other.plan.number);
}

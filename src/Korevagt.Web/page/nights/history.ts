import type { NightPlan, NightRecord } from "../api/nights";
import type { ChartPoint } from "../charts/line-chart";

// The figures of one scenario over the nights.

export const measures = ["saving", "p90", "withinTarget"] as const;
export type Measure = (typeof measures)[number];

const million = 1_000_000;
const percent = 100;

/** A figure on one night: where it lies in the row of nights, and the night. */
export interface Course extends ChartPoint {
  readonly night: string;
  readonly low: number;
  readonly high: number;
}

/** The course of a figure of a scenario, the oldest night first, in the unit of the axis; nights without it are left out. */
export function courseOf(records: readonly NightRecord[], file: string, measure: Measure): readonly Course[] {
  return [...records].sort((one, other) => (one.night < other.night ? -1 : 1)).flatMap((record, x): readonly Course[] => {
    const plan = record.figures?.plans.find((each) => each.file === file);
    const figure = plan && figureOf(plan, measure);
    if (!figure) return [];
    const scale = measure === "saving" ? 1 / million : measure === "withinTarget" ? percent : 1;
    return [{ x, night: record.night, y: figure.mean * scale, low: figure.low * scale, high: figure.high * scale }];
  });
}

function figureOf({ saving, region, targets }: NightPlan, measure: Measure): { mean: number; low: number; high: number } | null | undefined {
  switch (measure) {
    case "saving": return saving?.estimate;
    case "p90": return region.p90;
    case "withinTarget": return targets[0]?.reached;
  }
}

/** The figures that a scenario has: today's plan saves nothing. */
export function measuresOf(plan: NightPlan): readonly Measure[] {
  return measures.filter((measure) => figureOf(plan, measure));
}

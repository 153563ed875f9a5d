import type { Estimate } from "../words/format";

/** What an interval says against zero, where less is better or more is. */
export type Verdict = "worse" | "better" | "unsure" | "same";

export function verdictOf({ value, low, high }: Estimate, lessIsBetter: boolean): Verdict {
  if (value === 0 && low === 0 && high === 0) return "same";
  if (low <= 0 && high >= 0) return "unsure";
  return value > 0 === lessIsBetter ? "worse" : "better";
}

/** The ends of an axis on which the widest interval fits, and zero does. */
export interface Domain {
  readonly low: number;
  readonly high: number;
}

const air = 0.08;

/** An axis for an interval; never narrower than one that is there already, so that intervals are seen to shrink on it. */
export function domainFor({ value, low, high }: Estimate, earlier: Domain | null): Domain {
  const least = Math.min(0, low, value);
  const most = Math.max(0, high, value);
  const room = Math.max(most - least, 1e-9) * air;
  return {
    low: Math.min(least - room, earlier?.low ?? Infinity),
    high: Math.max(most + room, earlier?.high ?? -Infinity),
  };
}

/** Where a value lies on the axis, 0 to 100. */
export function percentOf(domain: Domain, value: number): number {
  return ((value - domain.low) / (domain.high - domain.low)) * 100;
}

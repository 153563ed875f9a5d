import type { Standing } from "../api/optimisations";
import type { ChartPoint } from "../charts/line-chart";
import { onAxis, type Kind } from "./amounts";

/** What could be said after so many years of plans. */
export type Barrier = Standing;

/** The barriers with one more: a later one after the same years takes its place, and keeps the bound where it has none of its own. */
export function withBarrier(earlier: readonly Barrier[], next: Barrier): readonly Barrier[] {
  const same = earlier.find(({ yearsDone }) => yearsDone === next.yearsDone);
  const before = earlier.filter(({ yearsDone }) => yearsDone < next.yearsDone);
  const after = earlier.filter(({ yearsDone }) => yearsDone > next.yearsDone);
  return [...before, { ...next, bound: next.bound ?? same?.bound ?? null }, ...after];
}

/** The bounds as a chart shows them, where there were any; without a kind the numbers stand as they are. */
export function boundsOf(barriers: readonly { readonly years: number; readonly bound?: number | null }[], kind: Kind | null): readonly ChartPoint[] {
  return barriers.flatMap(({ years, bound }) => (typeof bound === "number" && Number.isFinite(bound)
    ? [{ x: years, y: kind ? onAxis(kind, bound) : bound }]
    : []));
}

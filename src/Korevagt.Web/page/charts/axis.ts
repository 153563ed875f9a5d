import { scaleLinear } from "d3-scale";

/** Straight from values to places in a drawing. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  /** Round values from end to end. */
  readonly ticks: readonly number[];
  /** Decimals that tell neighbouring ticks apart. */
  readonly decimals: number;
  readonly at: (value: number) => number;
}

const slack = 1e-9;
const leastSpread = 1e-3;

/**
 * An axis whose ends and ticks are round numbers; it need not begin at 0. Where values grow upwards `to` is less than `from`. Values that
 * are all the same are given some room.
 */
export function axisOf(low: number, high: number, from: number, to: number, wantedTicks = 5): Axis {
  const spread = Math.max(high - low, Math.max(Math.abs(high), 1) * leastSpread);
  const scale = scaleLinear().domain([low, low + spread]).nice(wantedTicks).range([from, to]);
  const [first = low, last = low + spread] = scale.domain();
  const ticks = scale.ticks(wantedTicks);
  const step = (ticks[1] ?? last) - (ticks[0] ?? first);
  return { low: first, high: last, ticks, decimals: Math.max(-Math.floor(Math.log10(step) + slack), 0), at: scale };
}

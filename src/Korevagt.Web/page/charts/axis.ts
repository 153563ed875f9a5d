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
const mostDecimals = 6;

/**
 * An axis whose ends and ticks are round numbers, as those of the reports; it need not begin at 0. Where values grow upwards `to` is
 * less than `from`.
 */
export function axisOf(low: number, high: number, from: number, to: number, wantedTicks = 5): Axis {
  const step = nice(Math.max(high - low, Math.max(Math.abs(high), 1) * 1e-3) / wantedTicks);
  const first = Math.floor(low / step + slack) * step;
  const last = Math.max(first + step, Math.ceil(high / step - slack) * step);
  const count = Math.round((last - first) / step) + 1;
  const decimals = Math.min(Math.max(-Math.floor(Math.log10(step) + slack), 0), mostDecimals);
  return {
    low: first,
    high: last,
    ticks: Array.from({ length: count }, (_, i) => Number((first + i * step).toFixed(mostDecimals + 3))),
    decimals,
    at: (value) => from + ((value - first) / (last - first)) * (to - from),
  };
}

// 1, 2 or 5 times a power of ten, at least so large.
function nice(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const times = wanted / power;
  return power * (times <= 1 + slack ? 1 : times <= 2 + slack ? 2 : times <= 5 + slack ? 5 : 10);
}

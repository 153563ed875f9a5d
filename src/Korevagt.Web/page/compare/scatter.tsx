import { scaleLinear } from "d3-scale";
import type { Comparison } from "../api/comparisons";
import { format, words } from "../words/language";

const [width, height] = [760, 380];
const [left, right, top, bottom] = [64, 24, 16, 46];
const million = 1_000_000;

interface Point {
  readonly name: string;
  readonly cost: readonly [number, number, number];
  readonly wait: readonly [number, number, number];
}

/** Cost against the wait of nine in ten, each with its interval; the plan with both least lies lower left. */
export function Scatter({ comparison }: { readonly comparison: Comparison }) {
  const points = pointsOf(comparison);
  const [base] = points;
  if (!base) return null;
  const x = scaleLinear().domain(spread(points.flatMap(({ cost }) => cost))).range([left, width - right]);
  const y = scaleLinear().domain(spread(points.flatMap(({ wait }) => wait))).range([height - bottom, top]);
  const text = words.value.compare;
  const write = format.value;
  return (
    <figure class="scatter">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={points.map((point) =>
        `${point.name}: ${write.number(point.cost[1], 2)} ${text.costAxis}, ${write.number(point.wait[1], 1)} ${text.waitAxis}`).join("; ")}>
        {x.ticks(6).map((tick) => (
          <g key={tick}><line class="grid" x1={x(tick)} x2={x(tick)} y1={top} y2={height - bottom} />
            <text class="tick" x={x(tick)} y={height - bottom + 16} text-anchor="middle">{write.number(tick, 1)}</text></g>
        ))}
        {y.ticks(5).map((tick) => (
          <g key={tick}><line class="grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text class="tick" x={left - 8} y={y(tick) + 4} text-anchor="end">{write.number(tick, 1)}</text></g>
        ))}
        <text class="tick" x={width - right} y={height - 8} text-anchor="end">{text.costAxis}</text>
        <text class="tick" x={left} y={top - 4}>{text.waitAxis}</text>
        {points.map((point, i) => {
          const [at, on] = [x(point.cost[1]), y(point.wait[1])];
          const isRight = at > width * 0.62;
          return (
            <g key={point.name} class={i === 0 ? "plan baseline" : "plan"}>
              <line x1={x(point.cost[0])} x2={x(point.cost[2])} y1={on} y2={on} />
              <line x1={at} x2={at} y1={y(point.wait[0])} y2={y(point.wait[2])} />
              <circle cx={at} cy={on} r="6" />
              <text x={isRight ? at - 11 : at + 11} y={on + (i % 2 === 0 ? -7 : 15)} text-anchor={isRight ? "end" : "start"}>{point.name}</text>
            </g>
          );
        })}
      </svg>
      <figcaption class="muted">{text.scatterHint}</figcaption>
    </figure>
  );
}

// The intervals are those of the differences from the baseline, since those are what the same visits make sharp.
function pointsOf({ baseline, scenarios }: Comparison): readonly Point[] {
  const [baseCost, baseWait] = [baseline.evaluation.annualCostDkk.mean / million, baseline.evaluation.responseMinutes.p90];
  if (baseWait === null) return [];
  const points: Point[] = [{ name: baseline.name, cost: [baseCost, baseCost, baseCost], wait: [baseWait, baseWait, baseWait] }];
  for (const { name, evaluation, savingDkkPerYear: saving, delta } of scenarios) {
    if (evaluation.responseMinutes.p90 === null) continue;
    const wait = delta.p90ResponseMinutes;
    points.push({
      name,
      cost: [baseCost - saving.high / million, evaluation.annualCostDkk.mean / million, baseCost - saving.low / million],
      wait: [baseWait + wait.low, evaluation.responseMinutes.p90, baseWait + wait.high],
    });
  }
  return points;
}

function spread(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = Math.max((most - least) * 0.12, 0.1);
  return [least - air, most + air];
}

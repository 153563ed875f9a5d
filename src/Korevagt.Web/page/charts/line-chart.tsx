import { format } from "../words/language";
import { axisOf } from "./axis";
import { isNarrow } from "./narrow";
import "../styles/charts.css";

/** A value at some place along the chart, with its interval where it has one. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

interface LineChartProps {
  readonly points: readonly ChartPoint[];
  /** What the chart says, for who does not see it; it stands below it as well. */
  readonly summary: string;
  readonly yTitle: string;
  readonly xTitle: string;
  /** Words at places along the x axis, in place of round numbers. */
  readonly xWords?: readonly { readonly x: number; readonly text: string }[];
  readonly yFrom?: number;
  /** A line across, for a value that matters. */
  readonly mark?: number | null;
  readonly isStep?: boolean;
}

const height = 230;
const [wide, narrow] = [640, 380];
const [left, right, top, bottom] = [58, 18, 30, 44];

/** A line over numbers, with a band where its points have intervals. */
export function LineChart({ points, summary, yTitle, xTitle, xWords, yFrom, mark, isStep = false }: LineChartProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const write = format.value;
  const width = isNarrow.value ? narrow : wide;
  const values = points.flatMap(({ y, low = y, high = y }) => [low, high]).concat(yFrom ?? [], mark ?? []);
  const x = axisOf(xWords ? first.x : 0, xWords ? Math.max(last.x, first.x + 1) : last.x, left, width - right, isNarrow.value ? 4 : 6);
  const y = axisOf(Math.min(...values), Math.max(...values), height - bottom, top, 4);
  const at = (point: ChartPoint): number => (xWords ? left + ((point.x - first.x) / Math.max(last.x - first.x, 1)) * (width - left - right) : x.at(point.x));
  const course = points.map((point, i) => (i === 0 ? `M${at(point)},${y.at(point.y)}` : isStep ? `H${at(point)}V${y.at(point.y)}` : `L${at(point)},${y.at(point.y)}`)).join("");
  const hasBand = points.some(({ low, high }) => low !== undefined && high !== undefined);
  const band = [...points.map((point) => `${at(point)},${y.at(point.high ?? point.y)}`), ...points.toReversed().map((point) => `${at(point)},${y.at(point.low ?? point.y)}`)].join(" ");
  return (
    <figure class="line-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        {y.ticks.map((tick) => (
          <g key={tick}><line class="grid" x1={left} x2={width - right} y1={y.at(tick)} y2={y.at(tick)} />
            <text class="tick" x={left - 8} y={y.at(tick) + 4} text-anchor="end">{write.number(tick, y.decimals)}</text></g>
        ))}
        {(xWords ?? x.ticks.map((tick) => ({ x: tick, text: write.number(tick, x.decimals) }))).map((tick, i, all) => (
          <text key={tick.x} class="tick" x={at({ x: tick.x, y: 0 })} y={height - bottom + 18}
            text-anchor={i === all.length - 1 && i > 0 ? "end" : i === 0 ? "start" : "middle"}>{tick.text}</text>
        ))}
        <text class="axis-title" x="4" y="14">{yTitle}</text>
        <text class="axis-title" x={width - right} y={height - 6} text-anchor="end">{xTitle}</text>
        {typeof mark === "number" && <line class="mark-line" x1={left} x2={width - right} y1={y.at(mark)} y2={y.at(mark)} />}
        {hasBand && points.length > 1 && <polygon class="band" points={band} />}
        {hasBand && points.map((point) => (
          <line key={point.x} class="whisker" x1={at(point)} x2={at(point)} y1={y.at(point.low ?? point.y)} y2={y.at(point.high ?? point.y)} />
        ))}
        <path class="course" d={course} />
        {points.map((point) => <circle key={point.x} class="dot" cx={at(point)} cy={y.at(point.y)} r={points.length > 40 ? 1.5 : 3} />)}
      </svg>
      <figcaption class="muted">{summary}</figcaption>
    </figure>
  );
}

import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import type { Figures } from "../api/figures";
import { format, words } from "../words/language";

const [width, height, bottom] = [320, 120, 20];
const shownShare = 0.995;

/** How the wait is spread: bars before, a line after. */
export function Histogram({ histogram }: { readonly histogram: NonNullable<Figures["histogram"]> }) {
  const { binMinutes, before, after } = histogram;
  const count = Math.max(binsOf(before), binsOf(after));
  const x = scaleLinear([0, count * binMinutes], [0, width]);
  const y = scaleLinear([0, Math.max(...before.slice(0, count), ...after.slice(0, count), 1e-9)], [height - bottom, 4]);
  const points = [...after.slice(0, count), 0].map((value, i) => [i * binMinutes, value] as const);
  const course = line<readonly [number, number]>((point) => x(point[0]), (point) => y(point[1])).curve(curveStepAfter)(points);
  const text = words.value.answer;
  return (
    <details class="histogram">
      <summary>{text.histogram}</summary>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.histogram}>
        {before.slice(0, count).map((value, i) => (
          <rect key={i} class="before" x={x(i * binMinutes)} width={Math.max(x(binMinutes) - 1, 0.5)} y={y(value)} height={height - bottom - y(value)} />
        ))}
        <path class="after" d={course ?? ""} />
        {x.ticks(6).map((tick) => (
          <text key={tick} class="tick" x={x(tick)} y={height - 5} text-anchor={tick === 0 ? "start" : "middle"}>{format.value.number(tick)}</text>
        ))}
      </svg>
      <p class="legend"><span class="swatch before" />{text.before} <span class="swatch after" />{text.after} · {text.histogramAxis}</p>
    </details>
  );
}

// The few who wait longest would press all others into the left edge.
function binsOf(values: readonly number[]): number {
  const all = values.reduce((sum, value) => sum + value, 0);
  let sum = 0;
  const last = values.findIndex((value) => { sum += value; return sum >= all * shownShare; });
  return last + 1;
}

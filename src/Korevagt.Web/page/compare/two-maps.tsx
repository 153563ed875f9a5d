import { useEffect, useState } from "preact/hooks";
import { listBaselines } from "../api/library";
import { readGround, type Ground } from "../api/plan";
import type { Comparison } from "../api/comparisons";
import { Cells } from "../map/cells";
import { Dots, GroundLayer } from "../map/ground-layer";
import { Legend } from "../map/legend";
import { levelClass, type CellKind } from "../map/scale";
import { format, words } from "../words/language";
import { largestDifferences, sidesOf, type Side } from "./sides";
import "../styles/map.css";

const mostAreas = 10;
const nothing: ReadonlySet<string> = new Set();

/** Any two plans of a comparison on one map: what lies left of the divider is one, what lies right of it the other. */
export function TwoMaps({ comparison }: { readonly comparison: Comparison }) {
  const sides = sidesOf(comparison);
  const [ground, setGround] = useState<Ground | null>(null);
  const [left, setLeft] = useState(0);
  const [right, setRight] = useState(1);
  const [share, setShare] = useState(50);
  const [picked, setPicked] = useState<string | null>(null);
  const text = words.value.compare;
  useEffect(() => { groundOf(comparison).then(setGround, () => setGround(null)); }, [comparison]);
  const [one, other] = [sides[left], sides[right]];
  if (!one || !other) return null;
  return (
    <section class="sheet two-maps">
      <h2>{text.twoMaps}</h2>
      <div class="finder">
        <Choice label={text.leftSide} sides={sides} value={left} onPick={setLeft} />
        <Choice label={text.rightSide} sides={sides} value={right} onPick={setRight} />
      </div>
      {ground && (
        <>
          <Drawing ground={ground} one={one} other={other} share={share} picked={picked} onPick={(area) => setPicked(picked === area ? null : area)} />
          <label class="divider no-print" for="divider">{text.divider}
            <input id="divider" type="range" min={0} max={100} value={share} onInput={(event) => setShare(event.currentTarget.valueAsNumber)} />
          </label>
          <Legend mode="level" hasStations={false} />
        </>
      )}
      <Differences comparison={comparison} one={one} other={other} picked={picked} />
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly sides: readonly Side[];
  readonly value: number;
  readonly onPick: (index: number) => void;
}

function Choice({ label, sides, value, onPick }: ChoiceProps) {
  return (
    <label class="grow">{label}
      <select value={String(value)} onChange={(event) => onPick(Number(event.currentTarget.value))}>
        {sides.map(({ name }, i) => <option key={i} value={String(i)}>{name}</option>)}
      </select>
    </label>
  );
}

interface DrawingProps {
  readonly ground: Ground;
  readonly one: Side;
  readonly other: Side;
  readonly share: number;
  readonly picked: string | null;
  readonly onPick: (area: string) => void;
}

function Drawing({ ground, one, other, share, picked, onPick }: DrawingProps) {
  const { width, height } = ground;
  const at = (width * share) / 100;
  const kindOf = (side: Side) => (area: string): CellKind => {
    if (!side.minutes.has(area)) return { kind: "unknown" };
    const minutes = side.minutes.get(area) ?? null;
    return minutes === null ? { kind: "none" } : { kind: "class", index: levelClass(minutes) };
  };
  return (
    <div class="drawing">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.value.compare.twoMapsLabel(one.name, other.name)} data-mode="level">
        <defs>
          <Dots />
          <clipPath id="left-side"><rect width={at} height={height} /></clipPath>
          <clipPath id="right-side"><rect x={at} width={width - at} height={height} /></clipPath>
        </defs>
        <GroundLayer ground={ground}>
          {([[one, "left"], [other, "right"]] as const).map(([side, name]) => (
            <g key={name} clip-path={`url(#${name}-side)`}>
              <Cells ground={ground} kindOf={kindOf(side)} picked={picked} marked={nothing} onPick={onPick} onPoint={() => undefined} />
            </g>
          ))}
        </GroundLayer>
        <line class="swipe" x1={at} x2={at} y1={0} y2={height} />
        <text class="side-name" x={12} y={26}>{one.name}</text>
        <text class="side-name" x={width - 12} y={26} text-anchor="end">{other.name}</text>
      </svg>
    </div>
  );
}

/** What the map shows as a table: the areas that differ most, and the one that is picked. */
function Differences({ comparison, one, other, picked }: {
  readonly comparison: Comparison; readonly one: Side; readonly other: Side; readonly picked: string | null;
}) {
  const text = words.value.compare;
  const write = format.value;
  const all = largestDifferences(comparison, one, other, Number.MAX_SAFE_INTEGER);
  const rows = all.filter(({ area }, i) => i < mostAreas || area === picked);
  if (rows.length === 0) return <p class="muted">{text.noDifference}</p>;
  return (
    <div class="scroll" role="group" tabIndex={0} aria-label={text.difference}>
      <table class="compared">
        <caption>{text.differences(rows.length)}</caption>
        <thead><tr><th scope="col">{words.value.map.area}</th><th scope="col">{one.name}</th><th scope="col">{other.name}</th><th scope="col">{text.difference}</th></tr></thead>
        <tbody>
          {rows.map(({ area, name, left, right }) => (
            <tr key={area} data-picked={area === picked}>
              <th scope="row">{name}</th><td>{write.minutes(left)}</td><td>{write.minutes(right)}</td><td>{write.signedMinutes(right - left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// The comparison does not name its plan in the library: it is the one whose ground has a cell for each of its areas.
async function groundOf({ baseline }: Comparison): Promise<Ground | null> {
  for (const { id } of await listBaselines()) {
    const ground = await readGround(id);
    const cells = new Set(ground.cells.map(({ area }) => area));
    if (baseline.evaluation.areas.every((area) => cells.has(area.id))) return ground;
  }

  return null;
}

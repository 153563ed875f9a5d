import { useMemo } from "preact/hooks";
import type { Ground, Plan } from "../api/plan";
import { GroundLayer } from "../map/ground-layer";
import { tenderWords } from "../words/tenders/language";

interface LotsMapProps {
  readonly label: string;
  readonly plan: Plan;
  readonly ground: Ground;
  /** The stations of each lot. */
  readonly lots: readonly (readonly string[])[];
}

/** Where the lots are: each station with the number of its lot, and lines between the stations of one. The table beside it says the same. */
export function LotsMap({ label, plan, ground, lots }: LotsMapProps) {
  const still = useMemo(() => <GroundLayer ground={ground} />, [ground]);
  const placeOf = (station: string) => ground.stations.find((each) => each.station === station);
  return (
    <svg class="lots-map" viewBox={`0 0 ${ground.width} ${ground.height}`} role="img" aria-label={label}>
      {still}
      {lots.map((stations, number) => {
        const [first, ...others] = stations.map(placeOf).filter((place) => place !== undefined);
        return first && others.map((place) => <line key={`${number} ${place.station}`} class="lot-line" x1={first.x} y1={first.y} x2={place.x} y2={place.y} />);
      })}
      {ground.stations.filter(({ station }) => plan.shifts.some((shift) => shift.station === station)).map(({ station, x, y }) => {
        const numbers = lots.flatMap((stations, number) => (stations.includes(station) ? [number + 1] : []));
        const name = plan.stations.find(({ id }) => id === station)?.name ?? station;
        return (
          <g key={station} class={numbers.length > 0 ? "lot-station" : "lot-station outside"} transform={`translate(${x} ${y})`}>
            <title>{numbers.length > 0 ? `${name}: ${numbers.join(", ")}` : `${name}: ${tenderWords.value.lots.outside}`}</title>
            <rect x={-16 - 6 * Math.max(0, numbers.length - 1)} y="-16" width={32 + 12 * Math.max(0, numbers.length - 1)} height="32" rx="16" />
            <text class="lot-sign" y="7" text-anchor="middle">{numbers.join(",") || "–"}</text>
            <text class="lot-place" y="38" text-anchor="middle">{name}</text>
          </g>
        );
      })}
    </svg>
  );
}

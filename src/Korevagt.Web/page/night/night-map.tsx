import { useMemo } from "preact/hooks";
import type { Night, Place } from "../api/night";
import type { Ground, Plan } from "../api/plan";
import { GroundLayer } from "../map/ground-layer";
import { words } from "../words/language";
import { carAt, visitAt, waitingAt, type Point, type Side } from "./playback";

interface NightMapProps {
  readonly ground: Ground;
  readonly plan: Plan;
  readonly night: Night;
  readonly side: Side;
  readonly second: number;
  readonly project: (place: Place) => Point;
}

const [carSize, visitSize] = [9, 6];

/** Where the cars of a plan are at a moment, and who waits for them. */
export function NightMap({ ground, plan, night, side, second, project }: NightMapProps) {
  // What does not move is made once: a second has sixty pictures.
  const still = useMemo(() => <Still ground={ground} plan={plan} />, [ground, plan]);
  const stationOf = (id: string): Place | null => {
    const found = plan.stations.find((station) => station.id === id);
    return found && found.longitude !== null && found.latitude !== null ? { longitude: found.longitude, latitude: found.latitude } : null;
  };
  return (
    <svg class="night-map" viewBox={`0 0 ${ground.width} ${ground.height}`} role="img"
      aria-label={words.value.night.mapLabel(night[side].filter((car) => carAt(car, second, null).doing !== "away").length, waitingAt(night.visits, side, second))}>
      {still}
      {night.visits.map((visit) => {
        const state = visitAt(visit, visit[side], second);
        if (!visit.place || state === "none" || state === "done" || state === "elsewhere") return null;
        const { x, y } = project(visit.place);
        return <circle key={visit.visit} class={`patient ${state}`} cx={x} cy={y} r={visitSize} />;
      })}
      {night[side].map((car) => {
        const { doing, place } = carAt(car, second, stationOf(car.station));
        if (doing === "away" || !place) return null;
        const { x, y } = project(place);
        return (
          <rect key={`${car.shift}-${car.car}-${car.from}`} class={`night-car ${doing}`} x={x - carSize} y={y - carSize} width={carSize * 2} height={carSize * 2} rx={4}>
            <title>{car.name}</title>
          </rect>
        );
      })}
    </svg>
  );
}

function Still({ ground, plan }: { readonly ground: Ground; readonly plan: Plan }) {
  return (
    <g>
      <GroundLayer ground={ground} />
      {ground.stations.map(({ station, x, y }) => (
        <text key={station} class="night-place" x={x} y={y + 26} text-anchor="middle">{plan.stations.find(({ id }) => id === station)?.name ?? station}</text>
      ))}
    </g>
  );
}

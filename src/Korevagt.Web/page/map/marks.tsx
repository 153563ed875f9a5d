import { useState } from "preact/hooks";
import type { RefObject } from "preact";
import type { Ground, Plan } from "../api/plan";
import { pickedHour, pickedShift, shifts } from "../state/desk";
import { words } from "../words/language";
import { dragCar, type Drop } from "./car-drag";
import { placed, shortPlace, type Box, type Name, type Placed } from "./labels";
import { stationState } from "./stations";

interface MarksProps {
  readonly ground: Ground;
  readonly plan: Plan;
  /** Units of the drawing for one pixel of the window. */
  readonly unit: number;
  readonly zoom: number;
  readonly view: Box;
  readonly map: RefObject<SVGSVGElement>;
  readonly onStation: (station: string) => void;
}

const [signSize, nameSize, placeSize] = [20, 12.5, 11.5];
/** From this zoom on the names of a close-up are shown. */
const closeUp = 1.4;
/** By how much a name's middle lies above the line that the ground gives, in its units. */
const baseline = 4.5;

/** Stations with their cars, and names; of one size on the screen, however the map is zoomed. */
export function Marks({ ground, plan, unit, zoom, view, map, onStation }: MarksProps) {
  const text = words.value;
  const stations = ground.stations.map((place) => ({
    ...place,
    name: plan.stations.find(({ id }) => id === place.station)?.name ?? place.station,
    state: stationState(shifts.value, place.station, pickedHour.value),
  })).filter(({ station, state }) => state.before + state.after > 0
    || shifts.value.some((row) => row.shift.station === station || row.before?.station === station));
  const half = (signSize / 2) * unit;
  const taken = stations.map(({ x, y }) => ({ left: x - half, right: x + half, top: y - half, bottom: y + half }));
  const stationNames = stations.map(({ name, x, y }): Name => ({ text: name, x, y, isBold: true, beside: half + 2 * unit }));
  const level = zoom < closeUp ? 2 : 3;
  const placeNames = ground.labels
    .filter((label) => label.level <= level && (label.kind ?? "area") === "area" && !stations.some(({ name }) => shortPlace(label.text).startsWith(name)))
    .map((label): Name => ({ text: shortPlace(label.text), x: label.x, y: label.y - baseline, isBold: false, beside: 0 }));
  const first = placed(stationNames, nameSize * unit, taken, view);
  const second = placed(placeNames, placeSize * unit, [...taken, ...first.map(boxOf)], view);
  return (
    <g class="marks">
      {[...first, ...second].map((name) => {
        const size = (name.isBold ? nameSize : placeSize) * unit;
        return (
          <g key={`${name.text}-${name.x}`} class={name.isBold ? "name station-name" : "name"}>
            <rect x={name.left} y={name.top} width={name.width} height={name.height} rx={size * 0.3} />
            <text x={name.left + name.width / 2} y={name.top + size} text-anchor="middle" font-size={size}>{name.text}</text>
          </g>
        );
      })}
      {stations.map(({ station, name, x, y, state }) => (
        <g key={station} class={`station ${state.kind}`} data-station={station} transform={`translate(${x} ${y}) scale(${unit})`}
          role="button" tabIndex={0} aria-label={`${name}: ${state.before === state.after ? text.cars(state.after) : `${state.before} → ${text.cars(state.after)}`}`}
          onClick={(event) => { event.stopPropagation(); onStation(station); }}
          onKeyDown={(event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); onStation(station); } }}>
          <circle class="reach" r="14" />
          <rect x="-10" y="-10" width="20" height="20" rx="10" />
          <text y="4.5" text-anchor="middle" font-size="12.5">{state.after}</text>
          {state.before !== state.after && (
            <g class="delta" transform="translate(-11 -11)"><rect x="-9" y="-7.5" width="18" height="15" rx="7.5" />
              <text y="4" text-anchor="middle" font-size="11">{state.after > state.before ? `+${state.after - state.before}` : `−${state.before - state.after}`}</text></g>
          )}
        </g>
      ))}
      <PickedCar ground={ground} unit={unit} map={map} />
    </g>
  );
}

/** The car of the picked shift, to be dragged to another station or off the map. */
function PickedCar({ ground, unit, map }: { readonly ground: Ground; readonly unit: number; readonly map: RefObject<SVGSVGElement> }) {
  const [held, setHeld] = useState<{ x: number; y: number; drop: Drop } | null>(null);
  const row = shifts.value.find(({ shift }) => shift.id === pickedShift.value);
  const place = ground.stations.find(({ station }) => station === row?.shift.station);
  if (!row || (row.isRemoved && !held) || (!place && !held)) return null;
  const { shift, before } = row;
  const at = held ?? { x: (place?.x ?? 0) - 16 * unit, y: (place?.y ?? 0) + 14 * unit };
  const moved = (event: PointerEvent, drop: Drop): void => {
    const matrix = (map.current?.querySelector(".zoomed") as SVGGElement | null)?.getScreenCTM()?.inverse();
    if (event.type !== "pointermove" || !matrix) return setHeld(null);
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    setHeld({ x: point.x, y: point.y, drop });
  };
  return (
    <g class="car" data-drags data-drop={held?.drop.kind} transform={`translate(${at.x} ${at.y}) scale(${unit})`}
      onPointerDown={(event) => { if (map.current) dragCar(event, shift.id, before?.station ?? shift.station, map.current, moved); }}>
      <title>{shift.name}</title>
      <circle class="reach" r="14" />
      <path d="M-9 3v-4l3-1 2-4h7l3 4 3 1v4zM-4.5 4.5m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4.5 4.5m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0" />
    </g>
  );
}

const boxOf = ({ left, top, width, height }: Placed): Box => ({ left, top, right: left + width, bottom: top + height });

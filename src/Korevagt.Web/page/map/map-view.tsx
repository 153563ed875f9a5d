import { computed, signal } from "@preact/signals";
import type { ZoomTransform } from "d3-zoom";
import { useRef } from "preact/hooks";
import type { Ground, Plan } from "../api/plan";
import { standing } from "../answer/standing";
import { Icon } from "../shell/icons";
import { activeCount, ground, pickedArea, pickedShift, plan, shifts } from "../state/desk";
import { tab } from "../state/tab";
import { words } from "../words/language";
import { AreaCard } from "./area-card";
import { byId, Cells } from "./cells";
import { Dots, GroundLayer } from "./ground-layer";
import { Legend, type MapMode } from "./legend";
import { Marks } from "./marks";
import { changeCell, levelCell } from "./scale";
import { useMapZoom } from "./zoom";

const chosenMode = signal<MapMode>("change");
/** What the map shows: without a change there is only the wait as it is. */
const mode = computed<MapMode>(() => (activeCount.value === 0 ? "level" : chosenMode.value));
const pointed = signal<string | null>(null);

/** The map, with a list of areas that does for the keyboard what pointing does. */
export function MapView() {
  const [about, base] = [plan.value, ground.value];
  if (!about) return null;
  const text = words.value.map;
  return (
    <section class="map" aria-labelledby="map-title">
      <div class="section-head">
        <h2 id="map-title" class="visually-hidden">{text.title}</h2>
        <div class="modes" role="group" aria-label={text.title}>
          {(["change", "level"] as const).map((each) => (
            <button key={each} type="button" aria-pressed={mode.value === each} disabled={each === "change" && activeCount.value === 0} onClick={() => { chosenMode.value = each; }}>{text[each]}</button>
          ))}
        </div>
        <select aria-label={text.area} value={pickedArea.value ?? ""} onChange={(event) => { pickedArea.value = event.currentTarget.value || null; }}>
          <option value="">{text.allAreas}</option>
          {about.districts.map((district) => (
            <optgroup key={district.id} label={district.name}>
              {about.areas.filter((area) => area.district === district.id).map((area) => <option key={area.id} value={area.id}>{area.name}</option>)}
            </optgroup>
          ))}
        </select>
      </div>
      {base ? <Drawing plan={about} ground={base} /> : <div class="drawing">{base === null && <p class="muted">{text.noGround}</p>}</div>}
      <Legend mode={mode.value} />
    </section>
  );
}

function Drawing({ plan: about, ground: base }: { readonly plan: Plan; readonly ground: Ground }) {
  const svg = useRef<SVGSVGElement>(null);
  const { transform, pixels, view, zoomIn, zoomOut, whole } = useMapZoom(svg, base.width, base.height);
  const text = words.value.map;
  const shown = standing.value;
  const areas = byId(shown?.figures.areas);
  const kindOf = (area: string) => (mode.value === "change" ? changeCell(areas.get(area)) : levelCell(areas.get(area)));
  const card = pointed.value ?? pickedArea.value;
  return (
    <div class="drawing">
      <svg ref={svg} viewBox={`0 0 ${base.width} ${base.height}`} role="group" aria-label={text.label} data-mode={mode.value} data-stale={shown?.isStale ?? false}>
        <defs>
          <pattern id="hatching" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" /><path d="M0,0V7" /></pattern>
          <Dots />
        </defs>
        <g class="zoomed" transform={transform.toString()}>
          <GroundLayer ground={base}>
            <Cells ground={base} kindOf={kindOf} picked={pickedArea.value} marked={markedAreas(about)}
              onPick={(area) => { pickedArea.value = pickedArea.value === area ? null : area; }} onPoint={(area) => { pointed.value = area; }} />
          </GroundLayer>
          <Marks ground={base} plan={about} unit={1 / (pixels * transform.k)} zoom={transform.k} map={svg}
            view={view} onStation={pickStation} />
        </g>
      </svg>
      <div class="zoom-buttons">
        <button type="button" aria-label={text.zoomIn} onClick={zoomIn}><Icon name="plus" /></button>
        <button type="button" aria-label={text.zoomOut} onClick={zoomOut}><Icon name="minus" /></button>
        <button type="button" aria-label={text.whole} onClick={whole}><Icon name="whole" /></button>
      </div>
      {card && <AreaCard plan={about} area={card} figures={areas.get(card)} about={shown?.key ?? ""} side={isRightHalf(base, card, transform) ? "left" : "right"} />}
    </div>
  );
}

// Whether an area is seen on the right: what is said of it then stands on the left, where it hides nothing of it.
function isRightHalf({ cells, width }: Ground, area: string, transform: ZoomTransform): boolean {
  const x = Number(/M(-?[\d.]+)/.exec(cells.find((cell) => cell.area === area)?.path ?? "")?.[1] ?? 0);
  return transform.applyX(x) > width / 2;
}

// The areas that the picked shift serves first.
function markedAreas(about: Plan): ReadonlySet<string> {
  const shift = shifts.value.find((row) => row.shift.id === pickedShift.value)?.shift;
  return new Set(about.areas.filter((area) => shift?.districts.includes(area.district)).map((area) => area.id));
}

// A station's first shift is picked; pointed at again, its next.
function pickStation(station: string): void {
  const here = shifts.value.filter((row) => (row.before ?? row.shift).station === station || row.shift.station === station).map((row) => row.shift.id);
  const next = here[(here.indexOf(pickedShift.value ?? "") + 1) % here.length];
  if (next === undefined) return;
  pickedShift.value = next;
  tab.value = "shifts";
}

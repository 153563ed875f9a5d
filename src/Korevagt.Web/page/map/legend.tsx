import { format, words } from "../words/language";
import { changeEdges, levelEdges, middle } from "./scale";

export type MapMode = "change" | "level";

/** What colours and signs mean; the scale is the same for all plans. */
export function Legend({ mode, hasStations = true }: { readonly mode: MapMode; readonly hasStations?: boolean }) {
  const text = words.value.map;
  const write = format.value;
  const count = mode === "change" ? changeEdges.length * 2 + 1 : levelEdges.length + 1;
  const label = (index: number): string => {
    if (mode === "level") {
      return index === 0 ? `${text.lessThan} ${levelEdges[0]}` : index === count - 1 ? `${levelEdges[index - 1]}+` : write.interval(String(levelEdges[index - 1]), String(levelEdges[index]));
    }
    const steps = Math.abs(index - middle);
    const sign = index < middle ? "−" : "+";
    const edge = (i: number): string => write.number(changeEdges[i], (changeEdges[i] ?? 0) % 1 === 0 ? 0 : 1);
    return steps === 0 ? `±${edge(0)}` : `${sign}${edge(steps - 1)}`;
  };
  const colour = (index: number): string => (mode === "change" ? `c${index}` : `l${index}`);
  return (
    <div class="map-legend">
      <p>{mode === "change" ? text.changeLegend : text.levelLegend}</p>
      <ul class="classes">
        {Array.from({ length: count }, (_, i) => <li key={i}><span class={`swatch ${colour(i)}`} />{label(i)}</li>)}
      </ul>
      <ul class="signs">
        {mode === "change" && <li><span class="swatch hatched" />{text.uncertain}</li>}
        <li><span class="swatch dotted" />{text.noVisits}</li>
        {hasStations && <li><span class="station-sign">2</span>{text.station}</li>}
      </ul>
    </div>
  );
}

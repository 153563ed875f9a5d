import type { AreaFigures } from "../api/figures";
import type { Ground } from "../api/plan";
import type { CellKind } from "./scale";

interface CellsProps {
  readonly ground: Ground;
  readonly kindOf: (area: string) => CellKind;
  readonly picked: string | null;
  readonly marked: ReadonlySet<string>;
  readonly onPick: (area: string) => void;
  readonly onPoint: (area: string | null) => void;
}

/** The cells of the areas; who cannot point picks them from the list above the map. */
export function Cells({ ground, kindOf, picked, marked, onPick, onPoint }: CellsProps) {
  const areaOf = (event: Event): string | null => (event.target as Element).getAttribute("data-area");
  return (
    <g class="cells" onClick={(event) => { const area = areaOf(event); if (area) onPick(area); }}
      onPointerOver={(event) => onPoint(areaOf(event))} onPointerLeave={() => onPoint(null)}>
      {ground.cells.map(({ area, path }) => {
        const cell = kindOf(area);
        return (
          <path key={area} d={path} data-area={area} data-kind={cell.kind} data-marked={marked.has(area)}
            class={cell.kind === "class" ? `cell c${cell.index}` : "cell"} />
        );
      })}
      {ground.cells.filter(({ area }) => area === picked).map(({ area, path }) => <path key={`picked-${area}`} d={path} class="picked-cell" />)}
    </g>
  );
}

/** The figures of areas by their ids. */
export function byId(areas: readonly AreaFigures[] | undefined): ReadonlyMap<string, AreaFigures> {
  return new Map(areas?.map((area) => [area.id, area]));
}

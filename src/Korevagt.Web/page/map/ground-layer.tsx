import type { ComponentChildren } from "preact";
import type { Ground } from "../api/plan";

interface GroundLayerProps {
  readonly ground: Ground;
  /** What is drawn upon the land and below waters and roads: the cells of the areas, where there are any. */
  readonly children?: ComponentChildren;
}

/** The ground that every map of a plan has: land, waters and roads. */
export function GroundLayer({ ground, children }: GroundLayerProps) {
  return (
    <>
      <path class="land" d={joined(ground.land)} />
      {children}
      {ground.water && <path class="water" d={joined(ground.water)} />}
      <g class="roads">{ground.roads.map((road, i) => <path key={i} class={`road ${road.class}`} d={road.path} />)}</g>
    </>
  );
}

/** The filling of areas without visits. */
export function Dots() {
  return <pattern id="dots" width="9" height="9" patternUnits="userSpaceOnUse"><rect width="9" height="9" /><circle cx="4.5" cy="4.5" r="1.1" /></pattern>;
}

const joined = (path: string | readonly string[]): string => (typeof path === "string" ? path : path.join(""));

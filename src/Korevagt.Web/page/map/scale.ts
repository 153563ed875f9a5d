import type { AreaFigures } from "../api/figures";

// The classes that the map colours: the same for all plans, so that their maps can be compared. Zero is in the middle one.

/** Minutes at which the classes on either side of the middle begin. */
export const changeEdges = [0.5, 1, 2, 5, 10] as const;
export const middle = 5;

/** Minutes at which the classes of the wait itself begin, after the first. */
export const levelEdges = [15, 20, 25, 30, 40] as const;

/** How a cell is drawn: in the colour of a class, hatched since it may be chance, or as one without visits. */
export type CellKind = { readonly kind: "class"; readonly index: number } | { readonly kind: "uncertain" | "none" | "unknown" };

/** 0 the most shortened, 5 unchanged, 10 the most lengthened. */
export function changeClass(minutes: number): number {
  const steps = changeEdges.filter((edge) => Math.abs(minutes) >= edge).length;
  return middle + Math.sign(minutes) * steps;
}

export function levelClass(minutes: number): number {
  return levelEdges.filter((edge) => minutes >= edge).length;
}

/** Coloured only where the interval leaves zero out; an area where nobody was visited has a sign of its own. */
export function changeCell(area: AreaFigures | undefined): CellKind {
  if (!area) return { kind: "unknown" };
  if (isEmpty(area)) return { kind: "none" };
  if (area.mean.before === area.mean.after) return { kind: "class", index: middle };
  const change = area.mean.change;
  return area.certain && change ? { kind: "class", index: changeClass(change.value) } : { kind: "uncertain" };
}

export function levelCell(area: AreaFigures | undefined): CellKind {
  if (!area) return { kind: "unknown" };
  return isEmpty(area) || area.mean.after === null ? { kind: "none" } : { kind: "class", index: levelClass(area.mean.after) };
}

const isEmpty = (area: AreaFigures): boolean =>
  area.visitsPerYear <= 0 || (area.mean.before === null && area.mean.after === null);

import type { ComparedScenario, Comparison } from "../api/comparisons";

/** One plan of a comparison, with the mean wait of each area; null where nobody was visited. */
export interface Side {
  readonly name: string;
  readonly minutes: ReadonlyMap<string, number | null>;
}

/** An area as two plans have it. */
export interface AreaDifference {
  readonly area: string;
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

/** The plans of a comparison that can be laid beside one another: the baseline first. */
export function sidesOf({ baseline, scenarios }: Comparison): readonly Side[] {
  return [
    { name: baseline.name, minutes: new Map(baseline.evaluation.areas.map((area) => [area.id, area.responseMinutes?.mean ?? null])) },
    ...scenarios.map(sideOf),
  ];
}

function sideOf({ name, evaluation }: ComparedScenario): Side {
  return { name, minutes: new Map(evaluation.areas.map((area) => [area.id, area.responseMinutes?.mean ?? null])) };
}

/** The areas in which two plans differ most, the largest difference first; those without visits in either are left out. */
export function largestDifferences({ baseline }: Comparison, left: Side, right: Side, most: number): readonly AreaDifference[] {
  return baseline.evaluation.areas
    .flatMap(({ id, name }) => {
      const [one, other] = [left.minutes.get(id) ?? null, right.minutes.get(id) ?? null];
      return one === null || other === null || one === other ? [] : [{ area: id, name, left: one, right: other }];
    })
    .sort((a, b) => Math.abs(b.right - b.left) - Math.abs(a.right - a.left) || a.area.localeCompare(b.area))
    .slice(0, most);
}

import type { Car, NightVisit, Outcome, Place } from "../api/night";
import type { Ground, Plan } from "../api/plan";

// Where cars are and who waits at a moment of a night.

export type Side = "before" | "after";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From a place to the drawing: the ground is flat there, so two stations tell where all else lies. */
export function projection(ground: Ground, plan: Plan): ((place: Place) => Point) | null {
  const known = ground.stations.flatMap(({ station, x, y }) => {
    const found = plan.stations.find(({ id }) => id === station);
    return found && found.longitude !== null && found.latitude !== null ? [{ x, y, longitude: found.longitude, latitude: found.latitude }] : [];
  });
  const across = line(known.map(({ longitude, x }) => [longitude, x]));
  const down = line(known.map(({ latitude, y }) => [latitude, y]));
  return across && down ? ({ longitude, latitude }) => ({ x: across(longitude), y: down(latitude) }) : null;
}

/** The straight line through points, by least squares; null where they do not tell one. */
function line(points: readonly (readonly [number, number])[]): ((value: number) => number) | null {
  if (points.length < 2) return null;
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  if (spread < 1e-9) return null;
  const slope = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
  return (value) => y + slope * (value - x);
}

export type Doing = "away" | "waits" | "drivesOut" | "drivesHome" | "visits";

/** What a car does at a moment, and where it is; its place is null where none is stated. */
export function carAt(car: Car, second: number, station: Place | null): { readonly doing: Doing; readonly place: Place | null } {
  if (second < car.from || second >= car.to) return { doing: "away", place: null };
  let last: Car["drives"][number] | null = null;
  for (const drive of car.drives) {
    if (second < drive.start) break;
    if (second < drive.end) {
      return { doing: drive.purpose === "visit" ? "drivesOut" : "drivesHome", place: between(drive.from, drive.to, (second - drive.start) / (drive.end - drive.start)) };
    }
    last = drive;
  }
  if (last === null) {
    const first = car.drives[0];
    return { doing: "waits", place: first?.from ?? station };
  }
  return { doing: last.purpose === "visit" ? "visits" : "waits", place: last.to ?? null };
}

function between(from: Place | null | undefined, to: Place | null | undefined, share: number): Place | null {
  if (!from || !to) return to ?? from ?? null;
  return { longitude: from.longitude + (to.longitude - from.longitude) * share, latitude: from.latitude + (to.latitude - from.latitude) * share };
}

export type VisitState = "none" | "waits" | "late" | "visited" | "done" | "elsewhere";

/** How a visit stands at a moment; what is late is told by its outcome, once it has waited as long as it did. */
export function visitAt({ ordered }: NightVisit, outcome: Outcome | null | undefined, second: number): VisitState {
  if (!outcome || second < ordered) return "none";
  const { arrived, ended } = outcome;
  if (typeof arrived === "number" && second >= arrived) return typeof ended === "number" && second >= ended ? "done" : "visited";
  if (typeof arrived !== "number" && outcome.fate !== "open") return "elsewhere";
  return outcome.late ? "late" : "waits";
}

/** How many wait at a moment. */
export const waitingAt = (visits: readonly NightVisit[], side: Side, second: number): number =>
  visits.filter((visit) => ["waits", "late"].includes(visitAt(visit, visit[side], second))).length;

/** Those who wait most longer after than before, the worst first; only who is visited in both. */
export function waitMoreMost(visits: readonly NightVisit[], most: number): readonly NightVisit[] {
  return visits
    .filter(({ before, after }) => difference(before, after) > 0)
    .sort((a, b) => difference(b.before, b.after) - difference(a.before, a.after) || a.visit - b.visit)
    .slice(0, most);
}

export function difference(before: Outcome | null | undefined, after: Outcome | null | undefined): number {
  return typeof before?.responseMinutes === "number" && typeof after?.responseMinutes === "number" ? after.responseMinutes - before.responseMinutes : 0;
}

/** The mean wait of who is visited; null where nobody is. */
export function meanMinutes(visits: readonly NightVisit[], side: Side): number | null {
  const minutes = visits.flatMap((visit) => (typeof visit[side]?.responseMinutes === "number" ? [visit[side].responseMinutes] : []));
  return minutes.length > 0 ? minutes.reduce((sum, each) => sum + each, 0) / minutes.length : null;
}

export const lateCount = (visits: readonly NightVisit[], side: Side): number => visits.filter((visit) => visit[side]?.late).length;

/** The first moment worth seeing: an hour before the first car that the plans differ in begins, or else the evening. */
export function firstMoment(before: readonly Car[], after: readonly Car[]): number {
  const hour = 3_600;
  const keyOf = ({ shift, car, from }: Car): string => `${shift} ${car} ${from}`;
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const differing = [...before.filter((car) => !is.has(keyOf(car))), ...after.filter((car) => !was.has(keyOf(car)))].map(({ from }) => from);
  return differing.length > 0 ? Math.max(Math.min(...differing) - hour, 0) : 8 * hour;
}

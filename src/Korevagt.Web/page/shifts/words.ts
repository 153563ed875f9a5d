import type { Hours, Plan } from "../api/plan";
import { isShiftChange, type ScenarioChange } from "../draft/change";
import type { DraftShift } from "../draft/shifts";
import type { Text } from "../words/format";
import type { Words } from "../words/da";

/** 23–08 or 16.30–23: hours as short as they can be said. */
export function shortHours({ from, to }: Pick<Hours, "from" | "to">, language: "da" | "en"): string {
  return `${shortTime(from, language)}–${shortTime(to, language)}`;
}

function shortTime(time: string, language: "da" | "en"): string {
  const [hours = "", minutes = ""] = time.split(":");
  if (minutes === "00") return hours;
  return language === "da" ? `${hours}.${minutes}` : time;
}

/** The name of a shift below the heading of its station: "Nattevagt" of "Nattevagt Silkeborg". */
export function shortName(plan: Plan, { shift }: DraftShift): string {
  const places = [
    plan.stations.find((station) => station.id === shift.station)?.name,
    ...shift.districts.map((id) => plan.districts.find((district) => district.id === id)?.name),
  ];
  const place = places.find((name) => name && shift.name.endsWith(` ${name}`));
  return place ? shift.name.slice(0, -place.length - 1) : shift.name;
}

/** A change in words: as the server tells it, or until it has, in the page's own. */
export function changeInWords(
  change: ScenarioChange, plan: Plan, shifts: readonly DraftShift[], told: ReadonlyMap<string, Text>, say: (text: Text) => string, words: Words,
): string {
  const known = told.get(JSON.stringify(change));
  if (known) return say(known);
  if (!isShiftChange(change)) return words.changes.other(change.change);
  const name = shifts.find((row) => row.shift.id === change.shift)?.shift.name ?? change.shift;
  switch (change.change) {
    case "removeShift": return words.changes.removeShift(name);
    case "setShiftCars": return words.changes.setShiftCars(name, change.cars);
    case "retimeShift": return words.changes.retimeShift(name, change.hours.from, change.hours.to, words.days[change.hours.days]);
    case "setShiftStation":
      return words.changes.setShiftStation(name, plan.stations.find((station) => station.id === change.station)?.name ?? change.station);
  }
}

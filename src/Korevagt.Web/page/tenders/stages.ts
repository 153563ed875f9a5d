import type { TenderState } from "../api/tenders";

/** The steps of a tender in their order; annulled stands outside. */
export const steps = ["draft", "locked", "opened", "evaluated", "decided", "concluded"] as const satisfies readonly TenderState[];

/** Which right the next step takes; null where nothing follows. */
export function rightFor(state: TenderState): string | null {
  switch (state) {
    case "draft": return "tenders:design";
    case "locked": return "tenders:open";
    case "opened": return "tenders:evaluate";
    case "evaluated":
    case "decided": return "tenders:decide";
    default: return null;
  }
}

/** Whether a step is behind, here or ahead. */
export function placeOf(step: TenderState, now: TenderState): "behind" | "here" | "ahead" {
  const [at, here] = [steps.indexOf(step as (typeof steps)[number]), steps.indexOf(now as (typeof steps)[number])];
  if (here < 0) return "ahead";
  return at === here ? "here" : at < here ? "behind" : "ahead";
}

/** The id of the library's plan that a tender names: midtjylland-2016.json stands for midtjylland-2016. */
export function planOf(baseline: string | undefined): string | null {
  const name = baseline?.split("/").at(-1) ?? "";
  return name.endsWith(".json") ? name.slice(0, -".json".length) : null;
}

/** A local moment of a tender's file, 2026-10-12T12:00, as people write it; what is no such moment stays as it is. */
export function momentInFile(moment: string, language: "da" | "en"): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(moment);
  if (!found) return moment;
  const [, year, month, day, hour, minute] = found.map(Number);
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day));
  const date = new Intl.DateTimeFormat(language === "da" ? "da-DK" : "en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(at);
  const two = (part: number | undefined): string => String(part ?? 0).padStart(2, "0");
  return language === "da" ? `${date} kl. ${two(hour)}.${two(minute)}` : `${date} at ${two(hour)}:${two(minute)}`;
}

import type { Days, Hours } from "../api/plan";

// Times of day in minutes, and the axis of the timeline, which begins at 08:00 so that a night is in one piece.

export const day = 1440;
export const axisStart = 8 * 60;
export const snap = 15;

/** Minutes after midnight of "23:15". */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** "23:15" of minutes after midnight, of any day. */
export function timeOf(minutes: number): string {
  const within = ((minutes % day) + day) % day;
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

/** How long recurring hours last; an end at or before the beginning is on the next date. */
export function lengthOf({ from, to }: Pick<Hours, "from" | "to">): number {
  const length = minutesOf(to) - minutesOf(from);
  return length > 0 ? length : length + day;
}

/** A stretch on the axis, in minutes from its beginning, 0 to 1440. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where hours lie on the axis: one stretch, or two where they go on beyond its end. */
export function stretchesOf(hours: Pick<Hours, "from" | "to">): readonly Stretch[] {
  const start = (minutesOf(hours.from) - axisStart + day) % day;
  const end = start + lengthOf(hours);
  return end <= day ? [{ start, end }] : [{ start, end: day }, { start: 0, end: end - day }];
}

/** The kinds of days that the timeline shows beside each other. */
export type DayKind = "workingDays" | "nonWorkingDays";
export const dayKinds: readonly DayKind[] = ["workingDays", "nonWorkingDays"];

export const isOn = (days: Days, kind: DayKind): boolean => days === "everyDay" || days === kind;

/** Minutes to the nearest step of the timeline. */
export const snapped = (minutes: number): number => Math.round(minutes / snap) * snap;

export type Part = "start" | "end" | "whole";

/** Hours of which the beginning, the end or both are moved; never shorter than a step nor longer than a day. */
export function moved(hours: Hours, part: Part, minutes: number): Hours {
  const length = lengthOf(hours);
  const shortest = snap - length;
  const longest = day - length;
  const from = minutesOf(hours.from);
  const to = from + length;
  if (part === "start") {
    const by = Math.max(-longest, Math.min(-shortest, minutes));
    return { ...hours, from: timeOf(from + by) };
  }

  if (part === "end") {
    const by = Math.min(longest, Math.max(shortest, minutes));
    return { ...hours, to: timeOf(to + by) };
  }

  return { ...hours, from: timeOf(from + minutes), to: timeOf(to + minutes) };
}

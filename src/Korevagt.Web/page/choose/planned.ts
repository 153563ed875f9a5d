import type { AnsweredPlan } from "../api/optimisations";
import type { ScenarioFile } from "../draft/scenario";
import { changesOf } from "../draft/scenario";
import type { Shared } from "../draft/link";
import type { Format } from "../words/format";
import type { RoomWords } from "../words/rooms/da";

/** What a plan of an answer is called in a table or a picture: what it is, or its number. */
export function nameOf({ name, roles, number }: Pick<AnsweredPlan, "name" | "roles" | "number">, words: RoomWords, write: Format): string {
  const { choose } = words;
  const called = name ?? (roles.includes("baseline") ? choose.roles.baseline : choose.plan(write.number(number)));
  return roles.includes("chosen") ? choose.planChosen(called) : roles.includes("nearest") ? choose.planNearest(called) : called;
}

/** Whether a reader looks for it: today's plan, the chosen one, the nearest, and the planner's own. */
export const isNamed = ({ roles }: Pick<AnsweredPlan, "roles">): boolean =>
  roles.some((role) => role !== "front" && role !== "next");

/** What a plan changes, in the reader's language. */
export const changesIn = ({ changes }: Pick<AnsweredPlan, "changes">, write: Format): readonly string[] => changes[write.language];

/** The draft that a plan of an answer is: its scenario's changes on the baseline that the file names. */
export function draftOf(file: ScenarioFile, called: string): Shared {
  return { plan: idOf(file.baseline), name: called, description: file.description ?? "", changes: changesOf(file) };
}

/** The id in the library of a file that scenarios name. */
export const idOf = (file: string): string => file.replace(/^.*\//, "").replace(/\.json$/, "");

/** What stands inside a sentence, at the beginning of a heading: without its article, and with a capital. */
export function headingOf(words: string): string {
  const bare = words.replace(/^the /, "");
  return bare.charAt(0).toLocaleUpperCase("da") + bare.slice(1);
}

import type { Figures, Prepared } from "../api/figures";

/** The contracted saving in kroner a year, from whatever has come first; null where it is not known. */
export function contractedSaving(prepared: Prepared | null, figures: Pick<Figures, "saving"> | null): number | null {
  if (prepared?.contracted) return prepared.contracted.savingDkk;
  return figures?.saving?.contractedDkk.value ?? null;
}

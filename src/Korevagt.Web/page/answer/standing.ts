import { computed } from "@preact/signals";
import type { Figures } from "../api/figures";
import { isCurrent, preview } from "../state/desk";

let latest: { key: string; figures: Figures } | null = null;

/**
 * The figures to show: those of the draft, or until its first come those of the draft before, which are then said to be that.
 * None where there is nothing to answer or the draft is faulty.
 */
export const standing = computed(() => {
  const { key, stage, figures } = preview.value;
  if (stage === "none" || stage === "faults" || stage === "failed") return null;
  if (figures) latest = { key, figures };
  return latest ? { ...latest, isStale: latest.key !== key || !isCurrent.value } : null;
});

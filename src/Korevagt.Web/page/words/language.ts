import { computed, effect, signal } from "@preact/signals";
import { da, type Words } from "./da";
import { en } from "./en";
import { formatOf, type Language } from "./format";

const kept = "korevagt.language";

/** The language of the page: the one chosen before, else Danish. */
export const language = signal<Language>(stored() ?? "da");

/** The page's own words. */
export const words = computed<Words>(() => (language.value === "en" ? en : da));

/** How numbers are written. */
export const format = computed(() => formatOf(language.value));

export function keepLanguage(): void {
  effect(() => {
    document.documentElement.lang = language.value;
    try {
      localStorage.setItem(kept, language.value);
    } catch {
      // Storage that is switched off only means that the choice is not remembered.
    }
  });
}

function stored(): Language | null {
  const wanted = typeof location === "undefined" ? null : new URLSearchParams(location.search).get("lang");
  if (wanted === "da" || wanted === "en") return wanted;
  try {
    const value = localStorage.getItem(kept);
    return value === "en" || value === "da" ? value : null;
  } catch {
    return null;
  }
}

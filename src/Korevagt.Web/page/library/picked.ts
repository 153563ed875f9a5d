import { signal } from "@preact/signals";

/** The scenarios that are picked for a comparison, by their ids. */
export const picked = signal<readonly string[]>([]);

export const mostPicked = 20;

export function pick(id: string, isPicked: boolean): void {
  const others = picked.value.filter((other) => other !== id);
  picked.value = isPicked ? [...others, id].slice(0, mostPicked) : others;
}

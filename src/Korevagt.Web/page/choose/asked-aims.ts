import type { Figure } from "../api/question";

// What was aimed at in questions of this window: a question that is still open does not tell it, and its bound is in that unit.

const place = (id: number): string => `korevagt.aim.${id}`;

export function keepAim(id: number, figure: Figure): void {
  try {
    sessionStorage.setItem(place(id), figure);
  } catch {
    // Then the bound stands without its unit until the answer is there.
  }
}

export function aimAsked(id: number): Figure | null {
  try {
    return sessionStorage.getItem(place(id)) as Figure | null;
  } catch {
    return null;
  }
}

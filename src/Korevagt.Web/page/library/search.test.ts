import { expect, it } from "vitest";
import { fitsSearch } from "./search";

const item = { id: "min-nat", name: "Uden nattevagt", description: "På Ærø", changedBy: "Anna", createdBy: "Korevagt" };

it("finds what has all words, wherever they stand", () => {
  expect(fitsSearch(item, "")).toBe(true);
  expect(fitsSearch(item, "anna NATTE ærø")).toBe(true);
  expect(fitsSearch(item, "anna dag")).toBe(false);
});

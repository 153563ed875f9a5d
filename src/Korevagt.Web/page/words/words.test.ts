import { expect, it } from "vitest";
import { da } from "./da";
import { en } from "./en";
import { da as roomsInDanish } from "./rooms/da";
import { en as roomsInEnglish } from "./rooms/en";
import { da as tendersInDanish } from "./tenders/da";
import { en as tendersInEnglish } from "./tenders/en";

function* textsOf(value: unknown, place = ""): Generator<readonly [string, string]> {
  if (typeof value === "function") yield [place, String(value)];
  else if (typeof value === "string") yield [place, value];
  else for (const [name, part] of Object.entries(value as object)) yield* textsOf(part, `${place}.${name}`);
}

const danish = [...textsOf(da), ...textsOf(roomsInDanish, ".rooms"), ...textsOf(tendersInDanish, ".tenders")];

it("says everything in both languages", () => {
  const english = new Map([...textsOf(en), ...textsOf(roomsInEnglish, ".rooms"), ...textsOf(tendersInEnglish, ".tenders")]);
  for (const [place, text] of danish) {
    expect(english.get(place), place).toBeTruthy();
    expect(text, place).not.toBe("");
  }
});

it("says nothing English in Danish", () => {
  const words = /\b(the|and|is|are|of|shift|save|draft|answer|remove|visits|year|hours|loading)\b/i;
  for (const [place, text] of danish) {
    if (place === ".otherLanguage" || text.includes("=>")) continue;
    expect(text, place).not.toMatch(words);
  }
});

// Words that readers of the reports stumbled over; the C# tests of the architecture keep them out of the other rooms.
it("says nothing in words that readers have stumbled over", () => {
  const words = /\budgangspunkt|ikke sikkert|\bfrø\b|kan ikke regnes|\bRegner\b|pct\.point|overarbejd|\bomkostning|mødes af/i;
  for (const [place, text] of danish) expect(text, place).not.toMatch(words);
});

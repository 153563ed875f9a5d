import { describe, expect, it } from "vitest";
import { placed, type Name } from "./labels";

const view = { left: 0, top: 0, right: 200, bottom: 100 };
const name = (text: string, x: number, y: number): Name => ({ text, x, y, isBold: false, beside: 0 });

describe("names", () => {
  it("give way to the more important, and never cover one another", () => {
    const found = placed([name("Silkeborg", 100, 50), name("Silkeborg", 101, 50), name("Them", 100, 51), name("Gjern", 100, 49)], 12, [], view);
    for (const a of found) {
      for (const b of found.filter((other) => other !== a)) {
        const isApart = a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + 16.2 <= b.top || b.top + 16.2 <= a.top;
        expect(isApart).toBe(true);
      }
    }
    expect(found.map(({ text }) => text)).toEqual(["Silkeborg", "Silkeborg", "Gjern"]);
  });

  it("stay inside the drawing", () => {
    expect(placed([name("Ringkøbing-Skjern", 10, 50)], 12, [], view)).toEqual([]);
  });
});

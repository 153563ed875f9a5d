import { describe, expect, it } from "vitest";
import { placedNames } from "./front-names";

describe("names in the picture of the plans", () => {
  it("stand beside their marks where there is room", () => {
    const [name] = placedNames([{ x: 100, y: 100, text: "plan 1", weight: 1 }], [{ x: 100, y: 100 }], 700, 400);
    expect(name).toMatchObject({ text: "plan 1", x: 112, anchor: "start", leader: false });
  });

  it("stand on the left at the right edge", () => {
    const [name] = placedNames([{ x: 690, y: 100, text: "plan 1", weight: 1 }], [{ x: 690, y: 100 }], 700, 400);
    expect(name).toMatchObject({ x: 678, anchor: "end" });
  });

  it("never cover one another, and the heavier stays at its mark", () => {
    const marks = [{ x: 100, y: 100 }, { x: 104, y: 103 }, { x: 98, y: 105 }];
    const names = placedNames(marks.map((mark, i) => ({ ...mark, text: `en egen plan ${i}`, weight: i })), marks, 700, 400);
    expect(names).toHaveLength(3);
    expect(names[0]).toMatchObject({ text: "en egen plan 2", leader: false });
    expect(new Set(names.map(({ y, anchor }) => `${y}${anchor}`)).size).toBe(3);
  });
});

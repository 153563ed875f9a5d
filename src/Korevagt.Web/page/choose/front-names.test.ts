import { describe, expect, it } from "vitest";
import { placedNames } from "./front-names";

describe("names in the picture of the plans", () => {
  it("stand beside their marks where there is room", () => {
    const [name] = placedNames([{ x: 100, y: 100, text: "plan 1", weight: 1 }], [{ x: 100, y: 100 }], { width: 700, bottom: 400, letters: 13 });
    expect(name).toMatchObject({ text: "plan 1", x: 112, anchor: "start", leader: false });
  });

  it("stand on the left at the right edge", () => {
    const [name] = placedNames([{ x: 690, y: 100, text: "plan 1", weight: 1 }], [{ x: 690, y: 100 }], { width: 700, bottom: 400, letters: 13 });
    expect(name).toMatchObject({ x: 678, anchor: "end" });
  });

  it("never cover one another: the lightest gives way, with a line to its mark", () => {
    const marks = [0, 1, 2].map(() => ({ x: 300, y: 100 }));
    const names = placedNames(marks.map((mark, i) => ({ ...mark, text: `en egen plan ${i}`, weight: i })), marks, { width: 700, bottom: 400, letters: 13 });
    expect(names.map(({ text, anchor, leader }) => [text, anchor, leader])).toEqual([
      ["en egen plan 2", "start", false], ["en egen plan 1", "end", false], ["en egen plan 0", "start", true],
    ]);
  });
});

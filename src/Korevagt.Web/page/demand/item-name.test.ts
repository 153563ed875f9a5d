import { expect, test } from "vitest";
import { itemNameOf } from "./item-name";

test.each([
  ["besoeg-2016.csv", "besoeg-2016"],
  ["Sygebesøg på Ærø 2016.csv", "sygebesoeg-paa-aeroe-2016"],
  ["Étude (v2).txt", "etude-v2"],
  ["---.csv", "log"],
  ["", "log"],
])("a log called %s becomes the demand %s", (log, name) => expect(itemNameOf(log)).toBe(name));

test("a name is at most 64 characters and ends with none of its hyphens", () => {
  const name = itemNameOf(`${"a".repeat(63)} b.csv`);
  expect(name).toBe("a".repeat(63));
});

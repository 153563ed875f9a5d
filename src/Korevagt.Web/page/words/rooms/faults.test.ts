import { expect, it } from "vitest";
import { formatOf } from "../format";
import { da } from "./da";
import { en } from "./en";
import { faultIn, faultOfFile } from "./faults";

it("tells a fault as sentences, each ended once", () => {
  expect(faultIn("besparelsen er større end 22 kr.", "en besparelse fra 0 kr.", da)).toBe("Besparelsen er større end 22 kr. Forventet: en besparelse fra 0 kr.");
  expect(faultIn("there is no shift", null, en)).toBe("There is no shift.");
});

it("puts the file and the place in it before it", () => {
  const fault = { place: "$.changes[0].shift", message: { da: "vagten findes ikke", en: "there is no such shift" }, expected: { da: "en anden", en: "another" } };
  expect(faultOfFile(fault, formatOf("en"), en)).toBe("$.changes[0].shift: There is no such shift. Expected: another.");
  expect(faultOfFile({ message: fault.message }, formatOf("da"), da)).toBe("Vagten findes ikke.");
  expect(faultOfFile({ file: "nat.json", place: "", message: fault.message }, formatOf("da"), da)).toBe("nat.json: Vagten findes ikke.");
});

import { expect, it } from "vitest";
import { momentInFile, placeOf, planOf, rightFor, steps } from "./stages";

it("tells for each step which right it takes, and that nothing follows the last", () => {
  expect(steps.map(rightFor)).toEqual(["tenders:design", "tenders:open", "tenders:evaluate", "tenders:decide", "tenders:decide", null]);
  expect(rightFor("annulled")).toBeNull();
});

it("puts steps behind and ahead of where the tender stands", () => {
  expect(steps.map((step) => placeOf(step, "opened"))).toEqual(["behind", "behind", "here", "ahead", "ahead", "ahead"]);
});

it("shows no step of an annulled tender as behind or here", () => {
  expect(steps.map((step) => placeOf(step, "annulled"))).toEqual(steps.map(() => "ahead"));
});

it("knows the plan by its file, wherever that lies", () => {
  expect(planOf("../scenarios/midtjylland-2016.json")).toBe("midtjylland-2016");
  expect(planOf(undefined)).toBeNull();
  expect(planOf("midtjylland")).toBeNull();
});

it("writes moments of the file as people do", () => {
  expect(momentInFile("2026-10-12T12:00", "da")).toBe("12. oktober 2026 kl. 12.00");
  expect(momentInFile("2026-10-12T12:00", "en")).toBe("12 October 2026 at 12:00");
  expect(momentInFile("snart", "da")).toBe("snart");
});

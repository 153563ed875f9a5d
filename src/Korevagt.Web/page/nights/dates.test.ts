import { expect, it } from "vitest";
import { routeOf } from "../state/route";
import { addressOf, dateInWords, shortDate } from "./dates";

it("tells a night by the local time at which it was due", () => {
  expect(dateInWords("da", "2026-11-22T02:30")).toBe("22. november 2026 kl. 02.30");
  expect(dateInWords("en", "2026-03-01T03:05")).toBe("1 March 2026 at 03:05");
  expect(dateInWords("da", "ekstra")).toBe("ekstra");
  expect([shortDate("da", "2026-11-02T02:30"), shortDate("en", "2026-11-02T02:30")]).toEqual(["2.11.", "2 Nov"]);
});

it("has an address of its own, whatever its settings are called", () => {
  const night = { night: "2026-11-22T02:30", name: "Nat / prøve" };
  expect(routeOf(addressOf(night))).toEqual({ page: "nights", ...night });
});

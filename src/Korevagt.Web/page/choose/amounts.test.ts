import { describe, expect, it } from "vitest";
import { formatOf } from "../words/format";
import { da } from "../words/rooms/da";
import { en } from "../words/rooms/en";
import { amountOf, atMost, differenceOf, estimateOf, kindOf, levelOf, onAxis } from "./amounts";

describe("an amount of a question's figure", () => {
  it("is in the unit of the figure", () => {
    const write = formatOf("da");
    expect(amountOf(kindOf("p90"), 49.83, write, da)).toBe("49,8 min");
    expect(amountOf(kindOf("withinTarget"), 0.9312, write, da)).toBe("93,1 %");
    expect(amountOf(kindOf("lateVisits"), 102.4, write, da)).toBe("102 besøg");
    expect(amountOf(kindOf("contractedCost"), 2_411_573, write, da)).toBe("2,41 mio. kr.");
    expect([onAxis("share", 0.93), onAxis("kroner", 2_400_000), onAxis("minutes", 4.1)]).toEqual([93, 2.4, 4.1]);
  });

  it("has its interval in the same unit, written once", () => {
    expect(levelOf("minutes", { value: 49.83, low: 49.41, high: 50.2 }, formatOf("da"), da)).toEqual({ figure: "49,8 min", interval: "49,4 til 50,2" });
    expect(levelOf("share", { value: 0.93, low: 0.92, high: 0.94 }, formatOf("en"), en)).toEqual({ figure: "93.0%", interval: "92.0% to 94.0%" });
  });

  it("has its sign where it is a difference", () => {
    const estimate = { value: 4.1, low: 3.9, high: 4.3 };
    expect(differenceOf("minutes", estimate, formatOf("da"), da)).toEqual({ figure: "+4,1 min", interval: "+3,9 til +4,3" });
    expect(differenceOf("visits", { value: 30, low: 21, high: 39 }, formatOf("en"), en)).toEqual({ figure: "+30 visits", interval: "+21 to +39" });
    expect(differenceOf("kroner", { value: 2_400_000, low: 2_400_000, high: 2_400_000 }, formatOf("en"), en).figure).toBe("+DKK 2.40 million");
  });

  it("is never told smaller than it is where it is a bound", () => {
    expect(atMost("minutes", 0.401, formatOf("da"), da)).toBe("0,41 minutter");
    expect(atMost("minutes", 1.21, formatOf("da"), da)).toBe("1,3 minutter");
    expect(atMost("minutes", -0.2, formatOf("da"), da)).toBe("0,00 minutter");
    expect(atMost("visits", 2.01, formatOf("en"), en)).toBe("3 visits");
    expect(atMost("kroner", 20_001, formatOf("da"), da)).toBe("21.000 kr.");
    expect(atMost("kroner", 20_000, formatOf("da"), da)).toBe("20.000 kr.");
  });

  it("is none where it is a mean of nothing, and stands alone where it has no interval", () => {
    expect(estimateOf({ mean: null, low: null, high: null })).toBeNull();
    expect(estimateOf(null)).toBeNull();
    expect(estimateOf({ mean: 3, low: null, high: null })).toEqual({ value: 3, low: 3, high: 3 });
  });
});

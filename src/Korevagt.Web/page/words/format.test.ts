import { describe, expect, it } from "vitest";
import { formatOf, none } from "./format";

const da = formatOf("da");
const en = formatOf("en");

describe("numbers", () => {
  it("are grouped and marked as each language does", () => {
    expect(da.number(1234567.84, 1)).toBe("1.234.567,8");
    expect(en.number(1234567.84, 1)).toBe("1,234,567.8");
    expect(da.number(999)).toBe("999");
    expect(da.number(1000)).toBe("1.000");
  });

  it("round halves away from zero, and never to a negative zero", () => {
    expect(da.number(0.5)).toBe("1");
    expect(da.number(-2.5)).toBe("−3");
    expect(da.number(0.25, 1)).toBe("0,3");
    expect(da.number(-0.04, 1)).toBe("0,0");
    expect(da.number(1.005, 2)).toBe("1,00"); // 1.005 lies below the half in binary, and so .NET writes it too
  });

  it("are a dash where there are none", () => {
    expect([da.number(null), da.number(Number.NaN), da.number(undefined), da.minutes(null), da.percent(null), da.points(null)])
      .toEqual([none, none, none, none, none, none]);
  });

  it("have a sign where they do not round to zero", () => {
    expect(da.signed(3.2, 1)).toBe("+3,2");
    expect(da.signed(-1, 1)).toBe("−1,0");
    expect(da.signed(0.04, 1)).toBe("0,0");
  });

  it("of visits are whole from ten on", () => {
    expect([da.count(9.94), da.count(9.96), da.count(4), da.count(1949.1)]).toEqual(["9,9", "10", "4", "1.949"]);
  });
});

describe("units", () => {
  it("are said as each language does", () => {
    expect(da.minutes(24.52)).toBe("24,5 min");
    expect(da.within(1440)).toBe("over 24 timer");
    expect(en.within(1500)).toBe("over 24 hours");
    expect(da.percent(0.9134)).toBe("91,3 %");
    expect(en.percent(0.9134)).toBe("91.3%");
    expect(da.wantedPercent(0.9)).toBe("90 %");
    expect(da.wantedPercent(0.975)).toBe("97,5 %");
    expect(da.points(-0.021)).toBe("−2,1 procentpoint");
    expect(en.points(-0.021)).toBe("−2.1 percentage points");
    expect(en.kroner(-2400000)).toBe("−DKK 2,400,000");
  });

  it("of money are no finer than the amount is worth", () => {
    expect(da.amount(2_400_000)).toBe("2,40 mio. kr.");
    expect(en.amount(2_400_000)).toBe("DKK 2.40 million");
    expect(da.amount(24_499)).toBe("24.000 kr.");
    expect(da.amount(-749)).toBe("−700 kr.");
    expect(da.signedAmount(800_000)).toBe("+0,80 mio. kr.");
  });
});

describe("intervals", () => {
  it("are written with the digits of their figure, told apart where they can be", () => {
    expect(da.amountWithInterval({ value: 826_400, low: 825_100, high: 828_200 }))
      .toEqual({ figure: "0,826 mio. kr.", interval: "0,825 til 0,828 mio. kr." });
    expect(en.amountWithInterval({ value: 2_230_000, low: 2_220_000, high: 2_240_000 }))
      .toEqual({ figure: "DKK 2.23 million", interval: "DKK 2.22 to 2.24 million" });
    expect(da.amountWithInterval({ value: 5, low: 5, high: 5 })).toEqual({ figure: "0 kr.", interval: "" });
  });

  it("are left out where there are none", () => {
    expect(da.signedMinutesWithInterval({ value: 24.5, low: 24.1, high: 24.9 }))
      .toEqual({ figure: "+24,5 min", interval: "+24,1 til +24,9" });
    expect(da.signedMinutesWithInterval({ value: 24.5, low: Number.NEGATIVE_INFINITY, high: 30 }).interval).toBe("");
  });

  it("of a list end in og", () => {
    expect(da.list(["a", "b", "c"])).toBe("a, b og c");
    expect(en.list(["a"])).toBe("a");
  });
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Format, formatOf, type Language } from "./format";

// Figures that Korevagt.Reports has written, laid here by the tests of Korevagt.Web: the page writes each of them alike.
interface Written {
  readonly language: Language;
  readonly how: string;
  readonly values: readonly number[];
  readonly text: string;
}

const place = process.env["KOREVAGT_FIGURES"];
const fewest = 500;

const ways: Record<string, (write: Format, values: readonly number[]) => string> = {
  number: (write, [value, decimals]) => write.number(value, decimals),
  signed: (write, [value, decimals]) => write.signed(value, decimals ?? 0),
  count: (write, [value]) => write.count(value),
  within: (write, [value]) => write.within(value),
  percent: (write, [value]) => write.percent(value),
  points: (write, [value]) => write.points(value),
  amount: (write, [value]) => write.amount(value ?? 0),
  kroner: (write, [value]) => write.kroner(value ?? 0),
  minutesInterval: (write, values) => both(write.signedMinutesWithInterval(estimate(values))),
  amountInterval: (write, values) => both(write.amountWithInterval(estimate(values))),
};

it.skipIf(!place)("writes figures as the report does", () => {
  const figures = JSON.parse(readFileSync(place ?? "", "utf8")) as readonly Written[];
  expect(figures.length).toBeGreaterThanOrEqual(fewest);
  for (const { language, how, values, text } of figures) {
    expect(ways[how]?.(formatOf(language), values), `${how} of ${values.join(", ")} in ${language}`).toBe(text);
  }
});

const estimate = ([value = 0, low = 0, high = 0]: readonly number[]) => ({ value, low, high });
const both = ({ figure, interval }: { figure: string; interval: string }): string => (interval ? `${figure} (${interval})` : figure);

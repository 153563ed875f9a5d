import type { Mean } from "../api/optimisations";
import type { Figure } from "../api/question";
import type { Estimate, Format, ShownEstimate } from "../words/format";
import type { RoomWords } from "../words/rooms/da";

// How the amounts of a question's figure are written, as the answer's own page writes them.

export type Kind = "minutes" | "share" | "visits" | "kroner";

const million = 1_000_000;
const percent = 100;
const stepOfKroner = 1_000;
const rounding = 1e-9;

export function kindOf(figure: Figure): Kind {
  switch (figure) {
    case "contractedSaving": case "saving": case "contractedCost": case "annualCost": return "kroner";
    case "withinTarget": return "share";
    case "lateVisits": case "handedToDaytime": return "visits";
    default: return "minutes";
  }
}

/** A number on an axis, in its unit. */
export function onAxis(kind: Kind, value: number): number {
  return kind === "share" ? value * percent : kind === "kroner" ? value / million : value;
}

/** An estimate; null where it is a mean of nothing. One without an interval is taken as it stands. */
export function estimateOf(mean: Mean | null | undefined): Estimate | null {
  if (mean?.mean === null || mean?.mean === undefined) return null;
  return { value: mean.mean, low: mean.low ?? mean.mean, high: mean.high ?? mean.mean };
}

/** 24,5 min; 91,3 %; 120 besøg; 2,40 mio. kr. */
export function amountOf(kind: Kind, value: number, write: Format, words: RoomWords): string {
  switch (kind) {
    case "minutes": return write.minutes(value);
    case "share": return write.percent(value);
    case "visits": return words.visits(write.count(value));
    case "kroner": return write.amount(value);
  }
}

/** An amount with its interval: 49,8 min and 49,4 til 50,2. */
export function levelOf(kind: Kind, { value, low, high }: Estimate, write: Format, words: RoomWords): ShownEstimate {
  const figure = amountOf(kind, value, write, words);
  switch (kind) {
    case "minutes": return { figure, interval: write.interval(write.number(low, 1), write.number(high, 1)) };
    case "share": return { figure, interval: write.interval(write.percent(low), write.percent(high)) };
    case "visits": return { figure, interval: write.interval(write.count(low), write.count(high)) };
    case "kroner": return write.amountWithInterval({ value, low, high });
  }
}

/** A difference with its sign and its interval. */
export function differenceOf(kind: Kind, estimate: Estimate, write: Format, words: RoomWords): ShownEstimate {
  switch (kind) {
    case "minutes": return write.signedMinutesWithInterval(estimate);
    case "share": return write.pointsWithInterval(estimate);
    case "visits": {
      const { figure, interval } = write.signedCountWithInterval(estimate);
      return { figure: words.visits(figure), interval };
    }
    case "kroner": {
      const shown = write.amountWithInterval(estimate);
      return estimate.value > 0 ? { ...shown, figure: `+${shown.figure}` } : shown;
    }
  }
}

/** How large something is at most: never rounded down. */
export function atMost(kind: Kind, value: number, write: Format, words: RoomWords): string {
  const least = Math.max(0, value);
  switch (kind) {
    case "minutes": return words.minutes(up(least, least < 1 ? 2 : 1, write));
    case "share": return words.points(up(least * percent, 2, write));
    case "visits": return words.visits(up(least, 0, write));
    case "kroner": return write.kroner(Math.ceil(least / stepOfKroner - rounding) * stepOfKroner);
  }
}

function up(value: number, decimals: number, write: Format): string {
  const power = 10 ** decimals;
  return write.number(Math.ceil(value * power - rounding) / power, decimals);
}

import type { AnalysedCase } from "../api/tenders";

/** What leaving something out would have changed, kroner a year. */
export interface Bar {
  readonly name: string;
  /** Null where the case covers other lots or was not proved, and cannot be compared. */
  readonly dkk: number | null;
}

/** The price of each rule, dearest first: how much cheaper the award is without it. Pairs are left out. */
export function pricesOfRules(cases: readonly AnalysedCase[]): readonly Bar[] {
  return cases.filter(({ without }) => without.length === 1)
    .map(({ without, changeDkk }) => ({ name: without[0] ?? "", dkk: typeof changeDkk === "number" ? 0 - changeDkk : null })).sort(byAmount);
}

/** What each bidder's withdrawal would have cost, dearest first. */
export function costsOfWithdrawals(cases: readonly AnalysedCase[]): readonly Bar[] {
  return cases.map(({ without, changeDkk }) => ({ name: without[0] ?? "", dkk: typeof changeDkk === "number" ? changeDkk : null })).sort(byAmount);
}

/** Who gets which lot: "lot: bid" told with the names of both. */
export function winnersOf({ lots }: AnalysedCase, lotNamed: (id: string) => string, bidderOf: (id: string) => string): readonly (readonly [string, string])[] {
  return lots.map((line) => {
    const cut = line.lastIndexOf(": ");
    return [lotNamed(line.slice(0, cut).split("/")[0] ?? ""), bidderOf(line.slice(cut + 2))] as const;
  });
}

// Those that cannot be compared stand last, and equal ones by name.
function byAmount(a: Bar, b: Bar): number {
  if (a.dkk === null || b.dkk === null) return a.dkk === b.dkk ? compare(a.name, b.name) : a.dkk === null ? 1 : -1;
  return b.dkk - a.dkk || compare(a.name, b.name);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

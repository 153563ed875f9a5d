// How a language writes numbers, money and times: the rules of ReportFormat in Korevagt.Reports, so that page and report write
// the same figure alike. Halves are rounded away from zero, the minus is U+2212, and what has no value is a dash.

export type Language = "da" | "en";

/** A text in both languages. */
export interface Text {
  readonly da: string;
  readonly en: string;
}

/** An estimate with the ends of its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** An estimate as it is written; the interval is empty where the figure is exact. */
export interface ShownEstimate {
  readonly figure: string;
  readonly interval: string;
}

/** Stands where there is no figure. */
export const none = "–";

const minus = "−";
const oneDayInMinutes = 1440;

const marks: Record<Language, { decimal: string; group: string; to: string; and: string }> = {
  da: { decimal: ",", group: ".", to: "til", and: "og" },
  en: { decimal: ".", group: ",", to: "to", and: "and" },
};

/** Rounds half away from zero, as .NET's MidpointRounding.AwayFromZero does; never gives a negative zero. */
export function rounded(value: number, decimals: number): number {
  const power = 10 ** decimals;
  const scaled = value * power;
  if (Math.abs(scaled) >= 1e16) return value;
  return Math.trunc(scaled + Math.sign(scaled) * 0.49999999999999994) / power + 0;
}

export class Format {
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  /** The words of a text in the language. */
  say(text: Text): string {
    return text[this.language];
  }

  /** 1.234.567,8 in Danish, 1,234,567.8 in English. */
  number(value: number | null | undefined, decimals = 0): string {
    if (value === null || value === undefined || !Number.isFinite(value)) return none;
    const number = rounded(value, decimals);
    const [whole = "0", fraction] = Math.abs(number).toFixed(decimals).split(".");
    const { decimal, group } = marks[this.language];
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return (number < 0 ? minus : "") + grouped + (fraction ? decimal + fraction : "");
  }

  /** With its sign: +3,2, −1,0; without where it rounds to zero. */
  signed(value: number | null | undefined, decimals: number): string {
    const isAbove = typeof value === "number" && Number.isFinite(value) && rounded(value, decimals) > 0;
    return (isAbove ? "+" : "") + this.number(value, decimals);
  }

  /** A number of visits: whole from 10 on, one decimal below. */
  count(value: number | null | undefined): string {
    const isSmall = typeof value === "number" && Math.abs(value) < 9.95 && value % 1 !== 0;
    return this.number(value, isSmall ? 1 : 0);
  }

  /** 24,5 min. */
  minutes(value: number | null | undefined): string {
    return isFinite(value) ? `${this.number(value, 1)} min` : none;
  }

  /** +24,5 min. */
  signedMinutes(value: number | null | undefined): string {
    return isFinite(value) ? `${this.signed(value, 1)} min` : none;
  }

  /** The time within which some share is reached: 61,3 min, or "over 24 timer" where no more than that is known. */
  within(value: number | null | undefined): string {
    if (isFinite(value) && value >= oneDayInMinutes) return this.language === "da" ? "over 24 timer" : "over 24 hours";
    return this.minutes(value);
  }

  /** A share of 0 to 1 as 91,3 % in Danish and 91.3% in English. */
  percent(share: number | null | undefined, decimals = 1): string {
    return share === null || share === undefined ? none : this.inPercent(this.number(share * 100, decimals));
  }

  /** A share wanted, with no more decimals than it has, at most one. */
  wantedPercent(share: number): string {
    return this.percent(share, rounded(share * 100, 1) % 1 === 0 ? 0 : 1);
  }

  /** A difference of shares as −2,1 procentpoint. */
  points(difference: number | null | undefined): string {
    if (difference === null || difference === undefined) return none;
    const number = this.signed(difference * 100, 1);
    return this.language === "da" ? `${number} procentpoint` : `${number} percentage points`;
  }

  /** 2.400.000 kr. in Danish, DKK 2,400,000 in English. */
  kroner(dkk: number): string {
    return this.inKroner(this.number(dkk));
  }

  /** An amount in no finer steps than it is worth: 2,40 mio. kr., 24.000 kr., 700 kr. */
  amount(dkk: number): string {
    return this.written(unitFor([dkk]), dkk);
  }

  /** The same with its sign. */
  signedAmount(dkk: number): string {
    const unit = unitFor([dkk]);
    return (unitOf(unit, dkk) > 0 ? "+" : "") + this.written(unit, dkk);
  }

  /** An amount with its interval, in one unit and with the same digits. */
  amountWithInterval({ value, low, high }: Estimate): ShownEstimate {
    const unit = unitFor([value, low, high], low === high ? undefined : [low, high]);
    return { figure: this.written(unit, value), interval: low === high ? "" : this.ends(unit, low, high) };
  }

  /** A difference in minutes with its interval: +24,5 min (+24,1 til +24,9). */
  signedMinutesWithInterval(estimate: Estimate): ShownEstimate {
    return this.shown(estimate, (value) => this.signedMinutes(value), (value) => this.signed(value, 1));
  }

  /** A difference of shares with its interval: −2,1 procentpoint (−2,4 til −1,8). */
  pointsWithInterval(estimate: Estimate): ShownEstimate {
    return this.shown(estimate, (value) => this.points(value), (value) => this.signed(value * 100, 1));
  }

  /** A difference of a number of visits with its interval. */
  signedCountWithInterval(estimate: Estimate): ShownEstimate {
    return this.shown(estimate, (value) => this.signed(value, 0), (value) => this.signed(value, 0));
  }

  /** 1,2 til 3,4 in Danish, 1.2 to 3.4 in English. */
  interval(low: string, high: string): string {
    return `${low} ${marks[this.language].to} ${high}`;
  }

  /** a, b og c. */
  list(items: readonly string[]): string {
    if (items.length < 2) return items[0] ?? "";
    return `${items.slice(0, -1).join(", ")} ${marks[this.language].and} ${items.at(-1)}`;
  }

  private shown(estimate: Estimate, figure: (value: number) => string, end: (value: number) => string): ShownEstimate {
    const isWhole = Number.isFinite(estimate.low) && Number.isFinite(estimate.high);
    return { figure: figure(estimate.value), interval: isWhole ? this.interval(end(estimate.low), end(estimate.high)) : "" };
  }

  private written(unit: AmountUnit, dkk: number): string {
    const number = this.number(unitOf(unit, dkk), unit.decimals);
    return unit.inMillions ? this.inMillions(number) : this.inKroner(number);
  }

  private ends(unit: AmountUnit, low: number, high: number): string {
    const first = this.number(unitOf(unit, low), unit.decimals);
    const last = this.number(unitOf(unit, high), unit.decimals);
    if (this.language === "da") return `${first} til ${last} ${unit.inMillions ? "mio. kr." : "kr."}`;
    return `${currencyFirst(first)} to ${last}${unit.inMillions ? " million" : ""}`;
  }

  private inPercent(number: string): string {
    return this.language === "da" ? `${number} %` : `${number}%`;
  }

  private inKroner(number: string): string {
    return this.language === "da" ? `${number} kr.` : currencyFirst(number);
  }

  private inMillions(number: string): string {
    return this.language === "da" ? `${number} mio. kr.` : `${currencyFirst(number)} million`;
  }
}

const formats: Record<Language, Format> = { da: new Format("da"), en: new Format("en") };

/** The format of a language. */
export function formatOf(language: Language): Format {
  return formats[language];
}

interface AmountUnit {
  readonly step: number;
  readonly inMillions: boolean;
  readonly decimals: number;
}

// Hundredths of a million from 100,000 kroner on, thousands from ten thousand on, below that hundreds; thousandths of a million
// where two amounts would be written alike.
function unitFor(amounts: readonly number[], tellingApart?: readonly [number, number]): AmountUnit {
  const largest = Math.max(...amounts.map(Math.abs));
  if (largest < 10_000) return { step: 100, inMillions: false, decimals: 0 };
  if (largest < 100_000) return { step: 1_000, inMillions: false, decimals: 0 };
  const unit = { step: 10_000, inMillions: true, decimals: 2 };
  const isAlike = tellingApart && unitOf(unit, tellingApart[0]) === unitOf(unit, tellingApart[1]);
  return isAlike ? { step: 1_000, inMillions: true, decimals: 3 } : unit;
}

function unitOf(unit: AmountUnit, dkk: number): number {
  const inSteps = rounded(dkk / unit.step, 0) * unit.step;
  return unit.inMillions ? inSteps / 1_000_000 : inSteps;
}

function currencyFirst(number: string): string {
  return number.startsWith(minus) ? `${minus}DKK ${number.slice(1)}` : `DKK ${number}`;
}

function isFinite(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

import type { Estimate, Text } from "../words/format";

// What POST /previews streams.

export interface BeforeAfter<Change = Estimate> {
  readonly before: number | null;
  readonly after: number | null;
  readonly change?: Change | null;
}

export interface AnswerPoint {
  readonly topic: string;
  readonly sentence: string;
  readonly details: readonly string[];
}

export interface Sentences {
  readonly warnings: readonly string[];
  readonly points: readonly AnswerPoint[];
}

export interface RegionFigures {
  readonly visitsPerYear: number;
  readonly p90: BeforeAfter;
  readonly mean: BeforeAfter;
  readonly withinTarget: BeforeAfter;
  readonly lateVisitsPerYear: BeforeAfter;
}

export interface DistrictFigures {
  readonly id: string;
  readonly visitsPerYear: number;
  readonly p90: BeforeAfter;
  readonly withinTarget: BeforeAfter;
}

export interface AreaFigures {
  readonly id: string;
  readonly visitsPerYear: number;
  readonly mean: BeforeAfter;
  readonly certain: boolean;
}

export interface HourFigures {
  readonly hour: number;
  readonly visitsPerYear: number;
  readonly p90: BeforeAfter;
}

export interface DutyFigures {
  readonly visitsPerYear: number | null;
  readonly utilization: number | null;
  readonly overtimeHoursPerYear: number | null;
}

export interface ShiftFigures extends Partial<DutyFigures> {
  readonly id: string;
  readonly before: DutyFigures | null;
  readonly after: DutyFigures | null;
}

export interface Figures {
  readonly years: number;
  readonly region: RegionFigures;
  /** Null where a plan has no price, and where there is no scenario. */
  readonly saving: { readonly contractedDkk: { readonly value: number }; readonly totalDkk: Estimate | null } | null;
  readonly sentences: { readonly da: Sentences; readonly en: Sentences };
  readonly districts: readonly DistrictFigures[];
  readonly areas: readonly AreaFigures[];
  readonly hours: readonly HourFigures[];
  readonly shifts: readonly ShiftFigures[];
  readonly histogram?: { readonly binMinutes: number; readonly before: readonly number[]; readonly after: readonly number[] } | null;
}

export interface Prepared {
  readonly changes: readonly Text[];
  readonly driving: "known" | "computed";
  readonly contracted: { readonly beforeDkk: number; readonly afterDkk: number; readonly savingDkk: number } | null;
  readonly carHours: { readonly before: number; readonly after: number };
}

export interface InputFault {
  /** The file, where it is another than the one that was sent. */
  readonly file?: string | null;
  readonly pointer?: string;
  readonly place?: string;
  readonly message: Text;
  readonly expected?: Text | null;
}

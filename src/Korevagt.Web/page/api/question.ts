// A file of korevagt-question/1, as far as the page writes it.

/** What a question's aim or requirement is about. */
export type Figure =
  | "contractedSaving" | "saving" | "contractedCost" | "annualCost" | "p90" | "meanResponse" | "urgentP90" | "withinTarget"
  | "lateVisits" | "handedToDaytime" | "worstDistrictP90" | "districtSpread" | "carsOnDuty";

export interface Decision {
  readonly decision: "cars" | "days" | "hours";
  readonly shifts: readonly string[];
  readonly less?: number;
  readonly more?: number;
  readonly moveStartMinutes?: number;
  readonly moveEndMinutes?: number;
  readonly acknowledge?: readonly ["handover"];
}

export interface Requirement {
  readonly figure: Figure;
  readonly atLeast?: number;
  readonly riseAtMost?: number;
  readonly fallAtMost?: number;
  readonly in?: "everyDistrict";
}

export interface QuestionFile {
  readonly format: "korevagt-question/1";
  readonly name: string;
  readonly description?: string;
  readonly baseline: string;
  readonly decide: readonly Decision[];
  readonly require?: readonly Requirement[];
  readonly aims: readonly { readonly figure: Figure }[];
  readonly futures?: readonly { readonly name: string; readonly file: string }[];
  readonly alsoConsider?: readonly string[];
}

import type { ScenarioFile } from "../draft/scenario";
import { read } from "./http";

// POST /previews/night: one night under two plans. Times are seconds from the night's beginning on.

export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

export interface Drive {
  readonly purpose: "visit" | "home";
  readonly start: number;
  readonly end: number;
  readonly from?: Place | null;
  readonly to?: Place | null;
  readonly visit?: number | null;
}

export interface Car {
  readonly shift: string;
  readonly name: string;
  readonly car: number;
  readonly station: string;
  readonly from: number;
  readonly to: number;
  readonly drives: readonly Drive[];
}

export interface Outcome {
  readonly fate: "visited" | "handedToDaytime" | "heldForPractice" | "handedOn" | "open";
  readonly shift?: string | null;
  readonly arrived?: number | null;
  readonly ended?: number | null;
  readonly responseMinutes?: number | null;
  readonly late: boolean;
}

export interface NightVisit {
  readonly visit: number;
  readonly area: string;
  readonly urgency: string;
  readonly ordered: number;
  readonly place?: Place | null;
  readonly before?: Outcome | null;
  readonly after?: Outcome | null;
}

export interface Night {
  readonly from: string;
  readonly seconds: number;
  readonly before: readonly Car[];
  readonly after: readonly Car[];
  readonly visits: readonly NightVisit[];
}

export interface NightQuestion {
  readonly baseline: string;
  readonly scenario?: ScenarioFile;
  readonly date: string;
  readonly simulatedYear: number;
}

export const playNight = (question: NightQuestion, signal: AbortSignal): Promise<Night> =>
  read<Night>("/previews/night", { method: "POST", body: question, signal });

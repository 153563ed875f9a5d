import type { ScenarioFile } from "../draft/scenario";
import type { Text } from "../words/format";
import { eventsOf } from "./events";
import type { InputFault } from "./figures";
import { ask, newKey, read } from "./http";
import { readAll } from "./library";
import type { Figure, QuestionFile } from "./question";

// Which plan: questions that are asked, followed with their bound, and answered.

export type OptimisationState = "waiting" | "running" | "done" | "failed" | "cancelled";
export type Stage = "searching" | "judging" | "telling";

/** What can be said at a barrier. */
export interface Standing {
  readonly stage: Stage;
  readonly yearsDone: number;
  readonly yearsTotal: number;
  /** In the unit of the first aim; absent while nothing can be said. */
  readonly bound?: number | null;
  readonly left: number;
}

export interface Optimisation {
  readonly id: number;
  readonly name: string;
  readonly state: OptimisationState;
  readonly budget: number;
  readonly yearsDone: number;
  readonly standing?: Standing | null;
  readonly secondsLeft?: number | null;
  readonly answer?: { readonly statement: Text; readonly chosen?: number | null; readonly nearest?: number | null } | null;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly isOfAnotherBuild: boolean;
  readonly faults: readonly InputFault[];
  readonly message?: string | null;
}

/** The data of an event of an optimisation. */
export interface OptimisationEvent {
  readonly state: OptimisationState;
  readonly standing?: Standing | null;
}

/** A mean with its 95 % interval; null each where it is a mean of nothing. */
export interface Mean {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Sentences {
  readonly da: readonly string[];
  readonly en: readonly string[];
}

export interface PlanFigures {
  readonly p90Minutes: Mean;
  readonly meanResponseMinutes: Mean;
  readonly urgentP90Minutes: Mean;
  readonly withinTargetShare: Mean;
  readonly lateVisits: Mean;
  readonly handedToDaytime: Mean;
  readonly worstDistrictP90Minutes: Mean;
  readonly annualCostDkk: Mean | null;
}

export type Role = "baseline" | "chosen" | "nearest" | "own" | "front" | "next";

export interface AnsweredPlan {
  readonly number: number;
  readonly roles: readonly Role[];
  readonly name: string | null;
  readonly changes: Sentences;
  /** Known for certain; null where the plan has no price. */
  readonly contractedSavingDkk: number | null;
  readonly carHoursSaved: number;
  readonly aim: Mean;
  readonly figures: PlanFigures;
  readonly differences: PlanFigures;
  readonly verdict: "surelyMet" | "surelyMissed" | "undecided";
  readonly rank: number | null;
  readonly isSurelyDominated: boolean;
}

export interface Aim {
  readonly figure: Figure;
  readonly smallerIsBetter: boolean;
  readonly indifference: number | null;
}

/** A file of korevagt-answer/1, as far as the page reads it. */
export interface Answer {
  readonly provenance: { readonly year: number; readonly seed: number; readonly budget: string; readonly yearsOfFigures: number; readonly baselineHash: string };
  readonly question: { readonly name: string; readonly description?: string | null; readonly baseline: string; readonly aims: readonly Aim[] };
  readonly answer: Sentences;
  readonly chosen: number | null;
  readonly nearest: number | null;
  readonly plans: readonly AnsweredPlan[];
  readonly contributions: readonly {
    readonly changeDa: string; readonly changeEn: string; readonly contractedSavingDkk: number; readonly aim: Mean;
  }[];
  readonly futures: readonly {
    readonly name: string;
    readonly plans: readonly { readonly number: number; readonly aim: Mean; readonly regret: number | null; readonly keeps: boolean }[];
  }[];
  readonly artefacts: {
    readonly underDispatch: readonly { readonly ruleDa: string; readonly ruleEn: string; readonly aim: Mean }[];
  } | null;
  readonly trace: readonly { readonly years: number; readonly bound: number | null }[];
}

const at = (id: number): string => `/optimisations/${id}`;

export const listOptimisations = (): Promise<readonly Optimisation[]> => readAll<Optimisation>("/optimisations");
export const readOptimisation = (id: number): Promise<Optimisation> => read<Optimisation>(at(id));
export const readAnswer = (id: number): Promise<Answer> => read<Answer>(`${at(id)}/answer`);
export const readPlanFile = (id: number, number: number): Promise<ScenarioFile> => read<ScenarioFile>(`${at(id)}/plans/${number}`);
export const cancelOptimisation = (id: number): Promise<Optimisation> => read<Optimisation>(at(id), { method: "DELETE" });

/** Asks a question: one of a form, or one of the library by its id. */
export function askWhich(question: QuestionFile | { readonly question: string }, years: number | null, key = newKey()): Promise<Optimisation> {
  return read<Optimisation>(`/optimisations${years === null ? "" : `?budget=${years}`}`, {
    method: "POST", body: question, headers: { "Idempotency-Key": key },
  });
}

/** What happens to an optimisation from the beginning on, until it ends or the signal closes the stream. */
export async function* followOptimisation(id: number, after: string | null, signal: AbortSignal): AsyncGenerator<OptimisationEvent & { readonly id: string | null }> {
  const response = await ask(`${at(id)}/events`, {
    signal, headers: { Accept: "text/event-stream", ...(after === null ? {} : { "Last-Event-ID": after }) },
  });
  if (!response.body) return;
  for await (const event of eventsOf(response.body)) {
    yield { ...(JSON.parse(event.data) as OptimisationEvent), id: event.id ?? null };
  }
}

import type { InputFault } from "./figures";
import { read } from "./http";
import { readAll } from "./library";

// Nights of re-evaluation: what each came to, and what a planner should know about it.

export type NightState = "claimed" | "logsTaken" | "fitted" | "submitted" | "judged" | "reported" | "done";
export type Severity = "notice" | "warning" | "serious";

export interface NightView {
  /** The settings that it is a night of. */
  readonly name: string;
  /** The local date and time at which it was due: 2026-11-22T02:30. */
  readonly night: string;
  readonly state: NightState;
  readonly beganAt: string;
  readonly endedAt?: string | null;
  readonly batch?: number | null;
  readonly alerts: number;
  readonly faults: number;
}

export interface AlertView {
  readonly id: string;
  /** Who was the first to take note of it; absent where nobody has. */
  readonly acknowledged?: { readonly by: string; readonly at: string } | null;
  readonly name: string;
  readonly night: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly scenario?: string | null;
  readonly place?: string | null;
  readonly da: string;
  readonly en: string;
}

interface MeanEstimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A baseline or a scenario on one night. */
export interface NightPlan {
  readonly file: string;
  readonly name: string;
  readonly saving: { readonly estimate: MeanEstimate | null } | null;
  readonly region: { readonly p90: MeanEstimate | null; readonly p90Change: MeanEstimate | null };
  readonly targets: readonly { readonly name: string; readonly withinMinutes: number; readonly wantedShare: number; readonly reached: MeanEstimate; readonly met: boolean }[];
}

/** What is known of a night, as far as the page reads it. */
export interface NightRecord {
  readonly night: string;
  readonly name: string;
  readonly caughtUp: readonly string[];
  readonly alerts: readonly { readonly kind: string; readonly severity: Severity; readonly scenario?: string | null; readonly place?: string | null; readonly danish: string; readonly english: string }[];
  readonly faults: readonly InputFault[];
  readonly figures: { readonly year: number; readonly plans: readonly NightPlan[] } | null;
}

export const pathOfNight = ({ name, night }: Pick<NightView, "name" | "night">): string =>
  `/nights/${encodeURIComponent(name)}/${encodeURIComponent(night)}`;

export const listNights = (): Promise<readonly NightView[]> => readAll<NightView>("/nights");
export const listAlerts = (): Promise<readonly AlertView[]> => read<readonly AlertView[]>("/nights/alerts");
export const readNight = (night: Pick<NightView, "name" | "night">): Promise<NightRecord> => read<NightRecord>(pathOfNight(night));

/** Takes note of an alert; of one that somebody has taken note of already nothing changes. */
export const acknowledge = (alert: AlertView): Promise<AlertView> =>
  read<AlertView>(`${pathOfNight(alert)}/alerts/${encodeURIComponent(alert.id)}/acknowledgement`, { method: "POST" });

import type { Text } from "../words/format";
import type { ScenarioChange } from "../draft/change";
import { read } from "./http";

// GET /plans/{id} and GET /maps/ground: the plan and the ground it is drawn on.

export type Days = "everyDay" | "workingDays" | "nonWorkingDays";

/** Recurring hours; an end at or before the beginning is on the next date. */
export interface Hours {
  readonly days: Days;
  readonly from: string;
  readonly to: string;
}

export interface Station {
  readonly id: string;
  readonly name: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

export interface District {
  readonly id: string;
  readonly name: string;
  readonly areas: readonly string[];
}

export interface Area {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly municipality?: string | null;
}

export interface Shift extends Hours {
  readonly id: string;
  readonly name: string;
  readonly station: string;
  readonly districts: readonly string[];
  readonly cars: number;
  readonly contract: string;
}

export interface Target {
  readonly id?: string;
  readonly name: string;
  readonly share: number;
  readonly minutes: number;
}

export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly kind: "baseline" | "scenario";
  readonly baseline: string | null;
  readonly file: string;
  readonly version: number;
  readonly hash: string;
  readonly stations: readonly Station[];
  readonly districts: readonly District[];
  readonly areas: readonly Area[];
  readonly shifts: readonly Shift[];
  readonly targets: readonly Target[];
  readonly assumptions?: readonly { readonly place?: string; readonly text: string }[];
  readonly changes?: readonly { readonly text: Text; readonly change: ScenarioChange }[];
}

/** A name on the ground, where it has room: 1 stations, 2 the largest towns, 3 what a close-up shows. */
export interface GroundLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly level: number;
  readonly kind?: "station" | "area" | "road";
  readonly anchor?: "start" | "middle" | "end";
}

export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly land: string | readonly string[];
  readonly water?: string | readonly string[] | null;
  readonly cells: readonly { readonly area: string; readonly path: string }[];
  readonly roads: readonly { readonly class: string; readonly path: string }[];
  readonly stations: readonly { readonly station: string; readonly x: number; readonly y: number }[];
  readonly labels: readonly GroundLabel[];
  readonly places?: readonly { readonly area: string; readonly x: number; readonly y: number }[];
}

export const readGround = (plan: string): Promise<Ground> => read<Ground>(`/maps/ground?plan=${encodeURIComponent(plan)}`);

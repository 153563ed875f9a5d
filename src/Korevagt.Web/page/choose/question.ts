import type { Shift } from "../api/plan";
import type { Decision, Figure, QuestionFile, Requirement } from "../api/question";

// The form of a question, and the file of korevagt-question/1 that it makes.

/** What may be aimed at. */
export const aims = ["p90", "meanResponse", "lateVisits", "worstDistrictP90", "contractedCost"] as const;
export type AimChoice = (typeof aims)[number];

/** What must be kept: each a number that a planner types, in the unit of its label; null for what is not asked. */
export const limits = ["saveAtLeast", "lateVisitsRise", "p90Rise", "districtRise", "withinTargetFall"] as const;
export type Limit = (typeof limits)[number];

/** What a planner has filled in. */
export interface QuestionForm {
  readonly name: string;
  /** Ids of the shifts about which something may be decided. */
  readonly shifts: readonly string[];
  readonly less: number;
  readonly more: number;
  readonly days: boolean;
  /** By how many minutes beginning and end may move; 0 for not at all. */
  readonly moveMinutes: number;
  readonly handover: boolean;
  readonly limits: Readonly<Record<Limit, number | null>>;
  readonly aim: AimChoice;
  /** Whether the plans are wanted of which none other is both cheaper and better. */
  readonly front: boolean;
  readonly futures: readonly { readonly name: string; readonly file: string }[];
  readonly own: readonly string[];
}

export const emptyForm: QuestionForm = {
  name: "", shifts: [], less: 1, more: 0, days: false, moveMinutes: 0, handover: false,
  limits: { saveAtLeast: null, lateVisitsRise: null, p90Rise: null, districtRise: null, withinTargetFall: null },
  aim: "p90", front: true, futures: [], own: [],
};

const krone = 1_000_000;
const percent = 100;

/** Whether a form leaves anything to be decided. */
export function decidesNothing(form: QuestionForm): boolean {
  return form.shifts.length === 0 || (form.less === 0 && form.more === 0 && !form.days && form.moveMinutes === 0);
}

/** The question that a form asks about a baseline. */
export function questionOf(form: QuestionForm, baseline: { readonly file: string; readonly shifts: readonly Shift[] }): QuestionFile {
  const chosen = baseline.shifts.filter(({ id }) => form.shifts.includes(id));
  const require = requirementsOf(form.limits);
  return {
    format: "korevagt-question/1",
    name: form.name.trim(),
    baseline: baseline.file,
    decide: [...carsOf(form, chosen), ...daysOf(form, chosen), ...hoursOf(form, chosen)],
    ...(require.length > 0 ? { require } : {}),
    aims: aimsOf(form),
    ...(form.futures.length > 0 ? { futures: form.futures } : {}),
    ...(form.own.length > 0 ? { alsoConsider: form.own } : {}),
  };
}

// A shift loses no more cars than it has: those of as many cars are decided together.
function carsOf({ less, more }: QuestionForm, shifts: readonly Shift[]): readonly Decision[] {
  if (less === 0 && more === 0) return [];
  const byFewer = new Map<number, string[]>();
  for (const { id, cars } of shifts) {
    const fewer = Math.min(less, cars);
    byFewer.set(fewer, [...(byFewer.get(fewer) ?? []), id]);
  }
  return [...byFewer].map(([fewer, ids]) => ({
    decision: "cars", shifts: ids, ...(fewer > 0 ? { less: fewer } : {}), ...(more > 0 ? { more } : {}),
  }));
}

function daysOf(form: QuestionForm, shifts: readonly Shift[]): readonly Decision[] {
  return form.days ? [{ decision: "days", shifts: shifts.map(({ id }) => id), ...acknowledged(form) }] : [];
}

function hoursOf(form: QuestionForm, shifts: readonly Shift[]): readonly Decision[] {
  const by = form.moveMinutes;
  return by > 0
    ? [{ decision: "hours", shifts: shifts.map(({ id }) => id), moveStartMinutes: by, moveEndMinutes: by, ...acknowledged(form) }]
    : [];
}

const acknowledged = ({ handover }: QuestionForm): Pick<Decision, "acknowledge"> => (handover ? { acknowledge: ["handover"] } : {});

function requirementsOf(limit: QuestionForm["limits"]): readonly Requirement[] {
  const require: Requirement[] = [];
  if (limit.saveAtLeast !== null) require.push({ figure: "contractedSaving", atLeast: Math.round(limit.saveAtLeast * krone) });
  if (limit.lateVisitsRise !== null) require.push({ figure: "lateVisits", riseAtMost: limit.lateVisitsRise });
  if (limit.p90Rise !== null) require.push({ figure: "p90", riseAtMost: limit.p90Rise });
  if (limit.districtRise !== null) require.push({ figure: "p90", riseAtMost: limit.districtRise, in: "everyDistrict" });
  if (limit.withinTargetFall !== null) require.push({ figure: "withinTarget", fallAtMost: limit.withinTargetFall / percent });
  return require;
}

// The first aim decides which plan is chosen; a front is against the cost, and where the cost is aimed at, against the wait.
function aimsOf({ aim, front }: QuestionForm): QuestionFile["aims"] {
  const other: Figure = aim === "contractedCost" ? "p90" : "contractedCost";
  return front ? [{ figure: aim }, { figure: other }] : [{ figure: aim }];
}

/** The field of the form that a place of the question is about, so that a fault is told there. */
export function fieldOf(pointer: string | null | undefined, question: QuestionFile): keyof QuestionForm | Limit | null {
  const [, part, at] = (pointer ?? "").split("/");
  switch (part) {
    case "name": return "name";
    case "decide": return question.decide[Number(at)]?.decision === "hours" ? "moveMinutes"
      : question.decide[Number(at)]?.decision === "days" ? "days" : "shifts";
    case "require": return limitOf(question.require?.[Number(at)]);
    case "aims": return "aim";
    case "futures": return "futures";
    case "alsoConsider": return "own";
    default: return null;
  }
}

function limitOf(requirement: Requirement | undefined): Limit | null {
  switch (requirement?.figure) {
    case "contractedSaving": return "saveAtLeast";
    case "lateVisits": return "lateVisitsRise";
    case "p90": return requirement.in ? "districtRise" : "p90Rise";
    case "withinTarget": return "withinTargetFall";
    default: return null;
  }
}

/** A number as planners type it, with a comma or a point; null for nothing, undefined for what is no number. */
export function typedNumber(text: string): number | null | undefined {
  const typed = text.trim().replace(/\s/g, "").replace("−", "-");
  if (typed === "") return null;
  return /^[+-]?\d+([.,]\d+)?$/.test(typed) ? Number(typed.replace(",", ".")) : undefined;
}

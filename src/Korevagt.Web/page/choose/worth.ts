import { signal, type ReadonlySignal } from "@preact/signals";
import type { DistrictFigures, Figures } from "../api/figures";
import type { Plan } from "../api/plan";
import { lastFigures } from "../answer/last-figures";
import type { OpenPreview } from "../answer/preview";
import { scenarioOf } from "../draft/scenario";
import type { Estimate } from "../words/format";

const simulatedYears = 10;

/** What taking one shift out of a plan alone does. */
export interface ShiftWorth {
  readonly shift: string;
  readonly name: string;
  /** Null where the plan has no price. */
  readonly saving: number | null;
  readonly p90: Estimate | null;
  readonly lateVisits: Estimate | null;
  /** The district whose 90 % quantile rises most; null where none is known to change. */
  readonly worst: { readonly district: string; readonly p90: Estimate } | null;
}

export interface Worths {
  readonly known: readonly ShiftWorth[];
  /** Shifts without which no plan is left, or that could not be asked about. */
  readonly notPossible: readonly string[];
  readonly of: number;
  readonly isRunning: boolean;
}

/**
 * In the order in which they are given up first: those that surely do not make anybody wait longer, by what they save; then by what is
 * saved at least for each minute that the 90 % quantile may rise, at the upper end of its interval.
 */
export function ranked(worths: readonly ShiftWorth[]): readonly ShiftWorth[] {
  const free = ({ p90 }: ShiftWorth): boolean => p90 !== null && p90.high <= 0;
  const perMinute = ({ saving, p90 }: ShiftWorth): number => (saving ?? 0) / (p90 && p90.high > 0 ? p90.high : Infinity);
  return [...worths].sort((one, other) => (free(one) || free(other)
    ? Number(free(other)) - Number(free(one)) || (other.saving ?? 0) - (one.saving ?? 0)
    : perMinute(other) - perMinute(one)));
}

/** Asks, one shift after the other, what taking it out alone would do. */
export class ShiftWorths {
  readonly #state = signal<Worths | null>(null);
  readonly #open: OpenPreview;
  #stop: AbortController | null = null;

  constructor(open: OpenPreview) {
    this.#open = open;
  }

  get state(): ReadonlySignal<Worths | null> {
    return this.#state;
  }

  async ask(plan: Plan): Promise<void> {
    this.stop();
    const stop = new AbortController();
    this.#stop = stop;
    const [known, notPossible]: [ShiftWorth[], string[]] = [[], []];
    const tell = (isRunning: boolean): void => {
      this.#state.value = { known: ranked(known), notPossible: [...notPossible], of: plan.shifts.length, isRunning };
    };
    tell(true);
    for (const { id, name } of plan.shifts) {
      const scenario = scenarioOf(plan, { name, description: name }, [{ change: { change: "removeShift", shift: id }, isOn: true }]);
      const figures = await lastFigures(this.#open, { baseline: plan.id, scenario, until: simulatedYears }, stop.signal);
      // By the server: the planner asked for something else meanwhile, in another window.
      if (figures === "stopped") this.stop();
      if (stop.signal.aborted || figures === "stopped") return;
      if (figures) known.push(worthOf(id, name, figures));
      else notPossible.push(name);
      tell(true);
    }

    tell(false);
  }

  /** Stops asking; what is known stays. */
  stop(): void {
    this.#stop?.abort();
    this.#stop = null;
    const told = this.#state.peek();
    if (told?.isRunning) this.#state.value = { ...told, isRunning: false };
  }
}

function worthOf(shift: string, name: string, { saving, region, districts }: Figures): ShiftWorth {
  const rises = districts.flatMap(({ id, p90: { change } }: DistrictFigures) => (change ? [{ district: id, p90: change }] : []));
  const worst = rises.reduce<ShiftWorth["worst"]>((one, other) => (one && one.p90.value >= other.p90.value ? one : other), null);
  return {
    shift, name,
    saving: saving?.contractedDkk.value ?? null,
    p90: region.p90.change ?? null,
    lateVisits: region.lateVisitsPerYear.change ?? null,
    worst,
  };
}

import { signal, type ReadonlySignal } from "@preact/signals";
import type { Figures } from "../api/figures";
import type { PreviewQuestion } from "../api/previews";
import { figuresKey, scenarioOf, type Naming } from "../draft/scenario";
import type { DraftChange } from "../draft/change";
import type { Plan } from "../api/plan";
import { lastFigures } from "./last-figures";
import type { OpenPreview } from "./preview";

const mostKept = 24;

/** What a change of a draft contributes: the draft against itself without the change, on the same visits. */
export interface Contribution {
  readonly region: Figures["region"];
  readonly saving: Figures["saving"];
}

/** Asks, one change after the other, what each change of a draft contributes; a new draft stops what is asked of the one before. */
export class Contributions {
  readonly #state = signal<ReadonlyMap<string, Contribution>>(new Map());
  readonly #open: OpenPreview;
  readonly #kept = new Map<string, Contribution>();
  #stop: AbortController | null = null;

  constructor(open: OpenPreview) {
    this.#open = open;
  }

  /** What is known of the draft that was asked about last, by the change. */
  get state(): ReadonlySignal<ReadonlyMap<string, Contribution>> {
    return this.#state;
  }

  /** Asks about every active change; with one alone the answer to the draft says it already, and nothing is asked. */
  async ask(plan: Plan, naming: Naming, draft: readonly DraftChange[]): Promise<void> {
    this.clear();
    const stop = new AbortController();
    this.#stop = stop;
    const active = draft.filter((each) => each.isOn);
    if (active.length < 2) return;
    for (const each of active) {
      const others = active.filter((other) => other !== each);
      const key = `${figuresKey(plan, active)}-${figuresKey(plan, others)}`;
      const known = this.#kept.get(key) ?? await this.#contributionOf(
        { baseline: plan.id, scenario: scenarioOf(plan, naming, active), against: scenarioOf(plan, naming, others) }, stop.signal);
      if (stop.signal.aborted) return;

      // A change without which the rest cannot be simulated has no figure of its own.
      if (!known) continue;
      this.#keep(key, known);
      this.#state.value = new Map(this.#state.peek()).set(JSON.stringify(each.change), known);
    }
  }

  /** Stops asking and forgets what is shown. */
  clear(): void {
    this.#stop?.abort();
    this.#stop = null;
    if (this.#state.peek().size > 0) this.#state.value = new Map();
  }

  async #contributionOf(question: PreviewQuestion, ending: AbortSignal): Promise<Contribution | null> {
    // Whatever is wrong with the server, the answer to the draft itself says it.
    const last = await lastFigures(this.#open, question, ending);
    return last === null || last === "stopped" ? null : { region: last.region, saving: last.saving };
  }

  #keep(key: string, contribution: Contribution): void {
    this.#kept.delete(key);
    this.#kept.set(key, contribution);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }
}

import { signal, type ReadonlySignal } from "@preact/signals";
import type { ServerEvent } from "../api/events";
import type { Figures, InputFault, Prepared } from "../api/figures";
import { Refusal } from "../api/http";
import type { PreviewQuestion } from "../api/previews";

/** Where a preview stands. */
export type Stage = "none" | "asked" | "prepared" | "figures" | "done" | "faults" | "failed";

/** What is known of a draft, and of which draft it is known. */
export interface Preview {
  readonly key: string;
  readonly stage: Stage;
  readonly prepared: Prepared | null;
  readonly figures: Figures | null;
  readonly faults: readonly InputFault[];
  readonly refusal: Refusal | null;
}

export type OpenPreview = (question: PreviewQuestion, signal: AbortSignal) => AsyncIterable<ServerEvent>;

const nothing: Preview = { key: "", stage: "none", prepared: null, figures: null, faults: [], refusal: null };
const mostKept = 16;

/**
 * Asks for previews, one at a time: a new one stops the one before, and whatever still comes of that is dropped. Finished
 * answers are kept, so that undo shows at once what was seen before.
 */
export class Previews {
  readonly #state = signal<Preview>(nothing);
  readonly #open: OpenPreview;
  readonly #kept = new Map<string, Preview>();
  #stop: AbortController | null = null;

  constructor(open: OpenPreview) {
    this.#open = open;
  }

  /** What is known of the newest draft that was asked for. */
  get state(): ReadonlySignal<Preview> {
    return this.#state;
  }

  /** Whether this draft is the one being answered, or answered. */
  isAbout(key: string): boolean {
    return this.#state.peek().key === key && this.#state.peek().stage !== "none";
  }

  /** Asks about a draft; does nothing where that is what is being answered. */
  async ask(key: string, question: PreviewQuestion): Promise<void> {
    if (this.isAbout(key) && this.#state.peek().stage !== "failed") return;
    const stop = this.#begin();
    const kept = this.#kept.get(key);
    if (kept) {
      this.#state.value = kept;
      return;
    }

    this.#state.value = { ...nothing, key, stage: "asked" };
    try {
      for await (const event of this.#open(question, stop.signal)) {
        if (stop.signal.aborted) return;
        this.#state.value = told(this.#state.peek(), event);
      }
      if (stop.signal.aborted) return;
      if (this.#state.peek().stage === "figures") this.#state.value = { ...this.#state.peek(), stage: "done" };
      this.#keep(this.#state.peek());
    } catch (error) {
      if (stop.signal.aborted) return;
      const refusal = error instanceof Refusal ? error : new Refusal(0, "unreachable", "");
      this.#state.value = { ...this.#state.peek(), stage: "failed", refusal };
    }
  }

  /** Forgets the answer: there is nothing to ask. */
  clear(): void {
    this.#begin();
    this.#state.value = nothing;
  }

  #begin(): AbortController {
    this.#stop?.abort();
    this.#stop = new AbortController();
    return this.#stop;
  }

  #keep(preview: Preview): void {
    if (preview.stage !== "done" && preview.stage !== "faults") return;
    this.#kept.delete(preview.key);
    this.#kept.set(preview.key, preview);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }
}

function told(preview: Preview, { name, data }: ServerEvent): Preview {
  switch (name) {
    case "prepared": return { ...preview, stage: "prepared", prepared: JSON.parse(data) as Prepared };
    case "figures": return { ...preview, stage: "figures", figures: JSON.parse(data) as Figures };
    case "faults": return { ...preview, stage: "faults", faults: (JSON.parse(data) as { faults: InputFault[] }).faults };
    case "stopped": return { ...preview, stage: "failed", refusal: new Refusal(503, (JSON.parse(data) as { why: string }).why, "") };
    case "done": return { ...preview, stage: preview.figures ? "done" : preview.stage };
    default: return preview;
  }
}

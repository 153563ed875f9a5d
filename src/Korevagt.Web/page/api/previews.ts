import type { ScenarioFile } from "../draft/scenario";
import { eventsOf, type ServerEvent } from "./events";
import { ask } from "./http";

/** What a preview asks: an unsaved scenario of a baseline, which may be faulty; without one, the baseline as it is. */
export interface PreviewQuestion {
  readonly baseline: string;
  readonly scenario?: ScenarioFile;
  /** Another scenario with which it is compared in the baseline's place. */
  readonly against?: ScenarioFile;
  readonly until?: 4 | 10 | 50;
}

/** Opens the stream of a preview; closing it (the signal) stops the simulation. */
export async function* openPreview(question: PreviewQuestion, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  const response = await ask("/previews", {
    method: "POST", body: question, signal, headers: { Accept: "text/event-stream" },
  });
  if (response.body) yield* eventsOf(response.body);
}

import type { ServerEvent } from "../api/events";
import type { Figures } from "../api/figures";
import type { PreviewQuestion } from "../api/previews";
import type { OpenPreview } from "./preview";

/**
 * The last figures of a preview that nobody watches while it is computed; null where there are none: what was asked has faults, or the
 * server cannot be reached. "stopped" where the asker has given it up, or the server has for a newer question of the same planner.
 */
export async function lastFigures(open: OpenPreview, question: PreviewQuestion, ending: AbortSignal): Promise<Figures | "stopped" | null> {
  let last: Figures | null = null;
  try {
    for await (const { name, data } of open(question, ending) as AsyncIterable<ServerEvent>) {
      if (ending.aborted || name === "stopped") return "stopped";
      if (name === "figures") last = JSON.parse(data) as Figures;
    }
  } catch {
    return null;
  }
  return last;
}

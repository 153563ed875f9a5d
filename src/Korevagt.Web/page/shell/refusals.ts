import { Refusal } from "../api/http";
import { words } from "../words/language";
import { complain } from "./notice";

/** What a refusal means, in the reader's language. */
export function wordsOf(error: unknown): string {
  const { errors } = words.value;
  if (!(error instanceof Refusal)) return errors.other(0, error instanceof Error ? error.message : "");
  switch (error.status) {
    case 0: return errors.unreachable;
    case 503: return error.type === "newer" ? errors.newer : errors.busy;
    case 403: return errors.forbidden;
    case 412: return errors.changed;
    case 429: return errors.busy;
    default: return error.errors.length > 0 ? error.errors.join(" ") : errors.other(error.status, error.message);
  }
}

/** Does something, and says what went wrong. */
export async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return;
    if (error instanceof Refusal && error.status === 401) return;
    complain(wordsOf(error));
  }
}

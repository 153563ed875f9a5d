import { type AnsweredPlan, readPlanFile } from "../api/optimisations";
import { encoded } from "../draft/link";
import { attempt } from "../shell/refusals";
import { activeCount, isSaved } from "../state/desk";
import { go } from "../state/route";
import { format } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { draftOf, idOf, nameOf } from "./planned";

/** Opens a plan of an answer on the main screen, as a draft; the plan of today as it is. */
export async function openPlan(id: number, question: string, plan: AnsweredPlan, others: readonly AnsweredPlan[]): Promise<void> {
  const words = roomWords.peek();
  if (!isSaved.value && activeCount.value > 0 && !confirm(words.choose.openQuestion)) return;
  await attempt(async () => {
    if (plan.number === 0) return go(await addressOfToday(id, others));
    const file = await readPlanFile(id, plan.number);
    const shared = draftOf(file, plan.name ?? `${question}: ${nameOf({ ...plan, roles: [] }, words, format.peek())}`);
    go(`/#a=${await encoded(shared)}`);
  });
}

// The plan of today has no file of changes; any other plan's file names what it is.
async function addressOfToday(id: number, others: readonly AnsweredPlan[]): Promise<string> {
  const other = others.find(({ number }) => number !== 0);
  return other ? `/?plan=${encodeURIComponent(idOf((await readPlanFile(id, other.number)).baseline))}` : "/";
}

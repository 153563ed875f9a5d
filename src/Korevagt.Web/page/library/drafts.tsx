import { useEffect, useState } from "preact/hooks";
import { listDrafts, readDraft, removeDraft, type StoredDraft } from "../api/drafts";
import { unnamed } from "../draft/scenario";
import { say } from "../shell/notice";
import { attempt } from "../shell/refusals";
import { autosave } from "../state/keeping";
import { language, words } from "../words/language";
import { momentIn } from "../words/moment";

/** One's own drafts that are not saved as scenarios: to go on with, or to throw away. */
export function Drafts() {
  const [drafts, setDrafts] = useState<readonly StoredDraft[]>([]);
  const fetch = (): Promise<void> => attempt(async () => setDrafts(await listDrafts()));
  useEffect(() => { void fetch(); }, []);
  const { library: text, draft: { untitled } } = words.value;
  if (drafts.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{text.drafts}</h2>
      <p class="muted">{text.draftsHint}</p>
      <ul class="drafts">
        {drafts.map((each) => {
          const called = each.name === "" || each.name === unnamed ? untitled : each.name;
          const when = momentIn(language.value, each.changedAt);
          return (
            <li key={each.id}>
              <a href={`/?kladde=${each.id}`}>{called}</a>
              <span class="muted">{text.draftBy(each.baseline ?? "", each.changedBy, when)}</span>
              {each.id !== autosave.id.value && (
                <button type="button" class="quiet" aria-label={text.throwAwayThis(called, when)} onClick={() => {
                  if (!confirm(text.throwAwayQuestion)) return;
                  void attempt(async () => {
                    await removeDraft(each.id, (await readDraft(each.id)).etag ?? "");
                    say(text.isThrownAway(called));
                    await fetch();
                  });
                }}>{text.throwAway}</button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

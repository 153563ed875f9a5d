import { activeCount, isSaved, name, plan, preview, stored } from "../state/desk";
import { format, words } from "../words/language";

// How previews are computed where nothing else is asked for: those of POST /previews.
const year = "2017";
const seed = "1";

/** Where a sheet of paper comes from: plan, draft, years, seed, and what is assumed. On screen each of these stands elsewhere. */
export function Provenance() {
  const about = plan.value;
  if (!about) return null;
  const text = words.value.print;
  const draft = activeCount.value === 0 ? null : name.value || words.value.draft.untitled;
  const version = stored.value && isSaved.value ? words.value.draft.stored(stored.value.version) : text.unsaved;
  const years = preview.value.figures?.years;
  return (
    <section class="print-only provenance">
      <p class="muted">
        {text.from}. {text.plan}: {about.name}, {about.hash.slice(0, 12)}.
        {draft && ` ${text.scenario}: ${draft} (${version}).`}
        {years && ` ${text.years(format.value.number(years), year, seed)}`}
      </p>
      {about.assumptions && about.assumptions.length > 0 && (
        <>
          <h3>{text.assumptions}</h3>
          <ul>{about.assumptions.map((each) => <li key={each.text}>{each.text}</li>)}</ul>
        </>
      )}
    </section>
  );
}

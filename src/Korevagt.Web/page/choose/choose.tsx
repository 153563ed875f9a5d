import { useState } from "preact/hooks";
import { listOptimisations, type Optimisation } from "../api/optimisations";
import { attempt } from "../shell/refusals";
import { useEvery } from "../shell/every";
import { may } from "../state/session";
import { format, language, words } from "../words/language";
import { momentIn } from "../words/moment";
import { roomWords } from "../words/rooms/language";
import { Ask } from "./ask";
import { ShiftWorthTable } from "./shift-worths";
import { Watch } from "./watch";
import "../styles/rooms.css";
import "../styles/choose.css";

const askingMilliseconds = 2000;
const firstShown = 10;

/** Which plan: asked in a form, watched, answered. Without an id the form, and what was asked before. */
export function Choose({ id }: { readonly id: number | null }) {
  return id === null ? <Begin /> : <Watch key={id} id={id} />;
}

function Begin() {
  const { choose } = roomWords.value;
  return (
    <main id="main" class="room" tabIndex={-1}>
      <h1>{choose.title}</h1>
      <p class="lead">{choose.lead}</p>
      {may("optimisations:write") ? <Ask /> : <p class="muted">{choose.notAllowed}</p>}
      <Earlier />
      {may("previews") && <ShiftWorthTable />}
    </main>
  );
}

function Earlier() {
  const [asked, setAsked] = useState<readonly Optimisation[] | null>(null);
  const [isWhole, setWhole] = useState(false);
  const isOpen = asked === null || asked.some(({ state }) => state === "waiting" || state === "running");
  useEvery(askingMilliseconds, () => attempt(async () => setAsked(await listOptimisations())), isOpen);
  const { choose, list, by } = roomWords.value;
  if (asked === null) return <p class="loading">{words.value.loading}</p>;
  const shown = isWhole ? asked : asked.slice(0, firstShown);
  return (
    <section class="sheet" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{choose.earlier}</h2>
      {asked.length === 0 && <p class="muted">{choose.none}</p>}
      <ul class="asked">
        {shown.map((one) => (
          <li key={one.id}>
            <a href={`/vaelg/${one.id}`}>{one.name}</a>
            <span class={`badge state ${one.state}`}>{choose.states[one.state]}</span>
            <span class="note">{by(one.submittedBy, momentIn(language.value, one.submittedAt))}</span>
            {one.answer && <p>{format.value.say(one.answer.statement)}</p>}
          </li>
        ))}
      </ul>
      {shown.length < asked.length && <button type="button" onClick={() => setWhole(true)}>{list.all}</button>}
    </section>
  );
}

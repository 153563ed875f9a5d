import { useState } from "preact/hooks";
import { listBatches, type BatchView } from "../api/batches";
import { useEvery } from "../shell/every";
import { attempt } from "../shell/refusals";
import { format, language, words } from "../words/language";
import { momentIn } from "../words/moment";
import { roomWords } from "../words/rooms/language";
import { Batch } from "./batch";
import { doneInWords } from "./told";
import "../styles/rooms.css";

const askingMilliseconds = 2000;
const firstShown = 50;

/** What is computed and was: all batches, or one with its runs. */
export function Batches({ id }: { readonly id: number | null }) {
  return id === null ? <List /> : <Batch key={id} id={id} />;
}

function List() {
  const [found, setFound] = useState<readonly BatchView[] | null>(null);
  const [isWhole, setWhole] = useState(false);
  const isOpen = found === null || found.some(({ state }) => state === "active");
  useEvery(askingMilliseconds, () => attempt(async () => setFound(await listBatches())), isOpen);
  const { batches: text, list } = roomWords.value;
  const shown = isWhole ? found : found?.slice(0, firstShown);
  return (
    <main id="main" class="room" tabIndex={-1}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {!found && <p class="loading">{words.value.loading}</p>}
      {found?.length === 0 && <p class="empty">{text.none}</p>}
      {shown && shown.length > 0 && (
        <div class="scroll" role="group" tabIndex={0} aria-label={text.title}>
          <table class="items">
            <thead>
              <tr><th scope="col">{list.name}</th><th scope="col">{list.state}</th><th scope="col">{list.done}</th>
                <th scope="col">{list.by}</th><th scope="col">{list.at}</th></tr>
            </thead>
            <tbody>
              {shown.map((batch) => (
                <tr key={batch.id}>
                  <th scope="row"><a href={`/koersler/${batch.id}`}>{batch.name}</a>{batch.description && <span class="note">{batch.description}</span>}</th>
                  <td><span class={`badge state ${batch.state}`}>{text.states[batch.state]}</span></td>
                  <td>{doneInWords(batch, format.value, roomWords.value)}</td>
                  <td>{batch.submittedBy}</td>
                  <td>{momentIn(language.value, batch.submittedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found && shown && shown.length < found.length && <button type="button" onClick={() => setWhole(true)}>{list.all}</button>}
    </main>
  );
}

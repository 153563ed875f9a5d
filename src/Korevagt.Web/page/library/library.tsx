import { useEffect, useState } from "preact/hooks";
import { copyScenario, listScenarios, turnScenario, type Item } from "../api/library";
import { say } from "../shell/notice";
import { attempt } from "../shell/refusals";
import { go } from "../state/route";
import { may } from "../state/session";
import { language, words } from "../words/language";
import { momentIn } from "../words/moment";
import { Drafts } from "./drafts";
import { mostPicked, pick, picked } from "./picked";
import { fitsSearch } from "./search";
import { Versions } from "./versions";
import "../styles/rooms.css";

type State = Item["state"];

/** The scenarios of the library: find, open, copy, put away, and pick some to compare. */
export function Library() {
  const [items, setItems] = useState<readonly Item[] | null>(null);
  const [state, setState] = useState<State>("live");
  const [search, setSearch] = useState("");
  const text = words.value.library;
  const fetch = (): Promise<void> => attempt(async () => setItems(await listScenarios(state)));
  useEffect(() => { void fetch(); }, [state]);

  const shown = items?.filter((item) => fitsSearch(item, search)) ?? [];
  const chosen = (items ?? []).filter((item) => picked.value.includes(item.id));
  const isAlike = new Set(chosen.map((item) => item.baseline)).size <= 1;
  return (
    <main id="main" class="room" tabIndex={-1}>
      <h1>{text.title}</h1>
      <div class="finder">
        <input type="search" class="grow" aria-label={text.search} placeholder={text.search} value={search}
          onInput={(event) => setSearch(event.currentTarget.value)} />
        <select aria-label={text.state} value={state} onChange={(event) => { setItems(null); setState(event.currentTarget.value as State); }}>
          <option value="live">{text.live}</option>
          <option value="archived">{text.archived}</option>
        </select>
        <button type="button" class="main" disabled={chosen.length < 2 || !isAlike} title={text.pickSome} onClick={() => go("/sammenlign")}>
          {text.compare(chosen.length)}
        </button>
      </div>
      <p class="muted" role="status">
        {items === null ? words.value.loading : text.count(shown.length)}{chosen.length > 0 && !isAlike ? ` · ${text.pickedDiffer}` : ""}
      </p>
      {items !== null && shown.length === 0 && <p class="empty">{items.length === 0 ? text.empty : text.noneFound}</p>}
      {shown.length > 0 && (
        <div class="scroll" role="group" tabIndex={0} aria-label={text.title}>
          <table class="items">
            <thead>
              <tr>
                <th scope="col"><span class="visually-hidden">{text.compare(0)}</span></th><th scope="col">{text.name}</th>
                <th scope="col">{text.baseline}</th><th scope="col" class="n">{text.version}</th><th scope="col">{text.changedBy}</th>
                <th scope="col">{text.changedAt}</th><th scope="col">{text.actions}</th>
              </tr>
            </thead>
            <tbody>{shown.map((item) => <Row key={item.id} item={item} onChanged={fetch} />)}</tbody>
          </table>
        </div>
      )}
      {may("scenarios:write") && <Drafts />}
    </main>
  );
}

function Row({ item, onChanged }: { readonly item: Item; readonly onChanged: () => Promise<void> }) {
  const [areVersionsOpen, setVersionsOpen] = useState(false);
  const text = words.value.library;
  const isPicked = picked.value.includes(item.id);
  const turn = (to: "archive" | "restore", done: string): void => {
    void attempt(async () => {
      await turnScenario(item.id, to);
      pick(item.id, false);
      say(done);
      await onChanged();
    });
  };
  return (
    <tr>
      <td>
        <input type="checkbox" checked={isPicked} disabled={!isPicked && picked.value.length >= mostPicked} aria-label={text.pick(item.name)}
          onChange={(event) => pick(item.id, event.currentTarget.checked)} />
      </td>
      <th scope="row"><a href={`/?scenarie=${encodeURIComponent(item.id)}`}>{item.name}</a><span class="note">{item.description}</span></th>
      <td>{item.baseline}</td>
      <td class="n">
        <button type="button" class="quiet" aria-label={text.versionsOf(item.name, item.version)} onClick={() => setVersionsOpen(true)}>{item.version}</button>
        {areVersionsOpen && <Versions item={item} onClose={() => setVersionsOpen(false)} />}
      </td>
      <td>{item.changedBy}</td>
      <td>{momentIn(language.value, item.changedAt)}</td>
      <td class="row-acts">
        <button type="button" aria-label={text.openThis(item.name)} onClick={() => go(`/?scenarie=${encodeURIComponent(item.id)}`)}>{text.open}</button>
        {may("scenarios:write") && (
          <>
            <button type="button" class="quiet" aria-label={text.copyThis(item.name)} onClick={() => {
              void attempt(async () => {
                const copy = await copyScenario(item.id, text.copyName(item.name));
                say(text.copied(copy.name));
                await onChanged();
              });
            }}>{text.copy}</button>
            {item.state === "live"
              ? <button type="button" class="quiet" aria-label={text.archiveThis(item.name)} onClick={() => turn("archive", text.isArchived(item.name))}>{text.archive}</button>
              : <button type="button" class="quiet" aria-label={text.restoreThis(item.name)} onClick={() => turn("restore", text.isRestored(item.name))}>{text.restore}</button>}
          </>
        )}
      </td>
    </tr>
  );
}

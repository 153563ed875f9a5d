import { useEffect, useState } from "preact/hooks";
import { Conflicts } from "../library/conflicts";
import { Save } from "../library/save";
import { Share } from "../library/share";
import { activeCount, begin, isSaved, mayRedo, mayUndo, name, plan, redo, stored, undo } from "../state/desk";
import { autosave } from "../state/keeping";
import { route } from "../state/route";
import { may, session, signOut } from "../state/session";
import { language, words } from "../words/language";
import { timeIn } from "../words/moment";
import { Icon } from "./icons";
import { attempt, wordsOf } from "./refusals";

type Window = "save" | "share" | "conflicts" | null;

/** The bar on top of every page: where one is, what the draft is called, and what can be done with it. */
export function Bar() {
  const [window, setWindow] = useState<Window>(null);
  const isPlan = route.value.page === "plan";
  const isAsked = isPlan && autosave.question.value !== null;
  const text = words.value;
  // Asked at once, and from the bar again where the answer is put off.
  useEffect(() => { if (isAsked) setWindow("conflicts"); }, [isAsked]);
  return (
    <header class="bar">
      <p class="brand"><a href="/">{text.product}</a></p>
      <Pages />
      {isPlan && <DraftName onDecide={() => setWindow("conflicts")} />}
      {isPlan && (
        <div class="acts" role="toolbar" aria-label={text.draft.untitled}>
          <button type="button" class="quiet" disabled={!mayUndo.value} onClick={undo} aria-label={text.draft.undo} title={`${text.draft.undo} (Ctrl+Z)`}>
            <Icon name="undo" /><span class="word">{text.draft.undo}</span>
          </button>
          <button type="button" class="quiet" disabled={!mayRedo.value} onClick={redo} aria-label={text.draft.redo} title={`${text.draft.redo} (Ctrl+Y)`}>
            <Icon name="redo" /><span class="word">{text.draft.redo}</span>
          </button>
          <button type="button" class="quiet" aria-label={text.draft.share} title={text.draft.share} onClick={() => setWindow("share")}>
            <Icon name="share" /><span class="word">{text.draft.share}</span>
          </button>
          <button type="button" class="quiet wide-only" aria-label={text.draft.print} title={text.draft.print} onClick={() => print()}>
            <Icon name="print" /><span class="word">{text.draft.print}</span>
          </button>
          {may("scenarios:write") && (
            <button type="button" class="main" disabled={activeCount.value === 0} onClick={() => setWindow("save")}>
              <Icon name="save" /><span class="word">{text.draft.save}</span>
            </button>
          )}
        </div>
      )}
      <More />
      {window === "save" && <Save onClose={() => setWindow(null)} />}
      {window === "conflicts" && autosave.question.value && <Conflicts onClose={() => setWindow(null)} />}
      {window === "share" && <Share onClose={() => setWindow(null)} />}
    </header>
  );
}

function Pages() {
  const { pages, menu } = words.value;
  const here = route.value.page;
  const link = (page: string, address: string, text: string) => (
    <a href={address} aria-current={here === page ? "page" : undefined}>{text}</a>
  );
  return (
    <nav class="pages" aria-label={menu}>
      {link("plan", "/", pages.plan)}{link("library", "/scenarier", pages.library)}{link("compare", "/sammenlign", pages.compare)}
      {link("choose", "/vaelg", pages.choose)}{link("batches", "/koersler", pages.batches)}{link("nights", "/naetter", pages.nights)}
      {link("demand", "/besoeg", pages.demand)}{may("tenders:read") && link("tenders", "/udbud", pages.tenders)}
    </nav>
  );
}

function DraftName({ onDecide }: { readonly onDecide: () => void }) {
  const { draft, keeping } = words.value;
  const isEmpty = activeCount.value === 0 && stored.value === null;
  const isKept = autosave.state.value.kind !== "none";
  const state = isEmpty && !isKept ? draft.noChanges
    : isSaved.value && stored.value ? draft.stored(stored.value.version) : isKept ? kept() : draft.unsaved;
  return (
    <p class="draft-name">
      <strong>{name.value || draft.untitled}</strong>
      <span class="muted">{plan.value?.name}{plan.value ? " · " : ""}{state}</span>
      {autosave.question.value && <button type="button" class="quiet" onClick={onDecide}>{keeping.conflict}</button>}
    </p>
  );
}

function kept(): string {
  const { keeping } = words.value;
  const state = autosave.state.value;
  switch (state.kind) {
    case "saved": return keeping.saved(timeIn(language.value, state.at));
    case "refused": return `${keeping.refused}: ${wordsOf(state.error)}`;
    case "none": return "";
    case "conflict": return keeping.waiting;
    default: return keeping[state.kind];
  }
}

function More() {
  const text = words.value;
  const other = language.value === "da" ? "en" : "da";
  return (
    <div class="more">
      {route.value.page === "plan" && (
        <button type="button" class="quiet" onClick={() => {
          if (isSaved.value || activeCount.value === 0 || confirm(text.draft.beginQuestion)) begin();
        }}>{text.draft.begin}</button>
      )}
      {(may("keys:manage") || may("audit:read")) && (
        <a class="quiet" href="/noegler" aria-current={route.value.page === "operator" ? "page" : undefined}>{text.pages.operator}</a>
      )}
      <button type="button" class="quiet" lang={other} onClick={() => { language.value = other; }}>{text.otherLanguage}</button>
      <button type="button" class="quiet" title={text.signedInAs(session.value?.name ?? "")} onClick={() => { void attempt(signOut); }}>
        {text.signOut}
      </button>
    </div>
  );
}

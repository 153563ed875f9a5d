import { useEffect, useState } from "preact/hooks";
import { Answer } from "../answer/answer";
import { AnswerBar } from "../answer/answer-bar";
import { Listener } from "../answer/listener";
import { MapView } from "../map/map-view";
import { Changes } from "../shifts/changes";
import { Shifts } from "../shifts/shifts";
import { plan } from "../state/desk";
import { openFromAddress } from "../state/opening";
import { tab, tabs } from "../state/tab";
import { Timeline } from "../timeline/timeline";
import { words } from "../words/language";
import { wordsOf } from "./refusals";

/** The main screen: shifts and changes, map, answer, timeline; in a narrow window one of them below the answer's bar. */
export function Desk() {
  const [failure, setFailure] = useState<unknown>(null);
  const fetch = (): void => {
    setFailure(null);
    openFromAddress().catch(setFailure);
  };
  useEffect(fetch, []);
  if (failure !== null) {
    return (
      <main id="main" class="room" tabIndex={-1}>
        <p role="alert">{wordsOf(failure)}</p>
        <button type="button" class="main" onClick={fetch}>{words.value.tryAgain}</button>
      </main>
    );
  }

  if (!plan.value) return <main key="loading" id="main" class="room" tabIndex={-1}><p class="loading">{words.value.loading}</p></main>;
  const text = words.value;
  return (
    <main key="desk" id="main" class="desk" tabIndex={-1} data-tab={tab.value}>
      <h1 class="visually-hidden">{text.pages.plan}</h1>
      <AnswerBar />
      <div class="tabs" role="tablist" aria-label={text.pages.plan}>
        {tabs.map((each) => (
          <button key={each} type="button" role="tab" id={`tab-${each}`} aria-controls={`panel-${each}`}
            aria-selected={tab.value === each} tabIndex={tab.value === each ? 0 : -1}
            onClick={() => { tab.value = each; }} onKeyDown={moveTab}>
            {text.tabs[each]}
          </button>
        ))}
      </div>
      <div class="panel shifts-panel" id="panel-shifts"><Changes /><Shifts /></div>
      <div class="panel map-panel" id="panel-map"><MapView /></div>
      <div class="panel answer-panel" id="panel-answer"><Answer /></div>
      <div class="panel timeline-panel" id="panel-timeline"><Timeline /></div>
      <Listener />
    </main>
  );
}

function moveTab(event: KeyboardEvent): void {
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const next = tabs[(tabs.indexOf(tab.value) + by + tabs.length) % tabs.length] ?? "answer";
  tab.value = next;
  document.getElementById(`tab-${next}`)?.focus();
}

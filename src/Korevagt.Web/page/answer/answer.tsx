import type { Figures } from "../api/figures";
import { wordsOf } from "../shell/refusals";
import { activeCount, askAgain, preview } from "../state/desk";
import { format, language, words } from "../words/language";
import { Districts } from "./districts";
import { Histogram } from "./histogram";
import { KeyFigures } from "./key-figures";
import { Provenance } from "./provenance";
import { contractedSaving } from "./saving";
import { standing } from "./standing";

/** The answer to the draft: what it saves, who waits, in words and with intervals that shrink while years are computed. */
export function Answer() {
  const { stage, faults, refusal, key } = preview.value;
  const text = words.value.answer;
  const shown = standing.value;
  return (
    <section class="answer" aria-labelledby="answer-title" aria-busy={stage === "asked" || stage === "prepared" || shown?.isStale}>
      <div class="section-head"><h2 id="answer-title">{text.title}</h2><Progress /></div>
      {activeCount.value === 0 && <Nothing />}
      {stage === "faults" && activeCount.value > 0 && (
        <div class="problem" role="alert">
          <p><strong>{text.faults}</strong></p>
          <ul>
            {faults.map((fault, i) => (
              <li key={i}>{format.value.say(fault.message)}{fault.expected && <span class="muted">. {text.expected(format.value.say(fault.expected))}</span>}</li>
            ))}
          </ul>
        </div>
      )}
      {stage === "failed" && (
        <div class="problem" role="alert">
          <p>{wordsOf(refusal)}</p>
          <button type="button" onClick={askAgain}>{words.value.tryAgain}</button>
        </div>
      )}
      {activeCount.value > 0 && stage !== "none" && stage !== "faults" && stage !== "failed" && <Headline />}
      {preview.value.prepared?.driving === "computed" && !preview.value.figures && <p class="muted">{text.roads}</p>}
      {shown && (
        <div class="figures" data-stale={shown.isStale}>
          {shown.isStale && <p class="visually-hidden">{text.stale}</p>}
          <Sentences figures={shown.figures} />
          <KeyFigures figures={shown.figures} about={key} />
          <Districts figures={shown.figures} about={key} />
          {shown.figures.histogram && <Histogram histogram={shown.figures.histogram} />}
        </div>
      )}
      <Provenance />
    </section>
  );
}

function Nothing() {
  const text = words.value.answer;
  return (
    <div class="nothing">
      <p>{text.nothing}</p>
      <p class="muted">{text.nothingHint}</p>
    </div>
  );
}

function Progress() {
  const { stage, figures } = preview.value;
  const text = words.value.answer;
  if (stage === "none" || stage === "faults" || stage === "failed") return null;
  const years = figures?.years ?? 0;
  return (
    <span class="progress" data-done={stage === "done"}>
      <progress max={50} value={years} aria-hidden="true" />
      <span>{stage === "done" ? text.yearsDone : years > 0 ? text.years(format.value.number(years)) : text.asking}</span>
    </span>
  );
}

function Headline() {
  const { prepared, figures } = preview.value;
  const saving = contractedSaving(prepared, figures);
  const text = words.value.answer;
  if (saving === null) return <p class="headline" data-waiting="true">{text.asking}</p>;
  const label = saving > 0 ? text.contracted : saving < 0 ? text.contractedMore : text.contractedSame;
  const write = format.value;
  return (
    <div class="headline">
      <p class="label">{label}</p>
      <p class="amount">{write.amount(Math.abs(saving))} <span>{text.perYear}</span></p>
      {prepared && <p class="muted">{text.carHours(write.number(prepared.carHours.before), write.number(prepared.carHours.after))}</p>}
    </div>
  );
}

function Sentences({ figures }: { readonly figures: Figures }) {
  const { warnings, points } = figures.sentences[language.value];
  return (
    <div class="sentences">
      {warnings.map((warning) => <p key={warning} class="problem">{warning}</p>)}
      {points.map((point) => (
        <div key={point.topic} class="point">
          <h3>{point.topic}</h3>
          <p>{point.sentence}</p>
          {point.details.length > 0 && (
            <details>
              <summary>{words.value.more}</summary>
              <ul>{point.details.map((detail) => <li key={detail}>{detail}</li>)}</ul>
            </details>
          )}
        </div>
      ))}
    </div>
  );
}

import { useEffect, useState } from "preact/hooks";
import { Refusal } from "../api/http";
import { type Bid, listBids, readTender, type Tender as TenderView, type TenderState } from "../api/tenders";
import { attempt, wordsOf } from "../shell/refusals";
import { may } from "../state/session";
import { format, language, words } from "../words/language";
import { momentIn } from "../words/moment";
import { tenderWords } from "../words/tenders/language";
import { AnalysesOfTender } from "./analyses";
import { AwardOfTender } from "./award";
import { Bids } from "./bids";
import { Draft } from "./draft";
import { Frontier } from "./frontier";
import { Lots } from "./lots";
import { NoteSteps } from "./note-steps";
import { Papers } from "./papers";
import { Protocol } from "./protocol";
import { momentInFile, placeOf, planOf, rightFor, steps } from "./stages";

/** What every part of the room needs of the tender that is shown. */
export interface Shown {
  readonly tender: TenderView;
  readonly etag: string;
  /** Fetches the tender anew, after a step. */
  readonly again: () => Promise<void>;
}

/** One tender: how far it is, what comes next and who does it, and all that is known about it at that stage. */
export function Tender({ id }: { readonly id: string }) {
  const [shown, setShown] = useState<{ readonly tender: TenderView; readonly etag: string } | null>(null);
  const [problem, setProblem] = useState("");
  const again = async (): Promise<void> => {
    const { value, etag } = await readTender(id);
    setShown({ tender: value, etag: etag ?? "" });
  };
  useEffect(() => {
    again().catch((error: unknown) => setProblem(error instanceof Refusal && error.status === 404 ? tenderWords.peek().missing : wordsOf(error)));
  }, [id]);
  const text = tenderWords.value;
  return (
    <main id="main" class="room tender-room" tabIndex={-1}>
      <p class="no-print"><a href="/udbud">{text.back}</a></p>
      <h1>{shown ? shown.tender.name || text.untitled : text.title}</h1>
      {problem && <p class="problem" role="alert">{problem}</p>}
      {!shown && !problem && <p class="loading">{words.value.loading}</p>}
      {shown && <Whole {...shown} again={again} />}
    </main>
  );
}

function Whole(shown: Shown) {
  const { tender } = shown;
  const [bids, setBids] = useState<readonly Bid[] | null>(null);
  const isOpened = tender.state !== "draft" && tender.state !== "locked" && Boolean(tender.lock);
  const isAwarded = tender.state === "evaluated" || tender.state === "decided" || tender.state === "concluded";
  const plan = planOf(tender.content?.baseline);
  useEffect(() => { if (isOpened) void attempt(async () => setBids(await listBids(tender.id))); }, [tender.id, tender.version, isOpened]);
  return (
    <>
      <Head {...shown} />
      {isAwarded && <AwardOfTender {...shown} bids={bids} />}
      {tender.state === "draft" && <Draft {...shown} />}
      {(tender.state === "locked" || isOpened) && <Bids {...shown} bids={bids} />}
      {tender.state === "opened" && bids && <AwardOfTender {...shown} bids={bids} />}
      {isOpened && tender.state !== "annulled" && may("tenders:evaluate") && <AnalysesOfTender {...shown} bids={bids} />}
      <Lots tender={tender} />
      {tender.state === "draft" && plan !== null && may("tenders:design") && <Frontier plan={plan} />}
      {tender.lock && tender.state !== "annulled" && <Papers {...shown} />}
      <Protocol key={tender.version} tender={tender} />
    </>
  );
}

function Head(shown: Shown) {
  const { tender } = shown;
  const text = tenderWords.value;
  const right = rightFor(tender.state);
  const deadline = tender.content?.procedure?.deadline;
  return (
    <section class="sheet tender-head" aria-labelledby="next-title">
      <Steps state={tender.state} />
      <h2 id="next-title">{text.todo}</h2>
      <p>{text.next[tender.state]}</p>
      {right && <p class="muted">{text.mayBe(text.who[tender.state])} {may(right) ? text.you : text.notYou}</p>}
      <p class="muted">
        {deadline && <>{text.deadline(momentInFile(deadline, language.value))} · </>}
        {text.version(format.value.number(tender.version))} · {text.by(tender.changedBy, momentIn(language.value, tender.changedAt))}
      </p>
      {tender.lock && <p class="muted">{text.lockIs}: <code class="hash">{tender.lock}</code></p>}
      {tender.lock && right && <NoteSteps {...shown} offered={["annulment"]} />}
    </section>
  );
}

function Steps({ state }: { readonly state: TenderState }) {
  const text = tenderWords.value;
  if (state === "annulled") return <p><span class="badge missed">{text.states.annulled}</span></p>;
  return (
    <ol class="tender-steps" aria-label={text.stepsLabel}>
      {steps.map((step) => {
        const place = placeOf(step, state);
        return <li key={step} data-place={place} aria-current={place === "here" ? "step" : undefined}><span>{text.states[step]}</span></li>;
      })}
    </ol>
  );
}

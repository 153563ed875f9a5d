import { useEffect, useState } from "preact/hooks";
import { Refusal } from "../api/http";
import {
  type Answer, cancelOptimisation, followOptimisation, type Optimisation, readAnswer, readOptimisation,
} from "../api/optimisations";
import { say, whisper } from "../shell/notice";
import { attempt, wordsOf } from "../shell/refusals";
import { may } from "../state/session";
import { format, language, words } from "../words/language";
import { momentIn } from "../words/moment";
import { faultOfFile } from "../words/rooms/faults";
import { roomWords } from "../words/rooms/language";
import { Answered } from "./answered";
import { type Barrier, withBarrier } from "./barriers";
import { Progress } from "./progress";
import "../styles/charts.css";

const againMilliseconds = 2000;

/** A question on its way to its answer: what can be said now, and the answer once it is there. */
export function Watch({ id }: { readonly id: number }) {
  const [asked, setAsked] = useState<Optimisation | null>(null);
  const [barriers, setBarriers] = useState<readonly Barrier[]>([]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState("");
  const text = roomWords.value.choose;
  useEffect(() => {
    const stop = new AbortController();
    const follow = async (): Promise<void> => {
      let now = await readOptimisation(id);
      setAsked(now);
      const wasOpen = isOpen(now);
      let last: string | null = null;
      // A stream that breaks off is opened anew where it stood, until the question is settled.
      while (isOpen(now) && !stop.signal.aborted) {
        try {
          for await (const event of followOptimisation(id, last, stop.signal)) {
            last = event.id ?? last;
            const { standing } = event;
            if (standing) setBarriers((earlier) => withBarrier(earlier, standing));
            setAsked((old) => old && { ...old, state: event.state, ...(standing ? { standing } : {}) });
          }
        } catch (error) {
          if (stop.signal.aborted || (error instanceof Refusal && error.status !== 0 && error.status < 500)) throw error;
          await new Promise((resolve) => { setTimeout(resolve, againMilliseconds); });
        }
        now = await readOptimisation(id);
        setAsked(now);
      }
      if (now.state === "done") {
        setAnswer(await readAnswer(id));
        if (wasOpen) whisper(roomWords.peek().choose.answered);
      }
    };
    follow().catch((error: unknown) => {
      if (stop.signal.aborted) return;
      setProblem(error instanceof Refusal && error.status === 404 ? roomWords.peek().choose.missing : wordsOf(error));
    });
    return () => stop.abort();
  }, [id]);
  const cancel = (): void => {
    if (!confirm(text.cancelQuestion)) return;
    void attempt(async () => {
      setAsked(await cancelOptimisation(id));
      say(text.cancelled);
    });
  };
  return (
    <main id="main" class="room" tabIndex={-1}>
      <p class="no-print"><a href="/vaelg">{text.back}</a></p>
      <h1>{asked?.name ?? text.title}</h1>
      {problem && <p class="problem" role="alert">{problem}</p>}
      {!asked && !problem && <p class="loading">{words.value.loading}</p>}
      {asked && (
        <p class="byline"><span class={`badge state ${asked.state}`}>{text.states[asked.state]}</span>
          {" "}<span class="muted">{roomWords.value.by(asked.submittedBy, momentIn(language.value, asked.submittedAt))}</span></p>
      )}
      {asked && isOpen(asked) && <Progress asked={asked} barriers={barriers} onCancel={may("optimisations:write") ? cancel : null} />}
      {asked && (asked.faults.length > 0 || asked.message) && (
        <div class="problem">
          <p><strong>{text.failed}</strong></p>
          {asked.message && <p>{asked.message}</p>}
          <ul>{asked.faults.map((fault, i) => <li key={i}>{faultOfFile(fault, format.value, roomWords.value)}</li>)}</ul>
        </div>
      )}
      {asked?.state === "done" && (answer ? <Answered id={id} answer={answer} /> : !problem && <p class="loading">{words.value.loading}</p>)}
    </main>
  );
}

const isOpen = ({ state }: Pick<Optimisation, "state">): boolean => state === "waiting" || state === "running";

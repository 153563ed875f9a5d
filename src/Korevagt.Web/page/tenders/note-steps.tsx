import { useState } from "preact/hooks";
import { takeStep } from "../api/tenders";
import { Dialog } from "../shell/dialog";
import { say } from "../shell/notice";
import { attempt } from "../shell/refusals";
import { may } from "../state/session";
import { tenderWords } from "../words/tenders/language";
import type { Shown } from "./tender";

type Step = "decision" | "conclusion" | "annulment";

/** Steps that whoever decides takes, each with a word for the protocol. */
export function NoteSteps({ tender, again, offered }: Shown & { readonly offered: readonly Step[] }) {
  const [step, setStep] = useState<Step | null>(null);
  const [note, setNote] = useState("");
  const text = tenderWords.value.award;
  if (!may("tenders:decide")) return null;
  return (
    <div class="buttons">
      {offered.map((each) => <button key={each} type="button" class={each === "annulment" ? "" : "main"} onClick={() => setStep(each)}>{text[each]}</button>)}
      {step && (
        <Dialog title={text[step]} onClose={() => setStep(null)}>
          {step === "annulment" && <p class="problem">{text.annulQuestion}</p>}
          <label>{text.note}<textarea rows={3} maxLength={2000} required value={note} onInput={(event) => setNote(event.currentTarget.value)} /></label>
          <div class="buttons">
            <button type="button" class="main" disabled={note.trim() === ""} onClick={() => {
              void attempt(async () => {
                await takeStep(tender.id, step, note.trim());
                setStep(null);
                setNote("");
                await again();
                say(text.done);
              });
            }}>{text[step]}</button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

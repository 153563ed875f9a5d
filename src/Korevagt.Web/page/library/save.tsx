import { useRef, useState } from "preact/hooks";
import { createScenario, replaceScenario } from "../api/library";
import { newKey, Refusal } from "../api/http";
import { scenarioOf } from "../draft/scenario";
import { Dialog } from "../shell/dialog";
import { say } from "../shell/notice";
import { wordsOf } from "../shell/refusals";
import { activeCount, changes, description, effectiveFrom, markSaved, name, plan, stored } from "../state/desk";
import { autosave } from "../state/keeping";
import { words } from "../words/language";

/** Stores the draft: as a new scenario, or as the next version of the one that it began with. */
export function Save({ onClose }: { readonly onClose: () => void }) {
  const [called, setCalled] = useState(name.value);
  const [about, setAbout] = useState(description.value);
  const [problem, setProblem] = useState("");
  const [isWorking, setWorking] = useState(false);
  const [isNew, setNew] = useState(stored.value === null);
  // Sent again after a broken connection, the same request has its effect once.
  const key = useRef(newKey());
  const text = words.value.save;
  const from = stored.value;

  const submit = async (): Promise<void> => {
    if (!plan.value) return;
    if (called.trim() === "") return setProblem(text.needsName);
    if (activeCount.value === 0) return setProblem(text.needsChanges);
    setWorking(true);
    setProblem("");
    name.value = called.trim();
    description.value = about.trim();
    const file = scenarioOf(plan.value, {
      name: called, description: about, ...(effectiveFrom.value ? { effectiveFrom: effectiveFrom.value } : {}),
    }, changes.value);
    try {
      const { value, etag } = !isNew && from?.etag
        ? await replaceScenario(from.id, from.etag, file, key.current)
        : await createScenario(file, key.current);
      markSaved({ id: value.id, etag, version: value.version });
      void autosave.finish();
      say(text.done(value.name));
      onClose();
    } catch (error) {
      if (error instanceof Refusal && error.status !== 0) key.current = newKey();
      setProblem(wordsOf(error));
      setWorking(false);
    }
  };

  return (
    <Dialog title={text.title} onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <label for="save-name">{text.name}</label>
        <input id="save-name" type="text" maxLength={200} required value={called} onInput={(event) => setCalled(event.currentTarget.value)} />
        <label for="save-about">{text.description}</label>
        <textarea id="save-about" rows={3} maxLength={2000} value={about} aria-describedby="save-about-hint"
          onInput={(event) => setAbout(event.currentTarget.value)} />
        <p id="save-about-hint" class="hint">{text.descriptionHint}</p>
        {changes.value.some((change) => !change.isOn) && <p class="hint">{text.switchedOff}</p>}
        {from?.etag && (
          <div class="choice" role="radiogroup" aria-label={text.title}>
            <label><input type="radio" name="as" checked={!isNew} onChange={() => setNew(false)} /> {text.asVersion(from.version + 1)}</label>
            <label><input type="radio" name="as" checked={isNew} onChange={() => setNew(true)} /> {text.asNew}</label>
          </div>
        )}
        {problem && <p class="problem" role="alert">{problem}</p>}
        <div class="buttons">
          <button type="button" onClick={onClose}>{text.back}</button>
          <button type="submit" class="main" disabled={isWorking}>{text.submit}</button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState } from "preact/hooks";
import type { Conflict, Side } from "../draft/merge";
import { Dialog } from "../shell/dialog";
import { autosave, inWords } from "../state/keeping";
import { words } from "../words/language";

/** What two planners have changed each in another way: one side is chosen for each. Closed undecided, it is asked again from the bar. */
export function Conflicts({ onClose }: { readonly onClose: () => void }) {
  const [question] = useState(autosave.question.value);
  const [sides, setSides] = useState<readonly Side[]>(question?.merge.conflicts.map(() => "mine") ?? []);
  if (!question) return null;
  const text = words.value.keeping;
  const choose = (at: number, side: Side): void => setSides(sides.map((chosen, i) => (i === at ? side : chosen)));
  const submit = (): void => {
    autosave.decide(sides);
    onClose();
  };
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <p>{text.lead(question.by)}</p>
        {question.merge.conflicts.map((conflict, i) => (
          <Choice key={conflict.slots.join()} at={i} conflict={conflict} by={question.by} side={sides[i] ?? "mine"}
            onChoose={(side) => choose(i, side)} />
        ))}
        <div class="buttons">
          <button type="button" onClick={onClose}>{text.later}</button>
          <button type="submit" class="main">{text.decide}</button>
        </div>
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly at: number;
  readonly conflict: Conflict;
  readonly by: string;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function Choice({ at, conflict, by, side, onChoose }: ChoiceProps) {
  const text = words.value.keeping;
  const said = (which: Side): string => conflict[which].map(inWords).join("; ") || text.nothing;
  return (
    <fieldset class="choice">
      <legend class="visually-hidden">{said("mine")} | {said("hers")}</legend>
      {(["mine", "hers"] as const).map((which) => (
        <label key={which}>
          <input type="radio" name={`conflict-${at}`} checked={side === which} onChange={() => onChoose(which)} />
          {" "}<strong>{which === "mine" ? text.mine : text.hers(by)}</strong>: {said(which)}
        </label>
      ))}
    </fieldset>
  );
}

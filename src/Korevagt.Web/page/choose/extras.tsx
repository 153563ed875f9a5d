import { useState } from "preact/hooks";
import { read } from "../api/http";
import { listScenarios, type Item } from "../api/library";
import type { Plan } from "../api/plan";
import { attempt } from "../shell/refusals";
import { words } from "../words/language";
import { roomWords } from "../words/rooms/language";
import type { QuestionForm } from "./question";
import { sortOf } from "./scenario-sorts";

interface ExtrasProps {
  readonly plan: Plan;
  readonly form: QuestionForm;
  readonly budget: string;
  readonly isWrong: boolean;
  readonly onChange: (part: Partial<QuestionForm>) => void;
  readonly onBudget: (text: string) => void;
}

interface Found {
  readonly about: string;
  readonly futures: readonly Item[];
  readonly own: readonly Item[];
}

/** What few questions need: futures, the planner's own plans, a budget. Fetched when it is opened. */
export function Extras({ plan, form, budget, isWrong, onChange, onBudget }: ExtrasProps) {
  const [found, setFound] = useState<Found | null>(null);
  const text = roomWords.value.choose;
  const fetch = (): Promise<void> => attempt(async () => {
    const named = (await listScenarios("live")).filter(({ baseline }) => baseline === plan.id);
    const items = await Promise.all(named.map(({ id }) => read<Item>(`/scenarios/${encodeURIComponent(id)}`)));
    const of = (sort: "future" | "own"): readonly Item[] => items.filter(({ content }) => sortOf(content?.changes ?? []) === sort);
    setFound({ about: plan.id, futures: of("future"), own: of("own") });
  });
  const isFound = found?.about === plan.id;
  return (
    <details class="extras" onToggle={(event) => { if (event.currentTarget.open && !isFound) void fetch(); }}>
      <summary>{text.moreAsked}</summary>
      {!isFound && <p class="muted">{words.value.loading}</p>}
      {found && isFound && (
        <>
          <Ticks title={text.futures} none={text.futuresNone} items={found.futures} isOn={({ file }) => form.futures.some((future) => future.file === file)}
            onTurn={({ name, file }, isOn) => onChange({ futures: [...form.futures.filter((future) => future.file !== file), ...(isOn ? [{ name, file }] : [])] })} />
          <Ticks title={text.own} none={text.ownNone} items={found.own} isOn={({ file }) => form.own.includes(file)}
            onTurn={({ file }, isOn) => onChange({ own: [...form.own.filter((each) => each !== file), ...(isOn ? [file] : [])] })} />
        </>
      )}
      <label for="ask-budget">{text.budget}</label>
      <input id="ask-budget" class="short" type="text" inputMode="numeric" autocomplete="off" value={budget} aria-describedby="ask-budget-hint" aria-invalid={isWrong}
        onInput={(event) => onBudget(event.currentTarget.value)} />
      <p class="hint" id="ask-budget-hint">{text.budgetHint}</p>
    </details>
  );
}

interface TicksProps {
  readonly title: string;
  readonly none: string;
  readonly items: readonly Item[];
  readonly isOn: (item: Item) => boolean;
  readonly onTurn: (item: Item, isOn: boolean) => void;
}

function Ticks({ title, none, items, isOn, onTurn }: TicksProps) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {items.length === 0 && <p class="muted">{none}</p>}
      {items.map((item) => (
        <label key={item.id} class="tick-line">
          <input type="checkbox" checked={isOn(item)} onChange={(event) => onTurn(item, event.currentTarget.checked)} />{item.name}
        </label>
      ))}
    </fieldset>
  );
}

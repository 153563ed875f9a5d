import { useEffect, useRef, useState } from "preact/hooks";
import { newKey, read, Refusal, type WrongInput } from "../api/http";
import { listBaselines, readAll, type Item } from "../api/library";
import { askWhich } from "../api/optimisations";
import type { Plan } from "../api/plan";
import type { QuestionFile } from "../api/question";
import { attempt, wordsOf } from "../shell/refusals";
import { plan as onDesk } from "../state/desk";
import { go } from "../state/route";
import { format, words } from "../words/language";
import { faultIn } from "../words/rooms/faults";
import { roomWords } from "../words/rooms/language";
import { keepAim } from "./asked-aims";
import { Extras } from "./extras";
import { Limits } from "./limits";
import { aims, type AimChoice, decidesNothing, emptyForm, fieldOf, type Limit, limits, questionOf, type QuestionForm, typedNumber } from "./question";
import { ShiftPicks } from "./shift-picks";

const mostCars = [0, 1, 2, 3] as const;
const moves = [0, 30, 60, 90, 120] as const;

/** What is wrong with a field, or with the whole. */
interface Wrong {
  readonly field: keyof QuestionForm | Limit | "budget" | null;
  readonly text: string;
}

/** A question in a form: what may change, what must hold, what counts most. */
export function Ask() {
  const [baselines, setBaselines] = useState<readonly Item[]>([]);
  const [about, setAbout] = useState<Plan | null>(null);
  const [form, setForm] = useState<QuestionForm>(emptyForm);
  const [typed, setTyped] = useState<Readonly<Record<Limit | "budget", string>>>(
    { saveAtLeast: "", lateVisitsRise: "", p90Rise: "", districtRise: "", withinTargetFall: "", budget: "" });
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [isWorking, setWorking] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  // Sent again after a broken connection, the same question is asked once.
  const key = useRef(newKey());
  const text = roomWords.value.choose;
  const change = (part: Partial<QuestionForm>): void => setForm((old) => ({ ...old, ...part }));
  const open = (id: string): Promise<void> => attempt(async () => {
    setAbout(id === onDesk.peek()?.id ? onDesk.peek() : await read<Plan>(`/plans/${encodeURIComponent(id)}`));
    change({ shifts: [], futures: [], own: [] });
  });
  useEffect(() => {
    void attempt(async () => {
      const found = await listBaselines();
      setBaselines(found);
      const desk = onDesk.peek();
      const first = desk?.kind === "baseline" ? desk.id : found[0]?.id;
      if (first) await open(first);
    });
  }, []);
  useEffect(() => { if (wrong.length > 0) summary.current?.focus(); }, [wrong]);

  const submit = async (): Promise<void> => {
    if (!about || isWorking) return;
    const amounts = Object.fromEntries(limits.map((limit) => [limit, typedNumber(typed[limit])])) as Record<Limit, number | null | undefined>;
    const years = typedNumber(typed.budget);
    const found: Wrong[] = [
      ...(form.name.trim() === "" ? [{ field: "name", text: text.needsName } as const] : []),
      ...(decidesNothing(form) ? [{ field: "shifts", text: text.needsDecision } as const] : []),
      ...limits.filter((limit) => amounts[limit] === undefined).map((limit) => ({ field: limit, text: text.needsNumber })),
      ...(years === undefined ? [{ field: "budget", text: text.needsNumber } as const] : []),
    ];
    setWrong(found);
    if (found.length > 0) return;
    const question = questionOf({ ...form, limits: amounts as QuestionForm["limits"] }, about);
    setWorking(true);
    try {
      const { id } = await askWhich(question, years ?? null, key.current);
      keepAim(id, form.aim);
      go(`/vaelg/${id}`);
    } catch (error) {
      if (error instanceof Refusal && error.status !== 0) key.current = newKey();
      setWrong(wrongOf(error, (input) => (input.parameter === "budget" ? "budget" : fieldOf(input.pointer, question))));
      setWorking(false);
    }
  };
  const faultOf = (field: Wrong["field"]): string => wrong.find((each) => each.field === field)?.text ?? "";

  return (
    <form class="sheet ask" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <h2>{text.ask}</h2>
      <label for="ask-name">{text.name}</label>
      <input id="ask-name" type="text" maxLength={200} value={form.name} aria-describedby="ask-name-hint" aria-invalid={faultOf("name") !== ""}
        onInput={(event) => change({ name: event.currentTarget.value })} />
      <p class="hint" id="ask-name-hint">{text.nameHint}</p>
      {baselines.length > 1 && (
        <label for="ask-baseline">{text.baseline}{" "}
          <select id="ask-baseline" value={about?.id ?? ""} onChange={(event) => { void open(event.currentTarget.value); }}>
            {baselines.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
          </select>
        </label>
      )}
      <fieldset aria-describedby="ask-shifts-hint">
        <legend>{text.whatMayChange}</legend>
        <p class="hint" id="ask-shifts-hint">{text.shiftsHint}</p>
        {about ? <ShiftPicks plan={about} picked={form.shifts} onPick={(shifts) => change({ shifts })} /> : <p class="muted">{words.value.loading}</p>}
        <div class="choices">
          <Choice id="ask-less" label={text.less} hint={text.lessHint} value={form.less} values={mostCars} onPick={(less) => change({ less })} />
          <Choice id="ask-more" label={text.more} value={form.more} values={mostCars} onPick={(more) => change({ more })} />
          <Choice id="ask-move" label={text.move} value={form.moveMinutes} values={moves} onPick={(moveMinutes) => change({ moveMinutes })}
            say={(value) => (value === 0 ? text.moveNone : roomWords.value.inMinutes(format.value.number(value)))} />
        </div>
        <label class="tick-line"><input type="checkbox" checked={form.days} onChange={(event) => change({ days: event.currentTarget.checked })} />{text.days}</label>
        {(form.days || form.moveMinutes > 0) && (
          <label class="tick-line"><input type="checkbox" checked={form.handover} onChange={(event) => change({ handover: event.currentTarget.checked })} />{text.handover}</label>
        )}
      </fieldset>
      <Limits typed={typed} isWrong={(field) => faultOf(field) !== ""} onType={(field, value) => setTyped((old) => ({ ...old, [field]: value }))} />
      <fieldset>
        <legend>{text.whatCounts}</legend>
        <label for="ask-aim" class="visually-hidden">{text.whatCounts}</label>
        <select id="ask-aim" value={form.aim} onChange={(event) => change({ aim: event.currentTarget.value as AimChoice })}>
          {aims.map((aim) => <option key={aim} value={aim}>{text.aims[aim]}</option>)}
        </select>
        <label class="tick-line"><input type="checkbox" checked={form.front} onChange={(event) => change({ front: event.currentTarget.checked })} />{text.front}</label>
      </fieldset>
      {about && (
        <Extras plan={about} form={form} budget={typed.budget} isWrong={faultOf("budget") !== ""} onChange={change}
          onBudget={(value) => setTyped((old) => ({ ...old, budget: value }))} />
      )}
      {wrong.length > 0 && (
        <div class="problem" role="alert" tabIndex={-1} ref={summary}>
          <p><strong>{text.faults}</strong></p>
          <ul>{wrong.map((each) => <li key={each.text}>{each.text}</li>)}</ul>
        </div>
      )}
      <div class="buttons"><button type="submit" class="main" disabled={isWorking || !about}>{isWorking ? text.working : text.submit}</button></div>
      <Stored onFault={(error) => setWrong(wrongOf(error, () => null))} />
    </form>
  );
}

function wrongOf(error: unknown, fieldFor: (input: WrongInput) => Wrong["field"]): readonly Wrong[] {
  if (!(error instanceof Refusal) || error.wrong.length === 0) return [{ field: null, text: wordsOf(error) }];
  return error.wrong.map((input) => ({ field: fieldFor(input), text: faultIn(input.message, input.expected, roomWords.peek()) }));
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly values: readonly number[];
  readonly say?: (value: number) => string;
  readonly onPick: (value: number) => void;
}

function Choice({ id, label, hint, value, values, say = String, onPick }: ChoiceProps) {
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} value={value} {...(hint ? { "aria-describedby": `${id}-hint` } : {})} onChange={(event) => onPick(Number(event.currentTarget.value))}>
        {values.map((each) => <option key={each} value={each}>{say(each)}</option>)}
      </select>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}

/** Questions of the library, which may ask what the form does not. */
function Stored({ onFault }: { readonly onFault: (error: unknown) => void }) {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [picked, setPicked] = useState("");
  const text = roomWords.value.choose;
  useEffect(() => {
    void attempt(async () => {
      const found = await readAll<Item>("/questions?state=live");
      setItems(found);
      setPicked(found[0]?.id ?? "");
    });
  }, []);
  if (items.length === 0) return null;
  const ask = async (): Promise<void> => {
    try {
      const { id } = await askWhich({ question: picked }, null);
      const { content } = await read<{ content?: QuestionFile }>(`/questions/${encodeURIComponent(picked)}`);
      const [aim] = content?.aims ?? [];
      if (aim) keepAim(id, aim.figure);
      go(`/vaelg/${id}`);
    } catch (error) {
      onFault(error);
    }
  };
  return (
    <div class="stored">
      <label for="ask-stored">{text.stored}</label>
      <div class="finder">
        <select id="ask-stored" class="grow" value={picked} onChange={(event) => setPicked(event.currentTarget.value)}>
          {items.map((item) => <option key={item.id} value={item.id}>{item.name}</option>)}
        </select>
        <button type="button" onClick={() => { void ask(); }}>{text.askStored}</button>
      </div>
    </div>
  );
}

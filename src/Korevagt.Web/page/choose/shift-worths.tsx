import { useEffect, useState } from "preact/hooks";
import { IntervalBar } from "../answer/interval-bar";
import { read } from "../api/http";
import { listPlans, type Item } from "../api/library";
import type { Plan } from "../api/plan";
import { openPreview } from "../api/previews";
import { attempt } from "../shell/refusals";
import { plan as onDesk } from "../state/desk";
import { format } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { ShiftWorths } from "./worth";

const asking = new ShiftWorths(openPreview);

/** What each shift of a plan is worth, taken out alone: what is saved, and how much longer is waited. */
export function ShiftWorthTable() {
  const [plans, setPlans] = useState<readonly Item[]>([]);
  const [id, setId] = useState(onDesk.value?.id ?? "");
  const [valued, setValued] = useState<Plan | null>(null);
  useEffect(() => {
    void attempt(async () => {
      const found = await listPlans();
      setPlans(found);
      setId((before) => before || (found[0]?.id ?? ""));
    });
    return () => asking.stop();
  }, []);
  const { choose: { worth: text } } = roomWords.value;
  const told = asking.state.value;
  const begin = (): void => {
    void attempt(async () => {
      const plan = await read<Plan>(`/plans/${encodeURIComponent(id)}`);
      setValued(plan);
      await asking.ask(plan);
    });
  };
  return (
    <section class="sheet worths" aria-labelledby="worth-title">
      <h2 id="worth-title">{text.title}</h2>
      <p class="muted">{text.lead}</p>
      <div class="finder">
        <label class="grow">{text.plan}
          <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
            {plans.map((item) => <option key={item.id} value={item.id}>{item.name}</option>)}
          </select>
        </label>
        {told?.isRunning
          ? <button type="button" onClick={() => asking.stop()}>{text.stop}</button>
          : <button type="button" disabled={id === ""} onClick={begin}>{text.begin}</button>}
      </div>
      {told && valued && (
        <>
          <p role="status">{text.progress(told.known.length + told.notPossible.length, told.of)}</p>
          {told.isRunning && <progress value={told.known.length + told.notPossible.length} max={told.of} aria-label={text.title} />}
          <Table plan={valued} />
          {told.notPossible.length > 0 && <p class="muted">{text.notPossible(told.notPossible.join(", "))}</p>}
          <p class="muted">{text.basis}</p>
        </>
      )}
    </section>
  );
}

function Table({ plan }: { readonly plan: Plan }) {
  const known = asking.state.value?.known ?? [];
  const { choose: { worth: text } } = roomWords.value;
  const write = format.value;
  const most = Math.max(0.1, ...known.flatMap(({ p90 }) => (p90 ? [Math.abs(p90.low), Math.abs(p90.high)] : [])));
  const districtName = (id: string): string => plan.districts.find((each) => each.id === id)?.name ?? id;
  return (
    <div class="scroll" role="group" tabIndex={0} aria-label={text.title}>
      <table class="items">
        <thead>
          <tr><th scope="col">{text.shift}</th><th scope="col">{text.saved}</th><th scope="col">{text.p90}</th><th scope="col">{text.late}</th><th scope="col">{text.worst}</th></tr>
        </thead>
        <tbody>
          {known.map((worth) => {
            const p90 = worth.p90 ? write.signedMinutesWithInterval(worth.p90) : null;
            const late = worth.lateVisits ? write.signedCountWithInterval(worth.lateVisits) : null;
            return (
              <tr key={worth.shift}>
                <th scope="row">{worth.name}</th>
                <td>{worth.saving === null ? text.unknown : write.amount(worth.saving)}</td>
                <td class="with-bar">
                  {p90 ? <>{p90.figure}<span class="note">{p90.interval}</span></> : text.unknown}
                  {worth.p90 && p90 && <IntervalBar estimate={worth.p90} lessIsBetter about={plan.id} label={`${worth.name}: ${p90.figure}`} axis={{ low: -most, high: most }} />}
                </td>
                <td>{late ? <>{late.figure}<span class="note">{late.interval}</span></> : text.unknown}</td>
                <td>{worth.worst ? text.hit(districtName(worth.worst.district), write.signedMinutesWithInterval(worth.worst.p90).figure) : text.unknown}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

import { useEffect, useState } from "preact/hooks";
import { groupings, readExpected, type ExpectedVisits, type Grouping } from "../api/demand";
import type { Item } from "../api/library";
import { LineChart } from "../charts/line-chart";
import { attempt } from "../shell/refusals";
import { plan as onDesk } from "../state/desk";
import { format, words } from "../words/language";
import { roomWords } from "../words/rooms/language";

const usualYear = 2017;
const [firstYear, lastYear] = [2007, 2050];

/** Expected visits of a plan by district, hour, month or area: a table, and a course where there is one. */
export function Expected({ plans }: { readonly plans: readonly Item[] }) {
  const [plan, setPlan] = useState(onDesk.value?.id ?? plans[0]?.id ?? "");
  const [by, setBy] = useState<Grouping>("district");
  const [year, setYear] = useState(usualYear);
  const [told, setTold] = useState<ExpectedVisits | null>(null);
  useEffect(() => {
    let isGone = false;
    if (plan !== "" && year >= firstYear && year <= lastYear) {
      void attempt(async () => {
        const read = await readExpected(plan, by, year);
        if (!isGone) setTold(read);
      });
    }
    return () => { isGone = true; };
  }, [plan, by, year]);
  const { demand: text } = roomWords.value;
  const write = format.value;
  const isCurrent = told?.plan === plan && told.by === by && told.year === year;
  return (
    <section class="sheet" aria-labelledby="expected-title">
      <h2 id="expected-title">{text.expected}</h2>
      <div class="finder">
        <label class="grow">{text.plan}
          <select value={plan} onChange={(event) => setPlan(event.currentTarget.value)}>
            {plans.map((item) => <option key={item.id} value={item.id}>{item.name}</option>)}
          </select>
        </label>
        <label>{text.by}
          <select value={by} onChange={(event) => setBy(event.currentTarget.value as Grouping)}>
            {groupings.map((each) => <option key={each} value={each}>{text.groupings[each]}</option>)}
          </select>
        </label>
        <label>{text.year}
          <input type="number" min={firstYear} max={lastYear} value={year} onInput={(event) => setYear(event.currentTarget.valueAsNumber)} />
        </label>
      </div>
      {!told && <p class="loading">{words.value.loading}</p>}
      {told && (
        <div aria-busy={!isCurrent}>
          <p role="status">{text.total(write.number(told.total), String(told.year))}</p>
          {(told.by === "hour" || told.by === "month") && <Course told={told} />}
          <div class="scroll" role="group" tabIndex={0} aria-label={text.expected}>
            <table class="items">
              <thead><tr><th scope="col">{text.groupings[told.by]}</th><th scope="col">{text.visits}</th><th scope="col">{text.share}</th>{told.fitted && <th scope="col">{text.interval}</th>}</tr></thead>
              <tbody>
                {told.groups.map((group) => (
                  <tr key={group.group}>
                    <th scope="row">{group.name}</th>
                    <td>{write.number(group.expectedVisits)}</td>
                    <td>{write.number((100 * group.expectedVisits) / told.total, 1)} %</td>
                    {told.fitted && <td>{group.lower != null && group.upper != null ? text.between(write.number(group.lower), write.number(group.upper)) : text.unknown}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {!told.fitted && <p class="muted">{text.assumed}</p>}
        </div>
      )}
    </section>
  );
}

function Course({ told }: { readonly told: ExpectedVisits }) {
  const { demand: text } = roomWords.value;
  const write = format.value;
  const points = told.groups.map(({ expectedVisits, lower, upper }, x) => (
    { x, y: expectedVisits, ...(lower != null && upper != null ? { low: lower, high: upper } : {}) }
  ));
  const most = told.groups.reduce((one, other) => (other.expectedVisits > one.expectedVisits ? other : one));
  return (
    <LineChart points={points} isStep yFrom={0} yTitle={text.visits} xTitle={text.groupings[told.by]}
      xWords={told.groups.flatMap(({ group }, x) => (told.by === "month" || x % 3 === 0 ? [{ x, text: group }] : []))}
      summary={text.most(most.name, write.number(most.expectedVisits))} />
  );
}

import { useEffect, useState } from "preact/hooks";
import { type NightPlan, type NightRecord, type NightView, readNight } from "../api/nights";
import { LineChart } from "../charts/line-chart";
import { attempt } from "../shell/refusals";
import { format, language } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { dateInWords, shortDate } from "./dates";
import { type Course, courseOf, type Measure, measures, measuresOf } from "./history";

// A night's record holds every area of every scenario: no more are fetched than a chart is read for.
const mostNights = 14;
const atOnce = 3;

interface HistoryProps {
  readonly plans: readonly NightPlan[];
  /** The nights of the same settings up to the one shown, the newest first. */
  readonly nights: readonly NightView[];
  readonly shown: NightRecord;
}

/** How a figure of one scenario has gone over the nights, with its interval. */
export function History({ plans, nights, shown }: HistoryProps) {
  const [records, setRecords] = useState<readonly NightRecord[]>([shown]);
  const [file, setFile] = useState(plans.find(({ saving }) => saving)?.file ?? plans[0]?.file ?? "");
  const [measure, setMeasure] = useState<Measure>("saving");
  const { nights: text } = roomWords.value;
  const wanted = nights.filter(({ endedAt }) => endedAt).slice(0, mostNights);
  useEffect(() => {
    let isGone = false;
    void attempt(async () => {
      const rest = wanted.filter(({ night }) => night !== shown.night);
      for (let i = 0; i < rest.length && !isGone; i += atOnce) {
        const found = await Promise.all(rest.slice(i, i + atOnce).map((night) => readNight(night)));
        if (!isGone) setRecords((earlier) => [...earlier, ...found]);
      }
    });
    return () => { isGone = true; };
  }, [shown]);
  const plan = plans.find((each) => each.file === file);
  const told = plan && measuresOf(plan).includes(measure) ? measure : "p90";
  const course = courseOf(records, file, told);
  return (
    <section class="sheet" aria-labelledby="history-title">
      <div class="section-head">
        <h2 id="history-title">{text.history}</h2>
        <div class="finder">
          <select aria-label={text.which} value={file} onChange={(event) => setFile(event.currentTarget.value)}>
            {plans.map((each) => <option key={each.file} value={each.file}>{each.name}</option>)}
          </select>
          <select aria-label={text.measure} value={told} onChange={(event) => setMeasure(event.currentTarget.value as Measure)}>
            {measures.filter((each) => plan && measuresOf(plan).includes(each)).map((each) => <option key={each} value={each}>{text.measures[each]}</option>)}
          </select>
        </div>
      </div>
      {records.length < wanted.length && <p class="muted">{text.fetching(records.length, wanted.length)}</p>}
      {course.length === 0
        ? <p class="muted">{text.noHistory}</p>
        : <LineChart points={course} xWords={endsOf(course)} summary={summaryOf(course, told)} yTitle={text.measures[told]} xTitle="" />}
    </section>
  );
}

function endsOf(course: readonly Course[]): readonly { readonly x: number; readonly text: string }[] {
  const [first, last] = [course[0], course.at(-1)];
  const ends = first === last ? [first] : [first, last];
  return ends.flatMap((end) => (end ? [{ x: end.x, text: shortDate(language.value, end.night) }] : []));
}

function summaryOf(course: readonly Course[], measure: Measure): string {
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return "";
  const { nights: text } = roomWords.value;
  const write = format.value;
  const say = (value: number): string => write.number(value, measure === "saving" ? 2 : 1);
  const unit = measure === "saving" ? ` ${roomWords.value.unitOf.kroner}` : measure === "p90" ? " min" : write.language === "da" ? " %" : "%";
  const interval = write.interval(say(last.low), say(last.high));
  return course.length === 1
    ? text.oneNight(`${say(last.y)}${unit}`, interval)
    : text.summary(`${say(first.y)}${unit}`, dateInWords(language.value, first.night), `${say(last.y)}${unit}`, dateInWords(language.value, last.night), interval);
}

import type { Answer } from "../api/optimisations";
import { LineChart } from "../charts/line-chart";
import { format } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { atMost, kindOf } from "./amounts";
import { boundsOf } from "./barriers";
import { Beside } from "./beside";
import { Contributions } from "./contributions";
import { FrontPicture } from "./front-picture";
import { FrontTable } from "./front-table";
import { openPlan } from "./open-plan";
import { Regret } from "./regret";
import { Rules } from "./rules";

/** The answer: its sentences, the chosen plan beside today's, all plans in a picture and a table, and what bears it out. */
export function Answered({ id, answer }: { readonly id: number; readonly answer: Answer }) {
  const text = roomWords.value.choose;
  const write = format.value;
  const [headline, ...sentences] = answer.answer[write.language];
  const told = answer.plans.find(({ number }) => number === (answer.chosen ?? answer.nearest));
  const today = answer.plans.find(({ roles }) => roles.includes("baseline"));
  const open = (number: number): void => {
    const plan = answer.plans.find((each) => each.number === number);
    if (plan) void openPlan(id, answer.question.name, plan, answer.plans);
  };
  const { provenance } = answer;
  return (
    <>
      <section class="sheet statement" aria-labelledby="statement-title">
        <h2 id="statement-title">{text.answer}</h2>
        <p class="first">{headline}</p>
        {sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
        {answer.question.description && <p class="muted">{answer.question.description}</p>}
      </section>
      {told && today && <Beside told={told} today={today} isChosen={answer.chosen !== null} onOpen={open} />}
      <section class="sheet" aria-labelledby="front-title">
        <h2 id="front-title">{text.frontHeading}</h2>
        <FrontPicture answer={answer} onOpen={open} />
        <h3>{text.tableHeading}</h3>
        <FrontTable answer={answer} onOpen={open} />
      </section>
      {answer.contributions.length > 0 && <Contributions answer={answer} />}
      {answer.futures.length > 0 && <Regret answer={answer} />}
      {answer.artefacts && answer.artefacts.underDispatch.length > 0 && <Rules answer={answer} />}
      <Trace answer={answer} />
      <p class="muted">{text.basis(String(provenance.yearsOfFigures), String(provenance.year), provenance.budget, String(provenance.seed))}
        {" · "}{provenance.baselineHash.slice(0, 12)}</p>
    </>
  );
}

function Trace({ answer }: { readonly answer: Answer }) {
  const text = roomWords.value.choose;
  const write = format.value;
  const [aim] = answer.question.aims;
  const kind = kindOf(aim?.figure ?? "p90");
  const points = boundsOf(answer.trace, kind);
  const last = answer.trace.findLast(({ bound }) => bound !== null);
  if (points.length < 2 || !last || last.bound === null) return null;
  return (
    <section class="sheet" aria-labelledby="trace-title">
      <h2 id="trace-title">{text.boundHeading}</h2>
      <LineChart points={points} isStep yFrom={0} yTitle={text.boundAxis(roomWords.value.unitOf[kind])} xTitle={text.yearsAxis}
        summary={text.boundSummary(write.number(last.years), atMost(kind, last.bound, write, roomWords.value))} />
    </section>
  );
}

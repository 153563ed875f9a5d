import { useEffect, useRef, useState } from "preact/hooks";
import { playNight, type Night as PlayedNight } from "../api/night";
import { scenarioOf } from "../draft/scenario";
import { wordsOf } from "../shell/refusals";
import { activeCount, changes, description, ground, name, plan } from "../state/desk";
import { openFromAddress } from "../state/opening";
import { words } from "../words/language";
import { firstMoment } from "./playback";
import { Player } from "./player";
import { WaitedMore } from "./waited-more";
import "../styles/map.css";
import "../styles/rooms.css";
import "../styles/night.css";

const firstDate = "2017-03-04";
const simulatedYears = 50;

/** One night under the plan and under the draft, with the same patients: who drives where, and who waits. */
export function Night() {
  const [date, setDate] = useState(firstDate);
  const [year, setYear] = useState(1);
  const [night, setNight] = useState<PlayedNight | null>(null);
  const [second, setSecond] = useState(0);
  const [problem, setProblem] = useState("");
  const [isAsking, setAsking] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const text = words.value.night;

  const fetch = async (): Promise<void> => {
    const about = plan.value;
    if (!about) return;
    stop.current?.abort();
    const mine = stop.current = new AbortController();
    setAsking(true);
    setProblem("");
    try {
      const found = await playNight({
        baseline: about.id, date, simulatedYear: year,
        ...(activeCount.value > 0 ? { scenario: scenarioOf(about, { name: name.value, description: description.value }, changes.value) } : {}),
      }, mine.signal);
      setNight(found);
      setSecond(firstMoment(found.before, found.after));
    } catch (error) {
      if (!mine.signal.aborted) setProblem(wordsOf(error));
    } finally {
      if (stop.current === mine) setAsking(false);
    }
  };
  useEffect(() => {
    (plan.peek() ? Promise.resolve() : openFromAddress()).then(fetch, (error: unknown) => setProblem(wordsOf(error)));
    return () => stop.current?.abort();
  }, []);

  return (
    <main id="main" class="room night" tabIndex={-1}>
      <h1>{text.title}</h1>
      <p class="muted">{activeCount.value > 0 ? text.intro(name.value || words.value.draft.untitled) : text.introAlone}</p>
      <form class="finder" onSubmit={(event) => { event.preventDefault(); void fetch(); }}>
        <label>{text.date}<input type="date" required min="2007-01-01" max="2050-12-31" value={date} onInput={(event) => setDate(event.currentTarget.value)} /></label>
        <label>{text.simulatedYear}
          <input type="number" required min={1} max={simulatedYears} value={year} onInput={(event) => setYear(event.currentTarget.valueAsNumber)} />
        </label>
        <button type="submit" class="main" disabled={isAsking}>{isAsking ? text.fetching : text.fetch}</button>
        <a class="button" href="/">{text.back}</a>
      </form>
      {problem && <p class="problem" role="alert">{problem}</p>}
      {isAsking && !night && <p class="loading">{text.fetching}</p>}
      {night && plan.value && (
        <>
          <Player night={night} plan={plan.value} ground={ground.value ?? null} second={second} onSecond={setSecond} />
          <WaitedMore night={night} plan={plan.value} onSecond={setSecond} />
        </>
      )}
    </main>
  );
}

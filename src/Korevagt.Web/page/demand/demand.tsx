import { useEffect, useState } from "preact/hooks";
import { listPlans, type Item } from "../api/library";
import { attempt } from "../shell/refusals";
import { may } from "../state/session";
import { words } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { Expected } from "./expected";
import { Logs } from "./logs";
import "../styles/rooms.css";

/** How many visits are expected, where and when, and the logs of visits from which that is known. */
export function Demand() {
  const [plans, setPlans] = useState<readonly Item[] | null>(null);
  useEffect(() => {
    void attempt(async () => setPlans(await listPlans()));
  }, []);
  const { demand: text } = roomWords.value;
  return (
    <main id="main" class="room" tabIndex={-1}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {!plans && <p class="loading">{words.value.loading}</p>}
      {plans && <Expected plans={plans} />}
      {plans && (may("demand:write") ? <Logs plans={plans} /> : <p class="muted">{text.mayNotSend}</p>)}
    </main>
  );
}

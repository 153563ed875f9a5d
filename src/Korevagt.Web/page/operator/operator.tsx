import { may } from "../state/session";
import { words } from "../words/language";
import { Audit } from "./audit";
import { Keys } from "./keys";
import "../styles/rooms.css";

/** What the operator of the server looks after: who has a key, and who did what. */
export function Operator() {
  const text = words.value.operator;
  return (
    <main id="main" class="room" tabIndex={-1}>
      <h1>{text.title}</h1>
      {may("keys:manage") && <Keys />}
      {may("audit:read") && <Audit />}
      {!may("keys:manage") && !may("audit:read") && <p>{words.value.errors.forbidden}</p>}
    </main>
  );
}

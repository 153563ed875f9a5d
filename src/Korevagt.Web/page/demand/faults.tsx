import { useState } from "preact/hooks";
import { readFit, readImport, type LogFault } from "../api/demand";
import { attempt } from "../shell/refusals";
import { format } from "../words/language";
import { faultOfFile } from "../words/rooms/faults";
import { roomWords } from "../words/rooms/language";

const shownAtFirst = 20;

/** What is wrong in a log and where; fetched when somebody wants to see it, as there may be a thousand. */
export function Faults({ kind, id }: { readonly kind: "imports" | "fits"; readonly id: number }) {
  const [faults, setFaults] = useState<readonly LogFault[] | null>(null);
  const [isWhole, setWhole] = useState(false);
  const { demand: text, list } = roomWords.value;
  if (faults === null) {
    return (
      <button type="button" onClick={() => {
        void attempt(async () => setFaults((await (kind === "imports" ? readImport(id) : readFit(id))).faults));
      }}>{text.showFaults}</button>
    );
  }

  const shown = isWhole ? faults : faults.slice(0, shownAtFirst);
  return (
    <>
      <ul class="faults">{shown.map((fault, i) => <li key={i}>{faultOfFile(fault, format.value, roomWords.value)}</li>)}</ul>
      {shown.length < faults.length && <button type="button" onClick={() => setWhole(true)}>{list.all}</button>}
    </>
  );
}

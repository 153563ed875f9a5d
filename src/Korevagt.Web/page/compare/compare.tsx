import { useEffect, useState } from "preact/hooks";
import { readComparison, type Comparison } from "../api/comparisons";
import { Refusal } from "../api/http";
import { wordsOf } from "../shell/refusals";
import { words } from "../words/language";
import { Begin } from "./begin";
import { Exports } from "./exports";
import { Figures } from "./figures";
import { Scatter } from "./scatter";
import { TwoMaps } from "./two-maps";
import "../styles/rooms.css";

/** Scenarios side by side: without an id they are picked first. */
export function Compare({ id }: { readonly id: string | null }) {
  return id === null ? <Begin /> : <Compared key={id} id={id} />;
}

function Compared({ id }: { readonly id: string }) {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [problem, setProblem] = useState("");
  const text = words.value.compare;
  useEffect(() => {
    readComparison(id).then(setComparison, (error: unknown) => {
      setProblem(error instanceof Refusal && error.status === 404 ? text.missing : wordsOf(error));
    });
  }, [id]);
  return (
    <main id="main" class="room" tabIndex={-1}>
      <h1>{text.title}</h1>
      {problem && <p class="problem" role="alert">{problem}</p>}
      {!comparison && !problem && <p class="loading">{words.value.loading}</p>}
      {comparison && (
        <>
          <Exports id={id} />
          <section class="sheet"><h2>{text.table}</h2><Figures comparison={comparison} /></section>
          <section class="sheet"><h2>{text.scatter}</h2><Scatter comparison={comparison} /></section>
          <TwoMaps comparison={comparison} />
          <p class="muted">
            {text.computedFrom(String(comparison.provenance.replications), String(comparison.provenance.year), String(comparison.provenance.seed))}
            {" · "}{comparison.provenance.baselineHash.slice(0, 12)}
          </p>
        </>
      )}
      <p class="no-print"><a href="/sammenlign">{text.other}</a></p>
    </main>
  );
}

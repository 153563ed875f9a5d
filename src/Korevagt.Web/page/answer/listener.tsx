import { useEffect } from "preact/hooks";
import { whisper } from "../shell/notice";
import { activeCount, preview } from "../state/desk";
import { format, language, words } from "../words/language";

/** Tells who listens how the answer stands: after ten years, and at the end. Nothing to see. */
export function Listener() {
  const { figures, stage, key } = preview.value;
  const years = figures?.years ?? 0;
  useEffect(() => {
    if (!figures || activeCount.peek() === 0 || (years !== 10 && stage !== "done")) return;
    const said = figures.sentences[language.value].points.map((point) => point.sentence).join(" ");
    const wait = figures.region.p90.change;
    const text = words.value.answer;
    const short = wait ? `${text.p90Short} ${format.value.signedMinutesWithInterval(wait).figure}` : "";
    whisper(stage === "done" ? text.allYears(said) : text.tenYears(short));
  }, [key, years === 10, stage === "done"]);
  return null;
}

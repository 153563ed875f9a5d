import { download } from "../api/comparisons";
import { attempt } from "../shell/refusals";
import { language, words } from "../words/language";

const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a comparison can be taken along as. */
export function Exports({ id }: { readonly id: string }) {
  const text = words.value.compare;
  const lang = language.value;
  const path = `/comparisons/${encodeURIComponent(id)}`;
  return (
    <p class="exports no-print">
      <a href={`/api/v1${path}?lang=${lang}`} target="_blank" rel="noopener">{text.report}</a>
      <a href={`/api/v1${path}/board?lang=${lang}`} target="_blank" rel="noopener">{text.board}</a>
      <button type="button" onClick={() => { void attempt(() => download(`${path}?lang=${lang}`, excel, "korevagt.xlsx")); }}>{text.excel}</button>
      <button type="button" onClick={() => { void attempt(() => download(`${path}${lang === "da" ? "?style=danish" : ""}`, "text/csv", "korevagt.csv")); }}>{text.csv}</button>
      <button type="button" onClick={() => print()}>{words.value.draft.print}</button>
    </p>
  );
}

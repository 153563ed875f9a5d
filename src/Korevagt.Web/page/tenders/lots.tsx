import { useEffect, useState } from "preact/hooks";
import { type Ground, type Plan, readGround } from "../api/plan";
import { read } from "../api/http";
import type { Lot, Quantity, Tender } from "../api/tenders";
import { format, words } from "../words/language";
import { tenderWords } from "../words/tenders/language";
import { LotsMap } from "./lots-map";
import { planOf } from "./stages";

/** The lots of a tender on the map and as a table: stations, shifts, variants, quantities with how far they may turn out otherwise. */
export function Lots({ tender }: { readonly tender: Tender }) {
  const text = tenderWords.value.lots;
  const lots = (tender.content?.lots ?? []).filter((lot) => Array.isArray(lot.shifts));
  const id = planOf(tender.content?.baseline);
  const { plan, ground, isMissing } = usePlan(id);
  const units = new Map((tender.content?.items ?? []).map((item) => [item.id, item.unit]));
  const stationsOf = (lot: Lot): readonly string[] =>
    [...new Set(lot.shifts.map((shift) => plan?.shifts.find((each) => each.id === shift)?.station).filter((station) => station !== undefined))];
  return (
    <section class="sheet" aria-labelledby="lots-title">
      <h2 id="lots-title">{text.title}</h2>
      {lots.length === 0 && <p class="muted">{text.none}</p>}
      {lots.length > 0 && (
        <div class="lots">
          {plan && ground && <LotsMap label={text.map} plan={plan} ground={ground} lots={lots.map(stationsOf)} />}
          {isMissing && <p class="muted">{text.noMap}</p>}
          {id && !isMissing && !ground && <p class="loading">{words.value.loading}</p>}
          <div class="scroll" role="group" tabIndex={0} aria-label={text.title}>
            <table>
              <thead><tr><th scope="col">{text.lot}</th><th scope="col">{text.stations}</th><th scope="col">{text.quantities}</th></tr></thead>
              <tbody>
                {lots.map((lot, number) => (
                  <tr key={lot.id}>
                    <th scope="row"><span class="lot-number" aria-hidden="true">{number + 1}</span>{lot.name}
                      {lot.variants && lot.variants.length > 0 && <span class="note">{text.variants}: {format.value.list(lot.variants.map(({ name, id: variant }) => name ?? variant))}</span>}</th>
                    <td>{stationsOf(lot).map((station) => plan?.stations.find((each) => each.id === station)?.name ?? station).join(", ") || "–"}
                      <span class="note">{text.shifts(lot.shifts.length)}</span></td>
                    <td><Quantities quantities={lot.quantities ?? []} units={units} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </section>
  );
}

function Quantities({ quantities, units }: { readonly quantities: readonly Quantity[]; readonly units: ReadonlyMap<string, string> }) {
  const text = tenderWords.value;
  const write = format.value;
  if (quantities.length === 0) return <>–</>;
  return (
    <ul class="quantities">
      {quantities.map(({ item, variant, amount, low, high }) => (
        <li key={`${item} ${variant ?? ""}`}>{item}{variant && ` (${variant})`}: {write.number(amount)} {text.units[units.get(item) ?? ""] ?? ""}
          {low !== undefined && high !== undefined && low !== high && <span class="muted"> ({write.interval(write.number(low), write.number(high))})</span>}</li>
      ))}
    </ul>
  );
}

/** The plan of a tender with the ground it is drawn on. */
export function usePlan(id: string | null): { readonly plan: Plan | null; readonly ground: Ground | null; readonly isMissing: boolean } {
  const [plan, setPlan] = useState<Plan | null>(null);
  const [ground, setGround] = useState<Ground | null>(null);
  const [isMissing, setMissing] = useState(id === null);
  useEffect(() => {
    if (id === null) return setMissing(true);
    Promise.all([read<Plan>(`/plans/${encodeURIComponent(id)}`), readGround(id)])
      .then(([found, drawn]) => { setPlan(found); setGround(drawn); setMissing(false); }, () => setMissing(true));
  }, [id]);
  return { plan, ground, isMissing };
}

import type { Figures } from "../api/figures";
import { activeCount, pickedArea, plan } from "../state/desk";
import { format, words } from "../words/language";
import { verdictOf } from "./interval";
import { IntervalBar } from "./interval-bar";

/** The districts, with the wait of nine in ten before and after; the district of a picked area is marked. */
export function Districts({ figures, about }: { readonly figures: Figures; readonly about: string }) {
  const places = plan.value;
  if (!places) return null;
  const text = words.value.answer;
  const write = format.value;
  const picked = places.areas.find(({ id }) => id === pickedArea.value)?.district;
  return (
    <div class="districts">
      <h3>{text.districts}</h3>
      <table>
        <thead>
          <tr><th scope="col">{text.district}</th><th scope="col" class="n">{text.p90Short} {text.before}</th>
            <th scope="col" class="n">{text.after}</th><th scope="col">{text.change}</th></tr>
        </thead>
        <tbody>
          {figures.districts.map(({ id, p90 }) => {
            const name = places.districts.find((district) => district.id === id)?.name ?? id;
            const said = p90.change ? write.signedMinutesWithInterval(p90.change) : null;
            return (
              <tr key={id} data-picked={id === picked}>
                <th scope="row">{name}</th>
                <td class="n muted">{write.number(p90.before, 1)}</td>
                <td class="n">{write.number(p90.after, 1)}</td>
                <td>
                  {p90.change && said && activeCount.value > 0 && (
                    <>
                      <span data-verdict={verdictOf(p90.change, true)} class="verdict">{write.signed(p90.change.value, 1)}</span>
                      <IntervalBar estimate={p90.change} lessIsBetter about={`${about}:${id}`} label={`${name}: ${said.figure} (${said.interval})`} />
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

import type { AreaFigures } from "../api/figures";
import type { Plan } from "../api/plan";
import { IntervalBar } from "../answer/interval-bar";
import { format, words } from "../words/language";

/** What is known of an area that is pointed at or picked. */
export function AreaCard({ plan, area, figures, about, side }: {
  readonly side: "left" | "right"; readonly plan: Plan; readonly area: string; readonly figures: AreaFigures | undefined; readonly about: string;
}) {
  const place = plan.areas.find(({ id }) => id === area);
  if (!place) return null;
  const text = words.value.map;
  const write = format.value;
  const district = plan.districts.find(({ id }) => id === place.district)?.name ?? "";
  const change = figures?.mean.change;
  const said = change ? write.signedMinutesWithInterval(change) : null;
  return (
    <div class="area-card" data-side={side}>
      <p><strong>{place.name}</strong> <span class="muted">{text.tip.district} {district}</span></p>
      {!figures && <p class="muted">{text.unknown}</p>}
      {figures && (
        <>
          <p class="muted">{figures.visitsPerYear > 0 ? text.areaVisits(write.count(figures.visitsPerYear)) : text.noVisits}</p>
          {figures.mean.after !== null && (
            <p>{write.minutes(figures.mean.before)} → <strong>{write.minutes(figures.mean.after)}</strong></p>
          )}
          {change && said && (
            <>
              <IntervalBar estimate={change} lessIsBetter about={`${about}:${area}`} label={`${place.name}: ${said.figure} (${said.interval})`} />
              <p>{said.figure} <span class="muted">{said.interval}</span></p>
            </>
          )}
          {!figures.certain && figures.mean.before !== figures.mean.after && <p class="muted">{text.uncertain}</p>}
        </>
      )}
    </div>
  );
}

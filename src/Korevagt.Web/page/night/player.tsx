import { useEffect, useState } from "preact/hooks";
import type { Night } from "../api/night";
import type { Ground, Plan } from "../api/plan";
import { activeCount } from "../state/desk";
import { format, words } from "../words/language";
import { clockIn } from "./clock";
import { NightMap } from "./night-map";
import { lateCount, meanMinutes, projection, waitingAt, type Side } from "./playback";

const step = 60;
/** Minutes of the night in a second of the player. */
const speeds = [2, 5, 15] as const;

interface PlayerProps {
  readonly night: Night;
  readonly plan: Plan;
  readonly ground: Ground | null;
  readonly second: number;
  readonly onSecond: (second: number) => void;
}

/** The night on one clock, on a map for each plan. */
export function Player({ night, plan, ground, second, onSecond }: PlayerProps) {
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(5);
  const text = words.value.night;
  useEffect(() => {
    if (!isPlaying) return;
    let [at, last, frame] = [second, performance.now(), 0];
    const move = (now: number): void => {
      at = Math.min(at + ((now - last) / 1_000) * speed * 60, night.seconds);
      last = now;
      onSecond(at);
      if (at < night.seconds) frame = requestAnimationFrame(move);
      else setPlaying(false);
    };
    frame = requestAnimationFrame(move);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, speed, night]);

  const project = ground ? projection(ground, plan) : null;
  const sides: readonly Side[] = activeCount.value > 0 ? ["before", "after"] : ["before"];
  const clock = clockIn(night, second);
  return (
    <section class="sheet player" aria-labelledby="player-title">
      <h2 id="player-title">{clock}</h2>
      <div class="controls no-print">
        <button type="button" class="main" onClick={() => { if (second >= night.seconds) onSecond(0); setPlaying(!isPlaying); }}>{isPlaying ? text.pause : text.play}</button>
        <label class="grow" for="moment"><span class="visually-hidden">{text.moment}</span>
          <input id="moment" type="range" min={0} max={night.seconds} step={step} value={Math.round(second / step) * step} aria-valuetext={clock}
            onInput={(event) => { setPlaying(false); onSecond(event.currentTarget.valueAsNumber); }} />
        </label>
        <label>{text.speed}
          <select value={String(speed)} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
            {speeds.map((each) => <option key={each} value={String(each)}>{text.minutesASecond(each)}</option>)}
          </select>
        </label>
      </div>
      <div class="sides" data-count={sides.length}>
        {sides.map((side) => (
          <figure key={side}>
            <figcaption>
              <strong>{side === "before" ? plan.name : text.draft}</strong>
              <span class="muted"> · {text.waiting(waitingAt(night.visits, side, second))}</span>
            </figcaption>
            {ground && project
              ? <NightMap ground={ground} plan={plan} night={night} side={side} second={second} project={project} />
              : <p class="muted">{words.value.map.noGround}</p>}
            <p class="muted">{text.whole(
              night.visits.filter((visit) => visit[side]?.fate === "visited").length, format.value.minutes(meanMinutes(night.visits, side)), lateCount(night.visits, side))}</p>
          </figure>
        ))}
      </div>
      <ul class="signs">
        <li><span class="sign car-sign" />{text.car}</li><li><span class="sign car-sign visits" />{text.carVisits}</li>
        <li><span class="sign waits" />{text.patientWaits}</li><li><span class="sign late" />{text.patientLate}</li><li><span class="sign visited" />{text.patientVisited}</li>
      </ul>
    </section>
  );
}

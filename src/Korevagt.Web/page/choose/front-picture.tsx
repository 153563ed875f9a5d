import { useState } from "preact/hooks";
import type { Answer } from "../api/optimisations";
import { axisOf } from "../charts/axis";
import { isNarrow } from "../charts/narrow";
import { format } from "../words/language";
import { roomWords } from "../words/rooms/language";
import { estimateOf, kindOf, levelOf } from "./amounts";
import { frontOf, type FrontPoint, inOrder, type MarkKind } from "./front";
import { placedNames } from "./front-names";
import { changesIn, headingOf, nameOf } from "./planned";

const wide = { width: 760, height: 430, letters: 13 };
const narrow = { width: 400, height: 430, letters: 15 };
const [left, right, top, bottom] = [48, 20, 34, 52];
const air = 10;
const weights: Record<MarkKind, number> = { breaks: 0, other: 1, front: 2, today: 3, own: 4, chosen: 5 };

interface FrontPictureProps {
  readonly answer: Answer;
  readonly onOpen: (number: number) => void;
}

/** Every plan that is told: what it saves from left to right, its first aim upwards with its interval; each is a button. */
export function FrontPicture({ answer, onOpen }: FrontPictureProps) {
  const [shown, setShown] = useState<number | null>(null);
  const text = roomWords.value.choose;
  const write = format.value;
  const { width, height, letters } = isNarrow.value ? narrow : wide;
  const [aim] = answer.question.aims;
  const figure = aim?.figure ?? "p90";
  const smallerIsBetter = aim?.smallerIsBetter ?? true;
  const { points, line, farOff, hasPrice } = frontOf(answer);
  if (points.length === 0) return null;
  const x = axisOf(Math.min(...points.map((point) => point.x)), Math.max(...points.map((point) => point.x)), left + air, width - right - air, isNarrow.value ? 4 : 6);
  const y = axisOf(Math.min(...points.map((point) => point.y.low)), Math.max(...points.map((point) => point.y.high)), height - bottom - air, top + air, 5);
  const place = (point: FrontPoint): { x: number; y: number } => ({ x: x.at(point.x), y: y.at(point.y.value) });
  // Drawn so that what a reader looks for lies on top, and told by Tab from left to right.
  const order = new Map(inOrder(points, smallerIsBetter).map((point, i) => [point.plan.number, i]));
  const names = placedNames(points.filter(({ kind }) => weights[kind] >= weights.today)
    .map((point) => ({ ...place(point), text: nameOf(point.plan, roomWords.value, write), weight: weights[point.kind] })), points.map(place), { width, bottom: height - bottom, letters });
  const told = points.find(({ plan }) => plan.number === shown);
  return (
    <figure class="front-picture">
      <Legend kinds={new Set(points.map(({ kind }) => kind))} isChosen={answer.chosen !== null} />
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={text.frontHeading}>
        {y.ticks.map((tick) => (
          <g key={tick}><line class="grid" x1={left} x2={width - right} y1={y.at(tick)} y2={y.at(tick)} />
            <text class="tick" x={left - 8} y={y.at(tick) + 4} text-anchor="end">{write.number(tick, y.decimals)}</text></g>
        ))}
        {x.ticks.map((tick) => <text key={tick} class="tick" x={x.at(tick)} y={height - bottom + 18} text-anchor="middle">{write.number(tick, x.decimals)}</text>)}
        <line class="axis-line" x1={left} x2={width - right} y1={height - bottom} y2={height - bottom} />
        <text class="axis-title" x="4" y="14">{headingOf(roomWords.value.figures[figure])}, {roomWords.value.unitOf[kindOf(figure)]}</text>
        <text class="axis-title" x={width - right} y={height - 8} text-anchor="end">{hasPrice ? text.savedAxis : text.savedHoursAxis}</text>
        {line.length > 1 && <path class="front-line" d={`M${line.map((point) => `${place(point).x},${place(point).y}`).join("L")}`} />}
        {names.map((name) => (
          <g key={name.text} class="plan-name">
            {name.leader && <line class="leader" x1={name.from.x} y1={name.from.y} x2={name.from.x} y2={name.y - 4} />}
            <text x={name.x} y={name.y} text-anchor={name.anchor}>{name.text}</text>
          </g>
        ))}
        {[...points].sort((one, other) => (order.get(one.plan.number) ?? 0) - (order.get(other.plan.number) ?? 0)).map((point) => (
          <g key={point.plan.number} class={`mark ${point.kind}`} data-faint={point.isFaint} data-plan={point.plan.number} role="button" tabIndex={0}
            aria-label={labelOf(point, answer)}
            onClick={() => onOpen(point.plan.number)} onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              onOpen(point.plan.number);
            }}
            onFocus={() => setShown(point.plan.number)} onBlur={() => setShown(null)}
            onPointerEnter={() => setShown(point.plan.number)} onPointerLeave={() => setShown(null)}>
            <Mark point={point} x={place(point).x} y={place(point).y} low={y.at(point.y.low)} high={y.at(point.y.high)} />
          </g>
        ))}
      </svg>
      <p class="told" aria-hidden="true">{told ? labelOf(told, answer) : "\u00a0"}</p>
      <figcaption class="muted">{text.frontHint(write.number(points.length), smallerIsBetter ? "down" : "up", roomWords.value.figures[figure])}
        {farOff > 0 && ` ${text.farOff(write.number(farOff))}`}</figcaption>
    </figure>
  );
}

interface MarkProps {
  readonly point: FrontPoint;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

function Mark({ point, x, y, low, high }: MarkProps) {
  const shape = point.kind === "chosen" ? <path class="shape" d={`M${x},${y - 9}L${x + 9},${y}L${x},${y + 9}L${x - 9},${y}Z`} />
    : point.kind === "own" ? <rect class="shape" x={x - 6} y={y - 6} width="12" height="12" />
      : <circle class="shape" cx={x} cy={y} r={point.kind === "today" ? 6.5 : point.kind === "front" ? 5.5 : 4.5} />;
  return (
    <>
      <circle class="reach" cx={x} cy={y} r="13" />
      <line class="span" x1={x} x2={x} y1={low} y2={high} />
      {shape}
    </>
  );
}

/** What a mark says: the plan, what it saves, its aim with the interval, and what it changes. */
function labelOf({ plan, kind, isFaint }: FrontPoint, { question }: Answer): string {
  const text = roomWords.value.choose;
  const write = format.value;
  const aimKind = kindOf(question.aims[0]?.figure ?? "p90");
  const estimate = estimateOf(plan.aim);
  const aim = estimate && levelOf(aimKind, estimate, write, roomWords.value);
  const changes = changesIn(plan, write);
  return [
    nameOf(plan, roomWords.value, write),
    `${text.contracted}: ${plan.contractedSavingDkk === null ? `${write.number(plan.carHoursSaved)}` : write.amount(plan.contractedSavingDkk)}`,
    `${headingOf(roomWords.value.figures[question.aims[0]?.figure ?? "p90"])}: ${aim ? `${aim.figure} (${aim.interval})` : "–"}`,
    ...(kind === "breaks" ? [text.verdicts.surelyMissed] : isFaint ? [text.dominated] : []),
    changes.length > 0 ? changes.join(", ") : text.noChanges,
  ].join("; ");
}

function Legend({ kinds, isChosen }: { readonly kinds: ReadonlySet<MarkKind>; readonly isChosen: boolean }) {
  const { legend } = roomWords.value.choose;
  const shown = (Object.keys(weights) as MarkKind[]).filter((kind) => kinds.has(kind)).reverse();
  return (
    <p class="legend">{shown.map((kind) => (
      <span key={kind} class="entry"><span class={`sign ${kind}`} aria-hidden="true" />{kind === "chosen" && !isChosen ? legend.nearest : legend[kind]}</span>
    ))}</p>
  );
}

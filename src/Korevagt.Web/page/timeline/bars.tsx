import { useRef, useState } from "preact/hooks";
import type { Shift } from "../api/plan";
import type { DraftShift } from "../draft/shifts";
import { isChanged } from "../shifts/shifts";
import { shortHours } from "../shifts/words";
import { pickedShift } from "../state/desk";
import { language, words } from "../words/language";
import { dragBar, type Dragging } from "./bar-drag";
import { keyOnBar } from "./bar-keys";
import { day, isOn, stretchesOf, type DayKind } from "./clock";

interface BarsProps {
  readonly row: DraftShift;
  readonly kind: DayKind;
  /** Whether this bar is the one that the keyboard comes to first. */
  readonly isFirst: boolean;
  readonly room: () => Element | null;
  readonly onNeighbour: (by: number) => boolean;
}

/** The bars of a shift on one kind of day, over where they were. */
export function Bars({ row, kind, isFirst, room, onNeighbour }: BarsProps) {
  const { shift, before, isRemoved } = row;
  const panel = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const isGhost = before !== null && (isRemoved || isChanged(row)) && isOn(before.days, kind);
  const isHere = isOn(shift.days, kind) && (!isRemoved || dragging !== null);
  return (
    <div ref={panel} class="lane">
      {isGhost && stretchesOf(before).map((stretch) => (
        <span key={stretch.start} class="ghost" style={{ left: percent(stretch.start), width: percent(stretch.end - stretch.start) }} />
      ))}
      {isHere && stretchesOf(shift).map((stretch, i, all) => (
        <Bar key={i} row={row} stretch={stretch} isFirst={isFirst && i === 0} hasStart={i === 0} hasEnd={i === all.length - 1} dragging={dragging}
          onDrag={(event, part) => {
            const [lane, whole] = [panel.current, room()];
            if (lane && whole) dragBar(event, shift, part, lane, whole, setDragging);
          }}
          onNeighbour={onNeighbour} />
      ))}
    </div>
  );
}

interface BarProps {
  readonly row: DraftShift;
  readonly stretch: { readonly start: number; readonly end: number };
  readonly isFirst: boolean;
  readonly hasStart: boolean;
  readonly hasEnd: boolean;
  readonly dragging: Dragging | null;
  readonly onDrag: (event: PointerEvent, part: "start" | "end" | "whole") => void;
  readonly onNeighbour: (by: number) => boolean;
}

function Bar({ row, stretch, isFirst, hasStart, hasEnd, dragging, onDrag, onNeighbour }: BarProps) {
  const { shift } = row;
  const text = words.value;
  const hours = shortHours(shift, language.value);
  const word = dragging?.isOut ? text.timeline.letGo : shift.cars > 1 ? `${hours} · ${shift.cars}` : hours;
  return (
    <div class="duty" role="button" tabIndex={isFirst ? 0 : -1} data-shift={shift.id} data-changed={row.before === null || isChanged(row)}
      data-picked={pickedShift.value === shift.id} data-out={dragging?.isOut ?? false}
      aria-label={`${word}: ${barLabel(shift)}`} aria-pressed={pickedShift.value === shift.id}
      style={{ left: percent(stretch.start), width: percent(stretch.end - stretch.start) }}
      onPointerDown={(event) => onDrag(event, "whole")}
      onKeyDown={(event) => keyOnBar(event, shift, onNeighbour)}>
      {hasStart && <span class="grip start" onPointerDown={(event) => onDrag(event, "start")} />}
      <span class="duty-word">{word}</span>
      {hasEnd && <span class="grip end" onPointerDown={(event) => onDrag(event, "end")} />}
    </div>
  );
}

function barLabel(shift: Shift): string {
  const text = words.value;
  return text.timeline.bar(shift.name, `${shift.from}–${shift.to}`, text.days[shift.days], text.cars(shift.cars));
}

const percent = (minutes: number): string => `${(minutes / day) * 100}%`;

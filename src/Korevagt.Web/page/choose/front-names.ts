/** A name to be written beside a mark. */
export interface NamedMark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The heavier is placed first. */
  readonly weight: number;
}

/** Where a name stands: where its words begin or end, and whether a line leads to its mark. */
export interface PlacedName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly leader: boolean;
  readonly from: { readonly x: number; readonly y: number };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const size = 13;
const widthOfLetter = 7;
const beside = 12;
const halfMark = 9;
const steps = [0, -16, 16, -32, 32, -48, 48, -64, 64, -80, 80];

/** Places names beside their marks, so that none covers another or a mark; one that finds no room beside its mark moves up or down. */
export function placedNames(
  names: readonly NamedMark[], marks: readonly { readonly x: number; readonly y: number }[], width: number, bottom: number,
): readonly PlacedName[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - halfMark, right: x + halfMark, top: y - halfMark, bottom: y + halfMark }));
  const placed: PlacedName[] = [];
  for (const name of [...names].sort((one, other) => other.weight - one.weight)) {
    const found = placesOf(name).find(({ box }) => box.left >= 0 && box.right <= width && box.top >= size && box.bottom <= bottom && !taken.some((other) => overlaps(box, other)));
    if (!found) continue;
    taken.push(found.box);
    placed.push(found.place);
  }
  return placed;
}

function placesOf({ x, y, text }: NamedMark): readonly { readonly place: PlacedName; readonly box: Box }[] {
  const length = text.length * widthOfLetter;
  return steps.flatMap((step) => (["start", "end"] as const).map((anchor) => {
    const at = anchor === "start" ? x + beside : x - beside;
    const base = y + step + size / 3;
    const begin = anchor === "start" ? at : at - length;
    return {
      place: { text, x: at, y: base, anchor, leader: step !== 0, from: { x, y } },
      box: { left: begin, right: begin + length, top: base - size, bottom: base + 3 },
    };
  }));
}

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

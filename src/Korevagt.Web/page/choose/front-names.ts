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

/** The room that there is for names, and how large their letters are. */
export interface NameRoom {
  readonly width: number;
  readonly bottom: number;
  readonly letters: number;
}

const widthOfLetter = 0.54;
const beside = 12;
const halfMark = 9;
const steps = [0, -16, 16, -32, 32, -48, 48, -64, 64, -80, 80];

/** Places names beside their marks, so that none covers another or a mark; one that finds no room beside its mark moves up or down. */
export function placedNames(
  names: readonly NamedMark[], marks: readonly { readonly x: number; readonly y: number }[], { width, bottom, letters }: NameRoom,
): readonly PlacedName[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - halfMark, right: x + halfMark, top: y - halfMark, bottom: y + halfMark }));
  const placed: PlacedName[] = [];
  for (const name of [...names].sort((one, other) => other.weight - one.weight)) {
    const found = placesOf(name, letters).find(({ box }) => box.left >= 0 && box.right <= width && box.top >= letters && box.bottom <= bottom && !taken.some((other) => overlaps(box, other)));
    if (!found) continue;
    taken.push(found.box);
    placed.push(found.place);
  }
  return placed;
}

function placesOf({ x, y, text }: NamedMark, letters: number): readonly { readonly place: PlacedName; readonly box: Box }[] {
  const length = text.length * widthOfLetter * letters;
  return steps.flatMap((step) => (["start", "end"] as const).map((anchor) => {
    const at = anchor === "start" ? x + beside : x - beside;
    const base = y + step + letters / 3;
    const begin = anchor === "start" ? at : at - length;
    return {
      place: { text, x: at, y: base, anchor, leader: step !== 0, from: { x, y } },
      box: { left: begin, right: begin + length, top: base - letters, bottom: base + 3 },
    };
  }));
}

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

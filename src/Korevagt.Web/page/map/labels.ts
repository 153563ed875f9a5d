// Names on the map, the most important first; one that would cover another or a sign is left out.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Name {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isBold: boolean;
  /** Half the width of a sign that the name stands beside; 0 for a name across its place. */
  readonly beside: number;
}

export interface Placed extends Name {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const characterWidth = 0.56;
const boldCharacterWidth = 0.62;
const padding = 0.3;

/** The names that have room, with where their plates lie, in the drawing's units. */
export function placed(names: readonly Name[], size: number, taken: readonly Box[], view: Box): readonly Placed[] {
  const boxes = [...taken];
  const found: Placed[] = [];
  for (const name of names) {
    const width = (name.text.length * (name.isBold ? boldCharacterWidth : characterWidth) + 2 * padding) * size;
    const height = size * 1.35;
    const place = placesOf(name, width, height, size).find(([left, top]) => {
      const box = { left, top, right: left + width, bottom: top + height };
      return isInside(box, view) && !boxes.some((other) => overlap(box, other));
    });
    if (!place) continue;
    const [left, top] = place;
    boxes.push({ left, top, right: left + width, bottom: top + height });
    found.push({ ...name, left, top, width, height });
  }
  return found;
}

function placesOf({ x, y, beside }: Name, width: number, height: number, size: number): readonly (readonly [number, number])[] {
  const middle = y - height / 2;
  if (beside === 0) return [[x - width / 2, middle], [x - width / 2, y + height * 0.55], [x - width / 2, y - height * 1.55]];
  return [[x + beside, middle], [x - beside - width, middle], [x - width / 2, y + size * 0.95], [x - width / 2, y - height - size * 0.95]];
}

const isInside = (box: Box, view: Box): boolean =>
  box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** "Herning midt og syd (Lind)" is "Herning midt og syd" on the map. */
export const shortPlace = (name: string): string => name.replace(/ \(.*$/, "");

// Drawn on a grid of 20, in the colour of the words beside them.

const paths = {
  undo: "M8 5L4 9l4 4M4 9h7a5 5 0 0 1 0 10h-1",
  redo: "M12 5l4 4-4 4M16 9H9a5 5 0 0 0 0 10h1",
  share: "M8.5 11.5l3-3M7 9L5 11a3 3 0 0 0 4.2 4.2L11 13.4M9.2 6.8L11 5a3 3 0 0 1 4.2 4.2L13.2 11",
  save: "M4 4h9l3 3v9H4zM7 4v4h5V4M7 16v-4h6v4",
  print: "M6 8V4h8v4M6 14H4V8h12v6h-2M6 12h8v5H6z",
  minus: "M5 10h10",
  plus: "M5 10h10M10 5v10",
  cross: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  back: "M7 5L3.5 8.5 7 12M3.5 8.5H12a4 4 0 0 1 0 8H8",
  menu: "M4 6h12M4 10h12M4 14h12",
  whole: "M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4",
  open: "M7 4l6 6-6 6",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

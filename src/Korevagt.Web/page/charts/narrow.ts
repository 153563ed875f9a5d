import { signal } from "@preact/signals";

const narrow = typeof matchMedia === "undefined" ? null : matchMedia("(max-width: 53.75em)");

/** Whether the window is a narrow one, where drawings are drawn smaller so that their words can be read. */
export const isNarrow = signal(narrow?.matches ?? false);

narrow?.addEventListener("change", (event) => { isNarrow.value = event.matches; });

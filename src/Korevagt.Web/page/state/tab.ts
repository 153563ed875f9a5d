import { signal } from "@preact/signals";

/** What a narrow window shows one at a time, below the answer in a line. */
export const tabs = ["answer", "map", "shifts", "timeline"] as const;
export type Tab = (typeof tabs)[number];

export const tab = signal<Tab>("shifts");

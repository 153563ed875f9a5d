import { computed } from "@preact/signals";
import { language } from "../language";
import { da, type RoomWords } from "./da";
import { en } from "./en";

/** The words of the rooms that are fetched when they are first shown. */
export const roomWords = computed<RoomWords>(() => (language.value === "en" ? en : da));

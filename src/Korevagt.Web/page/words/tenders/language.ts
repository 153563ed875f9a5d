import { computed } from "@preact/signals";
import { language } from "../language";
import { da, type TenderWords } from "./da";
import { en } from "./en";

/** The words of the room of tenders, which is fetched when it is first shown. */
export const tenderWords = computed<TenderWords>(() => (language.value === "en" ? en : da));

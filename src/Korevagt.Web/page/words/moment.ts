import type { Language } from "./format";

const months: Record<Language, readonly string[]> = {
  da: ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

/** The name of a month, 1 to 12. */
export const monthIn = (language: Language, month: number): string => months[language][month - 1] ?? "";

/** A moment in the reader's own time: 1. maj 2017 kl. 10.42, or 1 May 2017 at 10:42. */
export function momentIn(language: Language, utc: string): string {
  const at = new Date(utc);
  if (Number.isNaN(at.getTime())) return utc;
  const [hours, minutes] = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0"));
  const month = months[language][at.getMonth()] ?? "";
  return language === "da"
    ? `${at.getDate()}. ${month} ${at.getFullYear()} kl. ${hours}.${minutes}`
    : `${at.getDate()} ${month} ${at.getFullYear()} at ${hours}:${minutes}`;
}

/** A time of day in the reader's own time: 10.42, or 10:42. */
export function timeIn(language: Language, at: Date): string {
  const [hours, minutes] = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0"));
  return language === "da" ? `${hours}.${minutes}` : `${hours}:${minutes}`;
}

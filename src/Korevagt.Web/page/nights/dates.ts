import type { Language } from "../words/format";
import { monthIn } from "../words/moment";

/** The night as it is told: 22. november 2026 kl. 02.30, its local date and time, which it is named by; anything else as it is. */
export function dateInWords(language: Language, night: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(night);
  if (!found) return night;
  const [, year = "", month = "", day = "", hours = "", minutes = ""] = found;
  const date = `${Number(day)}${language === "da" ? "." : ""} ${monthIn(language, Number(month))} ${year}`;
  return language === "da" ? `${date} kl. ${hours}.${minutes}` : `${date} at ${hours}:${minutes}`;
}

/** 22.11. or 22 Nov: short, for an axis. */
export function shortDate(language: Language, night: string): string {
  const found = /^\d{4}-(\d\d)-(\d\d)/.exec(night);
  if (!found) return night;
  const [day, month] = [Number(found[2]), Number(found[1])];
  return language === "da" ? `${day}.${month}.` : `${day} ${monthIn(language, month).slice(0, 3)}`;
}

/** Where a night is shown. */
export function addressOf({ night, name }: { readonly night: string; readonly name: string }): string {
  return `/naetter/${encodeURIComponent(night)}/${encodeURIComponent(name)}`;
}

import type { Night } from "../api/night";
import { language } from "../words/language";

/** A moment of a night as a clock in Denmark has it: lørdag 23.15, or Saturday 23:15. */
export function clockIn({ from }: Pick<Night, "from">, second: number): string {
  const at = new Date(Date.parse(from) + second * 1_000);
  const parts = new Intl.DateTimeFormat(language.value === "da" ? "da-DK" : "en-GB", {
    timeZone: "Europe/Copenhagen", weekday: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("weekday")} ${part("hour")}${language.value === "da" ? "." : ":"}${part("minute")}`;
}

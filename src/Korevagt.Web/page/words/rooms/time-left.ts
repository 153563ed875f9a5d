import type { Format } from "../format";
import type { RoomWords } from "./da";

const minute = 60;
const longInSeconds = 90;

/** About how long something takes yet: in seconds, or from a minute and a half on in minutes. */
export function timeLeft(seconds: number, write: Format, words: RoomWords): string {
  const time = seconds < longInSeconds
    ? words.inSeconds(write.number(Math.max(1, Math.round(seconds))))
    : words.inMinutes(write.number(Math.round(seconds / minute)));
  return words.secondsLeft(time);
}

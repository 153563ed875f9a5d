import type { InputFault } from "../../api/figures";
import type { Format } from "../format";
import type { RoomWords } from "./da";

/** What is wrong and what would have been right, as sentences: the server's faults begin where a place would stand before them. */
export function faultIn(message: string, expected: string | null | undefined, { choose }: RoomWords): string {
  const told = ended(message.charAt(0).toLocaleUpperCase("da") + message.slice(1));
  return expected ? `${told} ${ended(choose.expected(expected))}` : told;
}

/** A fault of a file in the reader's language, with the file and the place in it before it, as far as they are told. */
export function faultOfFile({ file, place, message, expected }: InputFault, write: Format, words: RoomWords): string {
  const told = faultIn(write.say(message), expected ? write.say(expected) : null, words);
  return [file, place, told].filter(Boolean).join(": ");
}

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

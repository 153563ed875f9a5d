const longest = 64;
const letters: Readonly<Record<string, string>> = { "æ": "ae", "ø": "oe", "å": "aa" };

/** What a demand can be called in the library, after the name of its log: small letters, digits and single hyphens, at most 64. */
export function itemNameOf(log: string): string {
  const plain = log.replace(/\.[^.]*$/, "").toLowerCase().replace(/[æøå]/g, (letter) => letters[letter] ?? "")
    .normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[^a-z0-9]+/g, "-").slice(0, longest).replace(/^-+|-+$/g, "") || "log";
}

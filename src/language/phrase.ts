/** Words that stand together, and what they mean. */
export interface Phrase<Value> {
  /** Lower case, token by token: a clitic and a hyphen are words of their own. */
  readonly words: readonly string[];
  readonly value: Value;
}

/** Phrases by their first word, longest first. */
export type PhraseTable<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

/** A table of phrases; a later phrase of the same words is left out. */
export function buildPhraseTable<Value>(phrases: Iterable<Phrase<Value>>): PhraseTable<Value> {
  const table = new Map<string, Phrase<Value>[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] as string;
    const known = table.get(first);
    if (known) known.push(phrase);
    else table.set(first, [phrase]);
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/**
 * The longest phrase of the table that stands at word `at`, or null.
 * `wordAt` gives the lower-case word at an index, "" outside the text.
 */
export function phraseAt<Found extends { readonly words: readonly string[] }>(
  table: ReadonlyMap<string, readonly Found[]>,
  at: number,
  wordAt: (index: number) => string,
): Found | null {
  for (const phrase of table.get(wordAt(at)) ?? []) {
    if (phrase.words.every((word, k) => word === wordAt(at + k))) return phrase;
  }
  return null;
}

/** The entries of a list, split by commas and line ends, trimmed; empty ones are dropped. */
export function splitList(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** The words of a list, split by white space; a plain split is several times as fast as one by pattern. */
export function splitWords(list: string): string[] {
  return list
    .replaceAll("\n", " ")
    .split(" ")
    .filter((word) => word !== "");
}

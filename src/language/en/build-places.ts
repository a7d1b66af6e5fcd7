import { buildPhraseTable, type Phrase, type PhraseTable } from "../phrase.js";
import { countries, usStates } from "./places.js";

/** The tables of places: names to the usual name, and words for people to their country. */
export function buildPlaces(): {
  readonly countries: PhraseTable<string>;
  readonly demonyms: PhraseTable<string>;
  readonly states: PhraseTable<string>;
} {
  const rows = countries.trim().split("\n").map(readRow);
  return {
    countries: buildPhraseTable(rows.flatMap(({ name, names }) => phrasesFor(names, name))),
    demonyms: buildPhraseTable(
      rows.flatMap(({ name, others }) => phrasesFor(others.flatMap(withPlural), name)),
    ),
    states: buildPhraseTable(
      usStates
        .trim()
        .split("\n")
        .map(readRow)
        .flatMap(({ name, names, others }) => phrasesFor([...names, ...others], name)),
    ),
  };
}

interface Row {
  readonly name: string;
  readonly names: readonly string[];
  readonly others: readonly string[];
}

function readRow(line: string): Row {
  const [first, second] = line.split("|") as [string, string];
  const names = first.split(",");
  return { name: names[0] as string, names, others: second === "" ? [] : second.split(",") };
}

function phrasesFor(words: readonly string[], value: string): Phrase<string>[] {
  return words.map((word) => ({ words: word.toLowerCase().split(" "), value }));
}

/** "Dane" → "Danes", "Scotsman" → "Scotsmen", but "German" → "Germans"; those in "s", "sh", "ch" and "ese" have none. */
function withPlural(demonym: string): string[] {
  if (/[ct]?[hs]man$/.test(demonym)) return [demonym, `${demonym.slice(0, -3)}men`];
  return /(?:s|sh|ch|ese)$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}

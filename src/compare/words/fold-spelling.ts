import type { Language } from "../../language/index.js";

/** A word of lower case in the spelling that stands for all: "colour" → "color", "organisation" → "organization". */
export function foldSpelling(word: string, language: Language): string {
  const { spellings, endings, shortestStem } = language.comparison;
  const listed = spellings.get(word) ?? pluralOf(spellings.get(word.slice(0, -1)), word);
  if (listed !== undefined) return listed;
  for (const [ending, usual] of endings) {
    const stem = word.length - ending.length;
    if (stem >= shortestStem && word.endsWith(ending)) return word.slice(0, stem) + usual;
  }
  return word;
}

/** "travellers" by "traveller". */
function pluralOf(usual: string | undefined, word: string): string | undefined {
  return usual !== undefined && word.endsWith("s") ? `${usual}s` : undefined;
}

import type { Saying } from "./filters/filter.js";
import { filterNames, filterOf, type Query } from "./filters/index.js";
import type { Sort } from "./sorts.js";

const sortWords: Readonly<Record<Sort, string>> = {
  newest: "newest first",
  oldest: "oldest first",
  best: "the best matches first",
};

const noun = "statements";

/** Characters that turn the direction of all that follows, as the rest of a sentence around a name (Unicode, UAX 9). */
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * The whole query as one English sentence, without a full stop: "Direct
 * statements by Marta Ito that contain “we will appeal”, said in May 2026,
 * newest first".
 */
export function sayQuery(
  query: Query,
  { names = new Map(), sort }: Partial<Saying> & { readonly sort?: Sort } = {},
): string {
  const phrases = filterNames.flatMap((name) => filterOf(name).say(query[name], { names }) ?? []);
  const at = (place: "before" | "after"): string[] =>
    phrases.filter((phrase) => phrase.place === place).map(({ words }) => words);
  const sentence = [...at("before"), noun, ...at("after")].reduce(join);
  const ordered = sort === undefined ? sentence : `${sentence}, ${sortWords[sort]}`;
  return (ordered.charAt(0).toUpperCase() + ordered.slice(1)).replaceAll(directions, "");
}

/** A part that begins with a comma has one only where something stands between it and its noun. */
function join(sentence: string, part: string): string {
  if (!part.startsWith(",")) return `${sentence} ${part}`;
  return sentence.endsWith(noun) ? sentence + part.slice(1) : sentence + part;
}

import type { TokenView } from "./token-view.js";

/** Tokens `[from, to]`, both included. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The longest mention that is looked for, in tokens. */
const longestMention = 14;

const pronouns: ReadonlySet<string> = new Set("he she they it we i you who one".split(" "));
const determiners: ReadonlySet<string> = new Set(
  "the a an his her their its our my your this that these those one another some many several most both two three four five six".split(
    " ",
  ),
);
const joiners: ReadonlySet<string> = new Set(["of", "and", "&", "'s", "’s", "for", "de", "-", "–"]);
/** Small words that end a mention: what follows belongs to the clause. */
const stoppers: ReadonlySet<string> = new Set(
  `in on at to from with by as after before during while when who whom whose which that about over
  against into through under since until because but or if is was were are be been has had have
  did does do will would could should may might can not n't also then later now again still already
  earlier recently yesterday today monday tuesday wednesday thursday friday saturday sunday last this`.split(
    /\s+/u,
  ),
);

/** The mention that begins at token `from` ("said | the mayor of Port Alma, who …"), or null. */
export function readMentionAfter(view: TokenView, from: number, limit: number): TokenRange | null {
  const last = Math.min(limit, from + longestMention) - 1;
  if (from > last) return null;
  if (pronouns.has(view.lower(from))) return { from, to: from };
  if (!view.isName(from) && !determiners.has(view.lower(from)) && !isCommon(view, from))
    return null;
  let to = from;
  while (to < last && isPartOfMention(view, to + 1)) to++;
  while (to > from && joiners.has(view.lower(to))) to--;
  return { from, to };
}

function isPartOfMention(view: TokenView, i: number): boolean {
  const word = view.lower(i);
  if (joiners.has(word)) return true;
  return view.isWord(i) && !stoppers.has(word) && !endsInLy(word);
}

function endsInLy(word: string): boolean {
  return word.length > 4 && word.endsWith("ly");
}

/** A plain noun such as "officials". */
function isCommon(view: TokenView, i: number): boolean {
  const word = view.lower(i);
  return view.isWord(i) && !stoppers.has(word) && !endsInLy(word);
}

/** The mention that ends at token `to`, not reaching before token `from`, or null. */
export function readMentionBefore(view: TokenView, to: number, from: number): TokenRange | null {
  let end = to;
  while (end >= from && isBetween(view.lower(end))) end--;
  if (end < from || !view.isWord(end)) return null;
  if (pronouns.has(view.lower(end))) return { from: end, to: end };
  let start = end;
  const first = Math.max(from, end - longestMention + 1);
  while (start > first && precedes(view, start - 1)) {
    start--;
    if (determiners.has(view.lower(start))) break;
  }
  while (start < end && joiners.has(view.lower(start))) start++;
  return { from: start, to: end };
}

/** Adverbs and helpers between source and cue: "Ito has also said". */
const between: ReadonlySet<string> = new Set(
  "also has had have then later once again now still has previously recently added has first even just".split(
    " ",
  ),
);

function isBetween(word: string): boolean {
  return between.has(word) || endsInLy(word);
}

function precedes(view: TokenView, i: number): boolean {
  const word = view.lower(i);
  if (joiners.has(word)) return true;
  return view.isWord(i) && !stoppers.has(word) && !pronouns.has(word);
}

import type { Span } from "../../model/index.js";

/** Words that begin what is said about a source, not the source itself. */
const relative = /^(?:,|;|\(|—|–|\bwho\b|\bwhose\b|\bwhich\b|--)/u;

/**
 * A source as the record has it: the head with its title, premodifiers and
 * "of" phrase. What follows a comma, a bracket or "who" is told about it and
 * goes to roles and grounds; a signature keeps its handle ("Jo Park (@jopark)");
 * joint sources ("Park, Li and Cho") stay whole; a possessive loses its 's.
 */
export function trimSource(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const cut = isList(words) ? words.length : findCut(words);
  let end = cut;
  while (end > 0 && /[\s,;:.'’"”“‘(–—-]/u.test(words[end - 1]) && !isInitial(words, end)) end--;
  const possessive = /['’]s$/u.exec(words.slice(0, end));
  if (possessive !== null) end -= 2;
  let start = 0;
  while (start < end && /[\s,;:"”“‘’'(–—-]/u.test(words[start])) start++;
  return start < end ? { start: span.start + start, end: span.start + end } : span;
}

function findCut(words: string): number {
  for (let i = 1; i < words.length; i++) {
    if (/\w/u.test(words[i]) && /\w/u.test(words[i - 1])) continue;
    const found = relative.exec(words.slice(i, i + 6));
    if (found === null || words.startsWith("(@", i) || isSuffix(words, i)) continue;
    return i;
  }
  return words.length;
}

/** "Martin Li, Jr." */
function isSuffix(words: string, comma: number): boolean {
  return /^,\s+(?:Jr|Sr|II|III|IV)\b/u.test(words.slice(comma, comma + 7));
}

/** "Park, Li and Cho": names apart by commas with "and" before the last, and no other comma. */
function isList(words: string): boolean {
  return /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}(?:,\s(?:\p{Lu}[\p{L}.'’-]*\s?){1,4})*,?\s?(?:and|&)\s(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}$/u.test(
    words.slice(0, 160),
  );
}

function isInitial(words: string, end: number): boolean {
  return (
    words[end - 1] === "." &&
    /(?:\b\p{Lu}|\b(?:Jr|Sr|Inc|Corp|Ltd|Co))\.$/u.test(words.slice(0, end))
  );
}

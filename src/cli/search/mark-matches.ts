import type { Span } from "../../model/index.js";

/** Stand-ins for the beginning and the end of a match, until lines are broken. */
const opening = "\uE000";
const closing = "\uE001";
const standIns = /[\uE000\uE001]/g;

/**
 * A piece of a text with stand-ins around its matches, so that it can be made
 * safe and broken into lines first. With `each` every word of a match has its
 * own, since a style must not go on into the margin of the next line.
 */
export function markMatches(
  text: string,
  piece: Span,
  matches: readonly Span[],
  each: boolean,
): string {
  let marked = "";
  let at = piece.start;
  for (const match of matches) {
    const start = Math.max(match.start, piece.start);
    const end = Math.min(match.end, piece.end);
    if (start >= end) continue;
    marked += clean(text, at, start) + around(clean(text, start, end), each);
    at = end;
  }
  return marked + clean(text, at, piece.end);
}

function around(words: string, each: boolean): string {
  const parts = each ? words.split(/(\s+)/) : [words];
  return parts.map((part) => (/\S/.test(part) ? `${opening}${part}${closing}` : part)).join("");
}

function clean(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(standIns, "\uFFFD");
}

/** A line with its matches shown: as `paint` does, or in « » where there is no colour. */
export function showMatches(line: string, paint: ((words: string) => string) | null): string {
  if (paint === null) return line.replaceAll(opening, "«").replaceAll(closing, "»");
  return line.replace(/\uE000([^\uE001]*)\uE001/g, (_, words: string) => paint(words));
}

import type { Span } from "../../model/index.js";

/** A token of a column format, and the white space that follows it. */
export interface CutToken extends Span {
  readonly form: string;
  readonly after: string;
}

/**
 * A word with its inner apostrophes, or one other character. What Unicode
 * calls a control is no part of a token: it would break the columns.
 */
const tokenPattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{Cc}]/gu;

/**
 * A text in tokens for formats of one token a line, cut also wherever a span
 * begins or ends, so that each token lies in a span or outside it. `before` is
 * the white space before the first one; all of it together is the text.
 */
export function cutTokens(
  text: string,
  spans: readonly Span[],
): { readonly before: string; readonly tokens: readonly CutToken[] } {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].toSorted(
    (a, b) => a - b,
  );
  const pieces: Span[] = [];
  let next = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const end = match.index + match[0].length;
    let start = match.index;
    while (next < cuts.length && (cuts[next] ?? 0) <= start) next += 1;
    for (; next < cuts.length && (cuts[next] ?? end) < end; next += 1) {
      pieces.push({ start, end: cuts[next] ?? end });
      start = cuts[next] ?? end;
    }
    pieces.push({ start, end });
  }
  const tokens = pieces.map(({ start, end }, index) => ({
    start,
    end,
    form: text.slice(start, end),
    after: text.slice(end, pieces[index + 1]?.start ?? text.length),
  }));
  return { before: text.slice(0, pieces[0]?.start ?? text.length), tokens };
}

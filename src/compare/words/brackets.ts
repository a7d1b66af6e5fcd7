import type { Span } from "../../model/index.js";

/** What is longer than this between brackets is no insertion. */
const longestInsertion = 400;

/**
 * Pairs of square or round brackets in a part of a text, in order and not
 * nested, their brackets included. One pass; a bracket without its fellow is
 * passed over.
 */
export function bracketsIn(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (let at = start; at < end; at++) {
    const sign = text[at];
    if (sign === "[" || sign === "(") open = at;
    else if ((sign === "]" || sign === ")") && open >= 0) {
      const fits = (text[open] === "[") === (sign === "]") && at - open <= longestInsertion;
      if (fits) found.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  return found;
}

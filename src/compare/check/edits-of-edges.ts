import type { Span } from "../../model/index.js";
import { isMarked } from "../align/costs.js";
import { boundary } from "../words/original-words.js";
import { joint } from "../words/quoted-words.js";
import type { Difference } from "./difference.js";
import type { Edit } from "./edit.js";
import { isStutter } from "./is-stutter.js";

/**
 * The parts of sentences that a direct quotation leaves out where it begins and
 * ends, and where its quotation marks end and begin again. A fragment inside
 * reported speech leaves them out by its nature.
 */
export function editsOfEdges(difference: Difference, pairs: Int32Array): Edit[] {
  if (!difference.isDirect) return [];
  const edits: Edit[] = [];
  for (const { start, end } of piecesOf(difference)) {
    const [first, last] = [pairs[start]!, pairs[end - 1]!];
    const isNext = start > 0 && first === pairs[start - 1]! + 1;
    const goesOn = end < pairs.length && pairs[end] === last + 1;
    if (first >= 0 && !isNext) edits.push(...openingOf(difference, start, first));
    if (last >= 0 && !goesOn) edits.push(...closingOf(difference, end, last));
  }
  return edits;
}

/** The runs of words that had quotation marks of their own. */
function piecesOf({ quote }: Difference): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (let at = 1; at <= quote.words.length; at++) {
    if (at < quote.words.length && quote.joints[at] !== joint.break) continue;
    pieces.push({ start, end: at });
    start = at;
  }
  return pieces;
}

function openingOf(difference: Difference, at: number, first: number): Edit[] {
  const { boundaries } = difference.original;
  let start = first;
  while (start > 0 && boundaries[start] === boundary.none) start--;
  const left = { start, end: first };
  if (difference.spoken(left).length === 0) return [];
  const cut = isStutter(difference.original, left) ? "hesitation" : "opening-cut";
  const type = isMarked(difference.quote, at) ? "ellipsis" : cut;
  return [difference.edit(type, { start: at, end: at }, left)];
}

function closingOf(difference: Difference, at: number, last: number): Edit[] {
  const { boundaries } = difference.original;
  let end = last + 1;
  while (boundaries[end] === boundary.none) end++;
  const left = { start: last + 1, end };
  if (difference.spoken(left).length === 0) return [];
  const type = isMarkedBehind(difference, at) ? "ellipsis" : "closing-cut";
  return [difference.edit(type, { start: at, end: at }, left)];
}

/** At a break, only what stands before it counts: the next piece's bracket marks its own cut. */
function isMarkedBehind({ quote }: Difference, at: number): boolean {
  const { text, words } = quote;
  const behind = text.slice(words[at - 1]!.end, words[at]?.start ?? text.length);
  return quote.inBrackets[at - 1]! >= 0 || /…|\.\s?\.\s?\./.test(behind.slice(0, 40));
}

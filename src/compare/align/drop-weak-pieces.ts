import type { Span } from "../../model/index.js";
import type { OriginalWords } from "../words/original-words.js";
import { joint, type QuotedWords } from "../words/quoted-words.js";
import { isSameWord } from "../words/word.js";
import { isMarked } from "./costs.js";

/** Two words of the quotation that lie further apart in the original, or the other way round, are of two pieces. */
const farApart = 12;
/** A piece that brings a negation or a number must have so many other words that carry meaning. */
const leastBesideTurning = 2;

/**
 * Takes away pieces of an alignment that stand elsewhere in the original by
 * chance: those without a word that carries meaning, and those that would make
 * a negation or a number of the writer's out to be the speaker's. "We do not
 * regret it" is no splice of "We regret it" and a "do not" sentences away. The
 * words are then inserted ones. `pairs` is changed.
 */
export function dropWeakPieces(
  quote: QuotedWords,
  original: OriginalWords,
  pairs: Int32Array,
): void {
  // Each round takes one piece away, so there are no more rounds than words.
  for (;;) {
    const pieces = piecesOf(quote, pairs);
    if (pieces.length < 2) return;
    const weak = pieces.flatMap((piece, index) =>
      isWeak(quote, original, pairs, piece) ? [index] : [],
    );
    if (weak.length === 0 || weak.length === pieces.length) return;
    // Between two that then lie together first: what was put into a sentence.
    const between = weak.find((index) => isBetween(pairs, pieces, index));
    const { start, end } = pieces[between ?? weak[0]!]!;
    pairs.fill(-1, start, end);
  }
}

/** Ranges of the quotation's words, each of which stands in one place. */
function piecesOf(quote: QuotedWords, pairs: Int32Array): Span[] {
  const pieces: Span[] = [];
  let [start, last] = [-1, -1];
  for (const [at, there] of pairs.entries()) {
    if (there < 0) continue;
    if (start >= 0 && !isNear(pairs[last]!, there) && !isParted(quote, last, at)) {
      pieces.push({ start, end: last + 1 });
      start = at;
    } else if (start < 0) start = at;
    last = at;
  }
  if (start >= 0) pieces.push({ start, end: last + 1 });
  return pieces;
}

function isNear(before: number, behind: number): boolean {
  return behind > before && behind - before <= farApart;
}

/** Whether a mark says that something lies between two words. */
function isParted(quote: QuotedWords, last: number, at: number): boolean {
  for (let k = last + 1; k <= at; k++) {
    if (quote.joints[k] === joint.break || isMarked(quote, k)) return true;
  }
  return false;
}

function isWeak(
  quote: QuotedWords,
  original: OriginalWords,
  pairs: Int32Array,
  { start, end }: Span,
): boolean {
  let [content, isTurning] = [0, false];
  for (let at = start; at < end; at++) {
    const there = pairs[at]!;
    if (there < 0 || !isSameWord(quote.words[at]!, original.words[there]!)) continue;
    const { kind } = quote.words[at]!;
    if (kind === "content") content++;
    else if (kind !== "function") isTurning = true;
  }
  return content === 0 || (isTurning && content < leastBesideTurning);
}

function isBetween(pairs: Int32Array, pieces: readonly Span[], index: number): boolean {
  const [before, behind] = [pieces[index - 1], pieces[index + 1]];
  return (
    before !== undefined &&
    behind !== undefined &&
    isNear(pairs[before.end - 1]!, pairs[behind.start]!)
  );
}

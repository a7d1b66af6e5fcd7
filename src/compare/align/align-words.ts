import type { Span } from "../../model/index.js";
import { boundary, type OriginalWords } from "../words/original-words.js";
import type { QuotedWords } from "../words/quoted-words.js";
import { costs, isSquare, jointCosts, pairScore } from "./costs.js";
import { dropWeakPieces } from "./drop-weak-pieces.js";
import { findRegions } from "./regions.js";

/** For each word of the quotation, the original's word that it stands beside, or -1. */
export interface Alignment {
  readonly pairs: Int32Array;
  readonly score: number;
}

/** Longer quotations are aligned in parts of this many words. */
const partLength = 1000;

/**
 * The best alignment of a quotation with an original, by dynamic programming
 * over the regions that share words with it. Words may be inserted, replaced
 * or left out; a leap to another place is dear unless a mark allows it. Time
 * is linear in the original, plus the bounded table of `mostCells`.
 */
export function alignWords(
  quote: QuotedWords,
  original: OriginalWords,
  wantsSentences: boolean,
): Alignment {
  const pairs = new Int32Array(quote.words.length).fill(-1);
  let score = 0;
  for (let start = 0; start < quote.words.length; start += partLength) {
    const part = { start, end: Math.min(start + partLength, quote.words.length) };
    score += alignPart(quote, original, part, wantsSentences, pairs);
  }
  dropWeakPieces(quote, original, pairs);
  return { pairs, score };
}

/** No word of the original: between two regions. */
const wall = -1;

function columnsOf(regions: readonly Span[]): Int32Array {
  const columns: number[] = [];
  for (const { start, end } of regions) {
    columns.push(wall);
    for (let at = start; at < end; at++) columns.push(at);
  }
  return Int32Array.from(columns);
}

/**
 * One table. Row by row through the quotation; `best[j]` is the best score of
 * what is done so far with the original's pointer at column j, column 0 being
 * "nothing yet". Long, since the states of one recurrence belong together.
 */
function alignPart(
  quote: QuotedWords,
  original: OriginalWords,
  part: Span,
  wantsSentences: boolean,
  pairs: Int32Array,
): number {
  const words = quote.words.slice(part.start, part.end);
  const columns = columnsOf(findRegions(words, original));
  const width = columns.length;
  // Where row i came from in the row before it: a column; or -1, where its word was inserted.
  const from = new Int32Array(words.length * width);
  let best = new Float64Array(width).fill(-Infinity);
  best[0] = 0;
  for (let row = 0; row < words.length; row++) {
    const at = part.start + row;
    best = nextRow({ quote, original, columns, at, wantsSentences }, best, from, row * width);
  }
  const isLast = part.end === quote.words.length;
  let [end, score] = [0, -Infinity];
  for (let column = 0; column < width; column++) {
    const bonus = isLast && wantsSentences ? endBonus(original, columns[column]!) : 0;
    if (best[column]! + bonus > score) [end, score] = [column, best[column]! + bonus];
  }
  for (let row = words.length - 1; row >= 0; row--) {
    const before = from[row * width + end]!;
    if (before >= 0) {
      pairs[part.start + row] = columns[end]!;
      end = before;
    }
  }
  return score;
}

function endBonus(original: OriginalWords, word: number): number {
  return word !== wall && original.boundaries[word + 1] !== boundary.none ? costs.sentence : 0;
}

interface RowContext {
  readonly quote: QuotedWords;
  readonly original: OriginalWords;
  readonly columns: Int32Array;
  /** The word of the quotation. */
  readonly at: number;
  readonly wantsSentences: boolean;
}

/** The row of one more word: inserted, or beside a word reached by a step, a gap, a leap on or a leap back. */
function nextRow(
  context: RowContext,
  best: Float64Array,
  from: Int32Array,
  offset: number,
): Float64Array<ArrayBuffer> {
  const { quote, original, columns, at } = context;
  const width = columns.length;
  const next = new Float64Array(width);
  const word = quote.words[at]!;
  const inBrackets = isSquare(quote, at);
  const joint = jointCosts(quote, at, original.words.length);
  const inserted = inBrackets || word.isLoose ? costs.insertedInBrackets : costs.inserted;
  const back = lastBest(best);
  // Two words of one number in the vocabulary score the same: each is compared once.
  const scores = new Float64Array(original.counts.length).fill(NaN);
  // Behind a gap: the best score with the words up to the column before this one left out, and where the gap began.
  let gap = -Infinity;
  let gapFrom = 0;
  let leap = -Infinity;
  let leapFrom = 0;
  for (let column = 0; column < width; column++) {
    next[column] = best[column]! + inserted;
    from[offset + column] = -1;
    const there = columns[column]!;
    if (there === wall) {
      gap = -Infinity;
    } else {
      const begins = context.wantsSentences && original.boundaries[there] !== boundary.none;
      let reached = best[0]! + (begins ? costs.sentence : 0);
      let source = 0;
      const stepped = best[column - 1]!;
      if (stepped > reached) {
        reached = stepped;
        source = column - 1;
      }
      if (gap > reached) {
        reached = gap;
        source = gapFrom;
      }
      if (leap > reached) {
        reached = leap;
        source = leapFrom;
      }
      const returned = back.score[column]! + joint.leapBack;
      if (returned > reached) {
        reached = returned;
        source = back.column[column]!;
      }
      const id = original.ids[there]!;
      if (Number.isNaN(scores[id]!)) {
        scores[id] = pairScore(word, original.words[there]!, inBrackets);
      }
      reached += scores[id]!;
      if (reached >= next[column]!) {
        next[column] = reached;
        from[offset + column] = source;
      }
      // What the next column may come from: this word left out, behind the column before it.
      const isFree = original.loose[there] === 1;
      if (!isFree) gap += joint.goesOn;
      const opened = isFree ? stepped : stepped + joint.opens + joint.goesOn;
      if (column > 1 && opened > gap) {
        gap = opened;
        gapFrom = column - 1;
      }
    }
    if (column > 0 && best[column]! + joint.leap > leap) {
      leap = best[column]! + joint.leap;
      leapFrom = column;
    }
  }
  return next;
}

/** For each column, the best score at it or at a later one, and where that is. */
function lastBest(best: Float64Array): { score: Float64Array; column: Int32Array } {
  const score = new Float64Array(best.length);
  const column = new Int32Array(best.length);
  let [top, at] = [-Infinity, 0];
  for (let j = best.length - 1; j >= 0; j--) {
    if (j > 0 && best[j]! > top) [top, at] = [best[j]!, j];
    [score[j], column[j]] = [top, at];
  }
  return { score, column };
}

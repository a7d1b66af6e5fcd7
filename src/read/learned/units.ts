import type { Span } from "../../model/index.js";
import type { Quotation, Tokens } from "../layers.js";
import { isLetter, isDigit } from "../quotations/marks.js";

/**
 * What the learned reader labels: tokens, except that the words of an outermost
 * quotation of three words or more, or of a whole short reply ("No."), are one unit. So no decision can cut a
 * quotation, and long speech costs no more than short.
 */
export interface Units {
  readonly length: number;
  /** First and last token of each unit, both included. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** 1 where the unit is the inside of a quotation. */
  readonly isQuotation: Uint8Array;
  /** Of each token, its unit. */
  readonly ofToken: Int32Array;
  /** Index of the quotation that the unit is the inside of; -1 for a token. */
  readonly quotation: Int32Array;
}

/** Shorter quotations are labelled word by word: they are parts of clauses more often than speech. */
const fewestWords = 3;

export function divideUnits(text: string, tokens: Tokens, quotations: readonly Quotation[]): Units {
  const first = new Int32Array(tokens.length);
  const last = new Int32Array(tokens.length);
  const isQuotation = new Uint8Array(tokens.length);
  const quotation = new Int32Array(tokens.length).fill(-1);
  const ofToken = new Int32Array(tokens.length);
  let length = 0;
  let next = 0;
  for (let i = 0; i < tokens.length;) {
    while (next < quotations.length && isPassed(quotations[next], tokens.start[i])) next++;
    const end = next < quotations.length ? insideEnd(text, tokens, quotations[next], i) : i;
    const to = Math.max(i + 1, end);
    first[length] = i;
    last[length] = to - 1;
    if (end > i) {
      isQuotation[length] = 1;
      quotation[length] = next;
    }
    ofToken.fill(length, i, to);
    length++;
    i = to;
  }
  return {
    length,
    first: first.subarray(0, length),
    last: last.subarray(0, length),
    isQuotation: isQuotation.subarray(0, length),
    ofToken,
    quotation: quotation.subarray(0, length),
  };
}

function isPassed(quotation: Quotation, offset: number): boolean {
  return quotation.parent >= 0 || quotation.content.start < offset;
}

/** The token behind the last one inside the quotation, where it begins with token `i` and is long enough; else `i`. */
function insideEnd(text: string, tokens: Tokens, quotation: Quotation, i: number): number {
  const { content } = quotation;
  if (tokens.start[i] < content.start || tokens.start[i] >= content.end) return i;
  let words = 0;
  let end = i;
  while (end < tokens.length && tokens.end[end] <= content.end) {
    const unit = text.charCodeAt(tokens.start[end]);
    if (isLetter(unit) || isDigit(unit)) words++;
    end++;
  }
  return words >= fewestWords || (words > 0 && isReply(text, content)) ? end : i;
}

/** `No.`, `You winning?`: begins like a sentence and ends like one. */
function isReply(text: string, { start, end }: Span): boolean {
  const last = text.charCodeAt(end - 1);
  const isEnd = last === 46 || last === 33 || last === 63 || last === 44;
  const first = text.charCodeAt(start);
  return isEnd && isLetter(first) && text[start] !== text[start].toLowerCase();
}

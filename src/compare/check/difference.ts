import type { Span } from "../../model/index.js";
import type { OriginalWords } from "../words/original-words.js";
import type { QuotedWords } from "../words/quoted-words.js";
import type { Word } from "../words/word.js";
import type { Concern, Edit, EditType } from "./edit.js";

/** A quotation, its original, and what rules ask of both. Ranges are of words, half-open. */
export class Difference {
  readonly quote: QuotedWords;
  readonly original: OriginalWords;
  /** Whether it is a quotation of its own; else a fragment inside reported speech. */
  readonly isDirect: boolean;

  constructor(quote: QuotedWords, original: OriginalWords, isDirect: boolean) {
    this.quote = quote;
    this.original = original;
    this.isDirect = isDirect;
  }

  /** An edit between a range of the quotation's words and one of the original's. */
  edit(type: EditType, quoted: Span, original: Span): Edit {
    return {
      type,
      original: placeOf(this.original.words, original, this.original.text.length),
      quoted: placeOf(this.quote.words, quoted, this.quote.text.length),
      touches: this.touched(quoted, original),
    };
  }

  /** What of a negation or a number the two sides do not share. */
  touched(quoted: Span, original: Span): Concern[] {
    const here = this.quote.words.slice(quoted.start, quoted.end);
    const there = this.spoken(original);
    const touches: Concern[] = [];
    if (countNegations(here) !== countNegations(there)) touches.push("negation");
    if (numbersOf(here) !== numbersOf(there)) touches.push("number");
    return touches;
  }

  /** The original's words in a range, but those that may be left out. */
  spoken({ start, end }: Span): Word[] {
    const words: Word[] = [];
    for (let at = start; at < end; at++) {
      if (this.original.loose[at] !== 1) words.push(this.original.words[at]!);
    }
    return words;
  }
}

function placeOf(words: readonly Word[], { start, end }: Span, length: number): Span {
  if (start < end) return { start: words[start]!.start, end: words[end - 1]!.end };
  const at = words[start]?.start ?? words[start - 1]?.end ?? length;
  return { start: at, end: at };
}

function countNegations(words: readonly Word[]): number {
  return words.filter(({ kind }) => kind === "negation").length;
}

function numbersOf(words: readonly Word[]): string {
  const numbers = words.filter(({ kind }) => kind === "number").map(({ key }) => key);
  return numbers.sort().join(" ");
}

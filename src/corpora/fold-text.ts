import type { Span } from "../model/index.js";

/** A text with what does not matter folded, and where each folded unit came from. */
export interface FoldedText {
  readonly folded: string;
  /** Start in the text of each folded unit, in UTF-16 code units. */
  readonly starts: readonly number[];
  /** End in the text of each folded unit. */
  readonly ends: readonly number[];
}

const quoteMarks = new Set("\"'`´“”„‟‘’‚‛«»‹›″′");
const dashes = new Set("-‐‑‒–—―−");
/** Letters and digits, for "does a word go on here". */
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Folds quotation marks (a run of any of them to one `"`), dashes, white space
 * (a run to one space) and case, so that strings can be found whatever marks
 * and spaces a page uses: `“It’s — fine”` and `"It's - fine"` are the same.
 */
export function foldText(text: string): FoldedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = foldUnit(text[index] ?? "");
    const last = units.length - 1;
    if ((unit === " " || unit === '"') && units[last] === unit) {
      ends[last] = index + 1;
      continue;
    }
    units.push(unit);
    starts.push(index);
    ends.push(index + 1);
  }
  return { folded: units.join(""), starts, ends };
}

function foldUnit(unit: string): string {
  if (quoteMarks.has(unit)) return '"';
  if (dashes.has(unit)) return "-";
  if (/\s/.test(unit)) return " ";
  const lower = unit.toLowerCase();
  // A letter whose lower case is longer ("İ") stays, so that units stay one to one.
  return lower.length === 1 ? lower : unit;
}

/** A searched string, folded, without the quotation marks and spaces at its edges. */
export function foldNeedle(exact: string): string {
  return foldText(exact)
    .folded.replace(/^[" ]+/, "")
    .replace(/[" ]+$/, "");
}

/**
 * Where a string stands in the text as whole words, from the code unit `from`
 * on, in order. An empty string stands nowhere.
 */
export function findAll(text: FoldedText, exact: string, from = 0): Span[] {
  const needle = foldNeedle(exact);
  const found: Span[] = [];
  if (needle === "") return found;
  for (let at = text.folded.indexOf(needle); at >= 0; at = text.folded.indexOf(needle, at + 1)) {
    const span = { start: text.starts[at] ?? 0, end: text.ends[at + needle.length - 1] ?? 0 };
    if (span.start >= from && isWhole(text.folded, at, needle.length)) found.push(span);
  }
  return found;
}

function isWhole(folded: string, at: number, length: number): boolean {
  const end = at + length;
  return !splitsWord(folded, at) && !splitsWord(folded, end);
}

function splitsWord(folded: string, at: number): boolean {
  return wordCharacter.test(folded[at - 1] ?? "") && wordCharacter.test(folded[at] ?? "");
}

import type { MarkStyle } from "../layers.js";
import {
  code,
  isClosingPunctuation,
  isDash,
  isDigit,
  isLetter,
  mayBeMark,
  isOpeningBracket,
  isSpace,
  type Mark,
  type MarkFamily,
  type MarkRole,
} from "./marks.js";

/** Stands for "nothing there": the edge of a block reads like a space. */
const edge = code.space;

/**
 * What the mark at `at` can be, told from the characters beside it; null for
 * an apostrophe, a prime or a backtick that marks nothing. `from` and `to`
 * bound the block: nothing outside it is looked at.
 */
export function classifyMark(text: string, at: number, from: number, to: number): Mark | null {
  const unit = text.charCodeAt(at);
  switch (unit) {
    case code.leftDouble:
      return mark(at, 1, "curly", "double", directed(text, at, from, to, "open"));
    case code.rightDouble:
      if (isFeetAndInches(text, at, from)) return null;
      return mark(at, 1, "curly", "double", directed(text, at, from, to, "close"));
    case code.lowDouble:
      return mark(at, 1, "low", "double", "open");
    case code.leftGuillemet:
      return mark(at, 1, "guillemets", "guillemets", "open");
    case code.rightGuillemet:
      return mark(at, 1, "guillemets", "guillemets", "close");
    case code.straight:
      return classifyStraight(text, at, from, to);
    case code.grave:
      return unitAt(text, at + 1, from, to) === code.grave
        ? mark(at, 2, "doubled", "double", "open")
        : null;
    case code.apostrophe:
    case code.leftSingle:
    case code.rightSingle:
      return unitAt(text, at + 1, from, to) === unit && !isSpace(unit)
        ? classifyDoubled(text, at, from, to)
        : classifySingle(text, at, from, to);
    default:
      return null;
  }
}

function unitAt(text: string, at: number, from: number, to: number): number {
  return at < from || at >= to ? edge : text.charCodeAt(at);
}

function mark(
  start: number,
  length: number,
  style: MarkStyle,
  family: MarkFamily,
  role: MarkRole,
  strength: 0 | 1 | 2 = 2,
): Mark {
  return { start, end: start + length, style, family, role, strength };
}

/**
 * A mark of fixed direction, unless its neighbours plainly say the opposite
 * (`expedited review“ of`, ` ” … in the case of`): then what is open decides.
 */
function directed(
  text: string,
  at: number,
  from: number,
  to: number,
  usual: "open" | "close",
): MarkRole {
  const role = roleByNeighbours(text, at, 1, from, to);
  if (role === usual) return usual;
  const atEdge = usual === "close" ? at === from : at + 1 === to;
  if (role === "either") return atEdge ? "either" : usual;
  return "either";
}

/** A straight double mark; `5'11"` is feet and inches. */
function classifyStraight(text: string, at: number, from: number, to: number): Mark | null {
  if (isFeetAndInches(text, at, from)) return null;
  return mark(at, 1, "straight", "double", roleByNeighbours(text, at, 1, from, to));
}

/** `6'2"`, `6’ 2"`: one or two digits after a foot mark that follows a digit. */
function isFeetAndInches(text: string, at: number, from: number): boolean {
  let i = at - 1;
  if (i < from || !isDigit(text.charCodeAt(i))) return false;
  while (i >= from && at - i <= 2 && isDigit(text.charCodeAt(i))) i--;
  if (i >= from && text.charCodeAt(i) === code.space) i--;
  const foot = text.charCodeAt(i);
  const isFootMark = foot === code.apostrophe || foot === code.rightSingle || foot === 0x2032;
  return i > from && isFootMark && isDigit(text.charCodeAt(i - 1));
}

/** `''We will,''` and `‘‘We will,’’`: two single marks that stand for a double one. */
function classifyDoubled(text: string, at: number, from: number, to: number): Mark {
  return mark(at, 2, "doubled", "double", roleByNeighbours(text, at, 2, from, to));
}

/**
 * Which way a mark without direction faces: towards the words that it touches.
 * Where it touches words on both sides or on none, it may be either.
 */
function roleByNeighbours(
  text: string,
  at: number,
  length: number,
  from: number,
  to: number,
): MarkRole {
  const before = unitAt(text, at - 1, from, to);
  const after = unitAt(text, at + length, from, to);
  const looseLeft =
    isSpace(before) || isOpeningBracket(before) || isDash(before) || opensBefore(before);
  const looseRight =
    isSpace(after) || isClosingPunctuation(after) || isDash(after) || closesAfter(after);
  if (looseLeft && !looseRight) return "open";
  if (looseRight && !looseLeft) return "close";
  if (!looseLeft) return "either";
  // Loose on both sides: ` "...and`, ` "—` open; `— "` closes.
  if (isSpace(before) && !isSpace(after)) return "open";
  if (isSpace(after) && !isSpace(before)) return "close";
  return "either";
}

function opensBefore(unit: number): boolean {
  return (
    unit === code.leftDouble ||
    unit === code.leftSingle ||
    unit === code.leftGuillemet ||
    unit === 47
  );
}

function closesAfter(unit: number): boolean {
  return unit === code.rightDouble || unit === code.rightSingle || unit === code.rightGuillemet;
}

/**
 * A single mark is an apostrophe between letters ("don't"), before a shortened
 * year ('16) or word ('em), and may be one after a final s ("Sessions'") or a
 * dropped g ("goin'"): those close only when nothing better does.
 */
function classifySingle(text: string, at: number, from: number, to: number): Mark | null {
  const unit = text.charCodeAt(at);
  const before = unitAt(text, at - 1, from, to);
  const after = unitAt(text, at + 1, from, to);
  const style: MarkStyle = unit === code.apostrophe ? "single-straight" : "single-curly";
  if (isWordUnit(before)) {
    if (isWordUnit(after) || unit === code.leftSingle) return null;
    if (isDigit(before)) return mark(at, 1, style, "single", "close", 0);
    return mark(at, 1, style, "single", "close", closingStrength(text, at, after));
  }
  if (
    isLetterOrMark(after) ||
    isDigit(after) ||
    after === code.ellipsis ||
    isOpeningBracket(after)
  ) {
    const opensAWord = isBoundary(before) && !isElision(text, at + 1, to);
    if (opensAWord && unit !== code.rightSingle) return mark(at, 1, style, "single", "open");
  }
  if (isSpace(before) || unit === code.leftSingle) return null;
  return mark(at, 1, style, "single", "close", 2);
}

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit);
}

function isLetterOrMark(unit: number): boolean {
  return isLetter(unit) || mayBeMark(unit) || unit === 64 || unit === 35 || unit === 36;
}

function isBoundary(unit: number): boolean {
  return (
    isSpace(unit) ||
    isOpeningBracket(unit) ||
    isDash(unit) ||
    opensBefore(unit) ||
    unit === code.straight ||
    unit === code.apostrophe ||
    unit === 58
  );
}

/** 0 after a plural s or a dropped g, 1 after other letters, 2 before punctuation that ends a clause. */
function closingStrength(text: string, at: number, after: number): 0 | 1 | 2 {
  const last = text.charCodeAt(at - 1) | 32;
  const isPlural = last === 115 || last === 122;
  const isDropped = last === 110 && (text.charCodeAt(at - 2) | 32) === 105;
  if (isPlural || isDropped) return isClosingPunctuation(after) || closesAfter(after) ? 1 : 0;
  return 1;
}

/** Shortened words that begin with an apostrophe. */
const elisions: ReadonlySet<string> = new Set(
  "em til till cause cuz tis twas n bout round neath kay im er e nuff coz".split(" "),
);

/** Whether the word at `at` is a shortened year ('16, '60s) or word ('em, 'til). */
function isElision(text: string, at: number, to: number): boolean {
  let end = at;
  while (end < to && end - at < 6 && isWordUnit(text.charCodeAt(end))) end++;
  const word = text.slice(at, end).toLowerCase();
  return elisions.has(word) || /^\d\ds?$/.test(word);
}

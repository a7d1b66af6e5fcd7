/**
 * What a UTF-16 code unit is to the tokenizer. The table is written out, not
 * taken from the engine's Unicode properties, so that tokens do not change
 * with the version of Node. What is not listed counts as a letter.
 */
export const charSpace = 0;
export const charLetter = 1;
export const charDigit = 2;
export const charApostrophe = 3;
/** Stands alone whatever follows: brackets, quotation marks, commas. */
export const charSingle = 4;
/** Joins with its like: "...", "--", "!?". */
export const charRun = 5;
/** One half of a surrogate pair that may be an emoji. */
export const charEmoji = 6;
/** Attaches to what stands before it: variation selectors, joiners. */
export const charJoiner = 7;

const zeroWidthJoiner = 0x200d;
const variationSelector16 = 0xfe0f;

/** Inclusive ranges of code units, later ones win. */
const ranges: readonly (readonly [number, number, number])[] = [
  [charSingle, 0x0000, 0x002f],
  [charDigit, 0x0030, 0x0039],
  [charSingle, 0x003a, 0x0040],
  [charSingle, 0x005b, 0x0060],
  [charLetter, 0x005f, 0x005f],
  [charSingle, 0x007b, 0x00bf],
  [charLetter, 0x00aa, 0x00aa],
  [charLetter, 0x00ad, 0x00ad],
  [charLetter, 0x00b5, 0x00b5],
  [charLetter, 0x00ba, 0x00ba],
  [charSingle, 0x00d7, 0x00d7],
  [charSingle, 0x00f7, 0x00f7],
  [charApostrophe, 0x02bc, 0x02bc],
  [charSingle, 0x2010, 0x2bff],
  [charSingle, 0x2e00, 0x2e7f],
  [charSingle, 0x3001, 0x3004],
  [charSingle, 0x3008, 0x3020],
  [charSingle, 0xfe10, 0xfe1f],
  [charSingle, 0xfe30, 0xfe6f],
  [charSingle, 0xff00, 0xff0f],
  [charDigit, 0xff10, 0xff19],
  [charSingle, 0xff1a, 0xff20],
  [charSingle, 0xff3b, 0xff40],
  [charSingle, 0xff5b, 0xff65],
  [charSingle, 0xfff0, 0xffff],
  [charEmoji, 0xd83c, 0xd83e],
  [charJoiner, 0xfe00, variationSelector16],
  [charJoiner, zeroWidthJoiner, zeroWidthJoiner],
];

/** White space as JavaScript's `\s`, and the zero-width space, which only marks a break. */
const spaces = [
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005,
  0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
];
const apostrophes = ["'", "’", "‘", "`", "´"];
const runs = [
  ".",
  "!",
  "?",
  "-",
  "–",
  "—",
  "*",
  "=",
  "~",
  "<",
  ">",
  "#",
  "…",
  "+",
  "|",
  "^",
  "/",
  "$",
];

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(charLetter);
  for (const [charClass, from, to] of ranges) table.fill(charClass, from, to + 1);
  for (const space of spaces) table[space] = charSpace;
  for (const mark of apostrophes) table[mark.charCodeAt(0)] = charApostrophe;
  for (const mark of runs) table[mark.charCodeAt(0)] = charRun;
  return table;
}

/** Class by code unit. */
export const characterClasses: Uint8Array = buildTable();

/** Class of the code unit at `at`; white space outside `[0, end)`. */
export function classAt(text: string, at: number, end: number): number {
  return at >= 0 && at < end ? characterClasses[text.charCodeAt(at)]! : charSpace;
}

/** Whether a code unit is a letter or a digit. */
export function isWordClass(charClass: number): boolean {
  return charClass === charLetter || charClass === charDigit;
}

/** Whether the word at `at` begins with a capital, as far as Latin, Greek and Cyrillic go. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0xc0) return false;
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}

/** Whether a code unit is a small letter. */
export function isSmall(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  if (code < 0xc0) return false;
  const char = String.fromCharCode(code);
  return char !== char.toUpperCase();
}

import type { MarkStyle } from "../layers.js";

/** What a character (or a pair of them) may be to a quotation. */
export type MarkRole = "open" | "close" | "either" | "none";

/** Marks that can stand for each other: a straight mark may close a curly one. */
export type MarkFamily = "double" | "single" | "guillemets";

/** A possible quotation mark, with what its neighbours let it be. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly style: MarkStyle;
  readonly family: MarkFamily;
  readonly role: MarkRole;
  /** How sure a closing single mark is: an apostrophe looks just like it. */
  readonly strength: 0 | 1 | 2;
}

export const code = {
  space: 32,
  straight: 34,
  apostrophe: 39,
  grave: 96,
  noBreakSpace: 160,
  leftGuillemet: 171,
  rightGuillemet: 187,
  enDash: 0x2013,
  emDash: 0x2014,
  horizontalBar: 0x2015,
  leftSingle: 0x2018,
  rightSingle: 0x2019,
  lowSingle: 0x201a,
  leftDouble: 0x201c,
  rightDouble: 0x201d,
  lowDouble: 0x201e,
  ellipsis: 0x2026,
} as const;

/** Whether the code unit can begin a quotation mark: the scanner's one test per character. */
export function mayBeMark(unit: number): boolean {
  return (
    unit === code.straight ||
    unit === code.apostrophe ||
    unit === code.grave ||
    unit === code.leftGuillemet ||
    unit === code.rightGuillemet ||
    (unit >= code.leftSingle && unit <= code.lowDouble)
  );
}

/** White space, and the invisible marks of direction and joining that stand beside quotation marks. */
export function isSpace(unit: number): boolean {
  return (
    unit === code.space ||
    (unit >= 9 && unit <= 13) ||
    unit === code.noBreakSpace ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    unit === 0x2060 ||
    unit === 0xfeff ||
    unit === 0x3000
  );
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** A letter, for the purpose of telling an apostrophe from a mark: anything beyond ASCII that is no punctuation counts. */
export function isLetter(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7) ||
    unit > 0x3000
  );
}

export function isDash(unit: number): boolean {
  return unit === 45 || (unit >= code.enDash && unit <= code.horizontalBar);
}

/** `( [ {` */
export function isOpeningBracket(unit: number): boolean {
  return unit === 40 || unit === 91 || unit === 123;
}

/** `. , ; : ! ? ) ] } …`: what may follow a closing mark without a space. */
export function isClosingPunctuation(unit: number): boolean {
  return (
    unit === 46 ||
    unit === 44 ||
    unit === 59 ||
    unit === 58 ||
    unit === 33 ||
    unit === 63 ||
    unit === 41 ||
    unit === 93 ||
    unit === 125 ||
    unit === code.ellipsis
  );
}

import type { Language } from "../../language/index.js";
import type { Tokens } from "../layers.js";

/** The tokens of a text as the rules ask for them; indices outside the text give "". */
export class TimeReader {
  readonly text: string;
  readonly tokens: Tokens;
  readonly language: Language;
  /** No rule may look left of this token: an earlier expression ends here. */
  floor = 0;

  constructor(text: string, tokens: Tokens, language: Language) {
    this.text = text;
    this.tokens = tokens;
    this.language = language;
  }

  /** The token as it stands. */
  raw(index: number): string {
    if (index < 0 || index >= this.tokens.length) return "";
    return this.text.slice(this.tokens.start[index], this.tokens.end[index]);
  }

  /** The token in lower case. */
  lower(index: number): string {
    return this.raw(index).toLowerCase();
  }

  /** The token to the left in lower case, or "" where the rule may not look. */
  before(index: number): string {
    return index < this.floor ? "" : this.lower(index);
  }

  /** The token in lower case, its abbreviation's stop and a leading "mid-" dropped. */
  stem(index: number): string {
    const word = this.lower(index);
    const bare = word.startsWith("mid-") ? word.slice(4) : word;
    return bare.length > 1 && bare.endsWith(".") ? bare.slice(0, -1) : bare;
  }

  isCapital(index: number): boolean {
    const first = this.raw(index).charAt(0);
    return first !== first.toLowerCase();
  }

  /** Whether a paragraph's end stands before the token. */
  opensBlock(index: number): boolean {
    if (index <= 0 || index >= this.tokens.length) return true;
    return this.text.slice(this.tokens.end[index - 1], this.tokens.start[index]).includes("\n");
  }

  /** A count: digits (at most four) or a number word; null for others. */
  count(index: number): number | null {
    const word = this.lower(index);
    if (/^\d{1,4}$/.test(word)) return Number(word);
    return this.language.numbers.get(word) ?? null;
  }

  /** A day of the month: "23", "23rd"; null for others. */
  dayOfMonth(index: number): number | null {
    const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(this.lower(index));
    if (!match) return null;
    const day = Number(match[1]);
    return day >= 1 && day <= 31 ? day : null;
  }

  /** A year in four digits, 1000 to 2199; null for others. */
  year(index: number): number | null {
    const word = this.raw(index);
    return /^(?:1\d|2[01])\d\d$/.test(word) ? Number(word) : null;
  }
}

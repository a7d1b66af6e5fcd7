import type { Language } from "../../language/index.js";
import type { Token } from "./cut-words.js";
import type { Word } from "./word.js";

/** From "hundred" on, a number word multiplies what stands before it. */
const leastScale = 100;
/** Currency signs stand before the number whose unit they are. */
const currencies: ReadonlySet<string> = new Set(["$", "£", "€", "¥"]);

/**
 * Tokens that write a number, as one word with its value: "twenty-five",
 * "25", "3.5 million", "3,500,000". A currency sign goes behind its number,
 * where it is read: "$5" like "5 dollars".
 */
export function foldNumbers(
  text: string,
  tokens: readonly Token[],
  language: Language,
): (Token | Word)[] {
  const folded: (Token | Word)[] = [];
  for (let at = 0; at < tokens.length;) {
    const isCurrency = currencies.has(tokens[at]!.form);
    const number = readNumber(text, tokens, isCurrency ? at + 1 : at, language);
    if (!number) {
      folded.push(ordinalOf(tokens[at]!, language) ?? tokens[at]!);
      at++;
      continue;
    }
    if (!isCurrency) folded.push(number.word);
    else {
      // Both words are of the whole of "$5 million".
      const whole = { start: tokens[at]!.start, end: number.word.end };
      folded.push({ ...number.word, ...whole }, { ...tokens[at]!, ...whole });
    }
    at = number.end;
  }
  return folded;
}

interface FoundNumber {
  readonly word: Word;
  /** The index of the token behind it. */
  readonly end: number;
}

/** Reads "two hundred and five": `part` is what is below the next thousand, `whole` what is above. */
function readNumber(
  text: string,
  tokens: readonly Token[],
  from: number,
  language: Language,
): FoundNumber | null {
  let [whole, part, last] = [0, 0, "none" as Role];
  let at = from;
  for (; at < tokens.length; at++) {
    if (at > from && !isJoined(text, tokens[at - 1]!, tokens[at]!)) break;
    const { form } = tokens[at]!;
    if (form === "and") {
      if (last !== "scale" || !isSmall(tokens[at + 1], language)) break;
      continue;
    }
    const step = stepOf(tokens, at, last, language);
    if (!step) break;
    if (step.role !== "scale") part += step.value;
    else if (step.value === leastScale) part *= step.value;
    else [whole, part] = [whole + part * step.value, 0];
    last = step.role;
  }
  if (last === "none" || last === "article") return null;
  return { word: numberWord(tokens[from]!, tokens[at - 1]!, whole + part), end: at };
}

type Role = "none" | "article" | "digits" | "unit" | "tens" | "scale";

/** What a token adds to a number, or null where it does not go on with it. */
function stepOf(
  tokens: readonly Token[],
  at: number,
  last: Role,
  language: Language,
): { readonly role: Role; readonly value: number } | null {
  const { form } = tokens[at]!;
  if (/^\d[\d.,]*$/.test(form)) {
    return last === "none" ? { role: "digits", value: Number(form.replaceAll(",", "")) } : null;
  }
  const value = language.numbers.get(form);
  if (value === undefined) return null;
  if (isArticle(form)) {
    const next = language.numbers.get(tokens[at + 1]?.form ?? "") ?? 0;
    return last === "none" && next >= leastScale ? { role: "article", value: 1 } : null;
  }
  if (value >= leastScale) return last === "none" ? null : { role: "scale", value };
  if (value >= 20) return last === "none" || last === "scale" ? { role: "tens", value } : null;
  const mayFollow = last === "none" || last === "scale" || (last === "tens" && value < 10);
  return mayFollow ? { role: "unit", value } : null;
}

/** "a million" is one; "a" alone is no number. */
function isArticle(form: string): boolean {
  return form.length <= 2;
}

function isSmall(token: Token | undefined, language: Language): boolean {
  const value = token && language.numbers.get(token.form);
  return value !== undefined && !isArticle(token!.form) && value < leastScale;
}

function isJoined(text: string, before: Token, after: Token): boolean {
  return after.start - before.end <= 2 && /^[\s-]*$/.test(text.slice(before.end, after.start));
}

function numberWord(first: Token, last: Token, value: number): Word {
  const key = Number.isFinite(value) ? `#${value}` : `#${first.form}`;
  return { start: first.start, end: last.end, key, others: [], kind: "number", isLoose: false };
}

/** "first", "1st". */
function ordinalOf(token: Token, language: Language): Word | null {
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(token.form)?.[1];
  const value = digits === undefined ? language.ordinals.get(token.form) : Number(digits);
  if (value === undefined) return null;
  const { start, end } = token;
  return { start, end, key: `#${value}th`, others: [], kind: "number", isLoose: false };
}

import type { Language } from "../../language/index.js";
import type { Span } from "../../model/index.js";
import { expandToken } from "./expand-token.js";
import { foldNumbers } from "./fold-numbers.js";
import { foldApostrophes } from "./fold-letters.js";
import type { Word } from "./word.js";

/**
 * Addresses of the web (left out), words whose ends stand in square brackets
 * ("[W]e", "appeal[ed]"), numbers, words with their apostrophes, and signs
 * that are read as words.
 */
const tokenPattern =
  /(?:https?:\/\/|www\.)\S+|\[[\p{L}\p{M}]{1,20}\][\p{L}\p{M}]+|[\p{L}\p{M}]+\[[\p{L}\p{M}]{1,20}\]|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![\p{L}\p{M}\d])|[\p{L}\p{M}\p{N}_]+(?:['’ʼ][\p{L}\p{M}]+)*|[%$£€¥&]/gu;

/** A run of letters, digits or a sign, with its written form folded. */
export interface Token extends Span {
  /** Lower case, apostrophes straight, brackets inside it taken away. */
  readonly form: string;
}

/** The words of a part of a text, in order. Spans are of the whole text. */
export function cutWords(text: string, span: Span, language: Language): Word[] {
  return foldNumbers(text, cutTokens(text, span), language).flatMap((token) =>
    "key" in token ? [token] : expandToken(token, language),
  );
}

function cutTokens(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = span.start;
  for (;;) {
    const match = tokenPattern.exec(text);
    if (!match || match.index >= span.end) return tokens;
    const [written] = match;
    if (/^(?:https?:|www\.)/.test(written)) continue;
    const end = Math.min(match.index + written.length, span.end);
    tokens.push({ start: match.index, end, form: formOf(text.slice(match.index, end)) });
  }
}

function formOf(written: string): string {
  return foldApostrophes(written.replaceAll(/[[\]]/g, "")).normalize("NFC").toLowerCase();
}

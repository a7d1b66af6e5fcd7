import type { Span } from "../../model/index.js";
import type { Tokens } from "../layers.js";
import { AddressFinder } from "./address-finder.js";
import {
  charApostrophe,
  charDigit,
  charEmoji,
  charJoiner,
  charLetter,
  charRun,
  charSpace,
  characterClasses,
} from "./character-classes.js";
import { scanApostrophe } from "./scan-apostrophe.js";
import { scanEmoji, scanRun, scanSingle } from "./scan-mark.js";
import { scanNumber } from "./scan-number.js";
import { TokenList } from "./token-list.js";
import { scanWord } from "./scan-word.js";

/** English text has a token about every five characters. */
const charactersPerToken = 4;

/**
 * Splits blocks of English text into tokens as Universal Dependencies does
 * (English Web Treebank): one pass, each rule looks a bounded way ahead.
 * Tokens depend on their own block alone.
 */
export function splitTokens(text: string, blocks: readonly Span[]): Tokens {
  const tokens = new TokenList(Math.ceil(text.length / charactersPerToken) + 16);
  const addresses = new AddressFinder(text);
  for (const block of blocks) splitBlock(text, block, addresses, tokens);
  return tokens.finish();
}

function splitBlock(text: string, block: Span, addresses: AddressFinder, tokens: TokenList): void {
  const { start: begin, end } = block;
  addresses.next(begin, end);
  let at = begin;
  while (at < end) {
    if (characterClasses[text.charCodeAt(at)] === charSpace) {
      at += 1;
      continue;
    }
    const isAddress = at === addresses.start;
    const limit = at < addresses.start ? addresses.start : end;
    const to = isAddress ? addresses.end : tokenEnd(text, at, begin, limit);
    tokens.push(at, to);
    at = to;
    if (isAddress) addresses.next(at, end);
  }
}

/** Where the token that begins at `at` ends; `end` is where the next address or the block's end is. */
function tokenEnd(text: string, at: number, begin: number, end: number): number {
  switch (characterClasses[text.charCodeAt(at)]) {
    case charLetter:
    case charJoiner:
      return scanWord(text, at, begin, end);
    case charDigit:
      return scanNumber(text, at, begin, end);
    case charApostrophe:
      return scanApostrophe(text, at, begin, end);
    case charRun:
      return scanRun(text, at, begin, end);
    case charEmoji:
      return scanEmoji(text, at, end);
    default:
      return scanSingle(text, at, begin, end);
  }
}

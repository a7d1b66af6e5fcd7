import { leadingAbbreviations } from "../../language/en/abbreviations.js";
import { courtesyTitles, sentenceOpeners, tellingVerbs } from "../../language/en/sentence-words.js";
import type { Span } from "../../model/index.js";
import type { Sentences, Tokens } from "../layers.js";
import { isCapital, isSmall } from "./character-classes.js";
import { endMark, isBullet, mayClose, mayOpen, type EndMark } from "./sentence-marks.js";

/** How far after a quotation a name's verb is looked for: "“Why?” Marta van Ito asked". */
const nameReach = 4;
const longestWord = 12;
/** Marks that close after an end mark: ".”)". More are read as what follows. */
const mostClosers = 4;

/**
 * Groups tokens into sentences. A block's end always ends one; within a block
 * a sentence ends at ".", "?", "!" or an ellipsis with the marks that close
 * there, unless what follows shows that it goes on.
 */
export function splitSentences(text: string, blocks: readonly Span[], tokens: Tokens): Sentences {
  const first: number[] = [];
  let token = 0;
  for (const block of blocks) {
    const begin = token;
    while (token < tokens.length && tokens.start[token]! < block.end) token += 1;
    splitBlock(text, tokens, begin, token, first);
  }
  const length = first.length;
  first.push(tokens.length);
  return { length, first: Int32Array.from(first) };
}

function splitBlock(
  text: string,
  tokens: Tokens,
  begin: number,
  end: number,
  first: number[],
): void {
  if (begin === end) return;
  first.push(begin);
  let at = begin;
  while (at < end) {
    const mark = endMark(text, tokens.start[at]!, tokens.end[at]!);
    at += 1;
    if (mark === "none") continue;
    const next = afterClosers(text, tokens, at, end);
    if (next < end && endsSentence(text, tokens, at, next, end, mark)) {
      first.push(next);
      at = next;
    }
  }
}

/** The first token after the marks that close right behind an end mark. */
function afterClosers(text: string, tokens: Tokens, from: number, end: number): number {
  let at = from;
  const limit = Math.min(end, from + mostClosers);
  while (
    at < limit &&
    tokens.start[at] === tokens.end[at - 1] &&
    mayClose(text.charCodeAt(tokens.start[at]!))
  ) {
    at += 1;
  }
  return at;
}

function endsSentence(
  text: string,
  tokens: Tokens,
  after: number,
  next: number,
  end: number,
  mark: EndMark,
): boolean {
  const touches = tokens.start[next] === tokens.end[next - 1];
  if (touches && mark !== "stop") return false;
  const following = endMark(text, tokens.start[next]!, tokens.end[next]!);
  if (following !== "none" && following !== "abbreviation") return false;
  const start = tokens.start[next]!;
  const code = text.charCodeAt(start);
  if (!mayBegin(text, tokens, next, end, touches)) return false;
  const closed = next > after;
  if (mark === "abbreviation") return abbreviationEnds(text, tokens, after - 1, next, closed);
  if (mark === "ellipsis")
    return isCapital(code) ? wordAt(text, tokens, next) !== "I" : mayOpen(code);
  if (mark === "call" && closed) return !isTold(text, tokens, next, end);
  return true;
}

/** Whether a sentence can begin with this token: not with a small letter or a comma. */
function mayBegin(
  text: string,
  tokens: Tokens,
  next: number,
  end: number,
  touches: boolean,
): boolean {
  const code = text.charCodeAt(tokens.start[next]!);
  if (isCapital(code)) return !touches || tokens.end[next]! - tokens.start[next]! > 1;
  if (touches || isSmall(code)) return false;
  if (code >= 0x30 && code <= 0x39) return true;
  if (mayOpen(code)) return next + 1 < end && opensSentence(text, tokens, next, end);
  if (isBullet(code)) return next + 1 < end && isCapital(text.charCodeAt(tokens.start[next + 1]!));
  return code >= 0x80 || code === 0x40 || code === 0x23 || code === 0x24;
}

/** An opening mark begins a sentence when what it opens does not begin small. */
function opensSentence(text: string, tokens: Tokens, next: number, end: number): boolean {
  let at = next;
  while (at < end && at < next + mostClosers && mayOpen(text.charCodeAt(tokens.start[at]!)))
    at += 1;
  return at < end && !isSmall(text.charCodeAt(tokens.start[at]!));
}

/** "in the U.S. The court" ends, "Mr. Ito" and "Halden Inc. Chairman" do not. */
function abbreviationEnds(
  text: string,
  tokens: Tokens,
  at: number,
  next: number,
  closed: boolean,
): boolean {
  if (closed) return true;
  const start = tokens.start[at]!;
  const end = tokens.end[at]!;
  if (
    end - start <= longestWord &&
    leadingAbbreviations.has(text.slice(start, end - 1).toLowerCase())
  ) {
    return false;
  }
  if (mayOpen(text.charCodeAt(tokens.start[next]!)))
    return text.charCodeAt(tokens.start[next]!) !== 0x28;
  const word = wordAt(text, tokens, next);
  return sentenceOpeners.has(word) || opensName(word);
}

/** "of Orla, Calif. Mr. Ito": a title after an abbreviation opens a sentence. */
function opensName(word: string): boolean {
  return word.endsWith(".") && courtesyTitles.has(word.slice(0, -1));
}

/** "“Why?” Marta Ito asked": a capitalised name and a verb of telling after the quotation. */
function isTold(text: string, tokens: Tokens, next: number, end: number): boolean {
  const limit = Math.min(end, next + nameReach + 1);
  for (let at = next; at < limit; at += 1) {
    const word = wordAt(text, tokens, at);
    if (at > next && tellingVerbs.has(word)) return true;
    if (word === "" || (at > next && !isCapital(word.charCodeAt(0)) && word.length > 3))
      return false;
  }
  return false;
}

function wordAt(text: string, tokens: Tokens, at: number): string {
  const start = tokens.start[at]!;
  const end = tokens.end[at]!;
  return end - start > longestWord ? "" : text.slice(start, end);
}

import {
  boundPrefixes,
  domainEndings,
  joinedWords,
  leadingAbbreviations,
  numberAbbreviations,
  plainAbbreviations,
  stateAbbreviations,
} from "../../language/en/abbreviations.js";
import { sentenceOpeners } from "../../language/en/sentence-words.js";
import { pathEnd } from "./address-finder.js";
import {
  charApostrophe,
  charDigit,
  charJoiner,
  charLetter,
  charSpace,
  classAt,
  isCapital,
  isSmall,
  isWordClass,
} from "./character-classes.js";
import { endingAfter, isNegation } from "./scan-apostrophe.js";

const ampersand = 0x26;
const dollar = 0x24;
const hyphen = 0x2d;
const stop = 0x2e;
const slash = 0x2f;
const commaCode = 0x2c;

/** Longer words are in none of the tables; keeps slices short whatever the input. */
const longestListed = 8;
/** The longest word that opens a sentence, in the table of those. */
const longestOpener = 10;
/** Fewer stops between words are a missing space more often than a name with dots. */
const leastStopsOfName = 2;
/** A word of up to so many letters that breaks off with a hyphen: "th- the". */
const longestFragment = 4;

function lettersEnd(text: string, at: number, end: number): number {
  let to = at;
  let charClass = classAt(text, to, end);
  while (charClass === charLetter || charClass === charDigit || charClass === charJoiner) {
    to += 1;
    charClass = classAt(text, to, end);
  }
  return to;
}

function listed(text: string, from: number, to: number): string {
  return to - from > longestListed ? "" : text.slice(from, to).toLowerCase();
}

/** Where a stretch of letters that holds no mark divides: "can|not", "do|n't". */
function divide(text: string, at: number, to: number): number {
  const word = listed(text, at, to);
  return at + (joinedWords.get(word) ?? to - at);
}

/** The next word after `at`, past white space; "" when it begins with no letter or is long. */
function wordAfter(text: string, at: number, end: number): string {
  let from = at;
  while (from < end && classAt(text, from, end) === charSpace) from += 1;
  let to = from;
  while (to - from <= longestOpener && classAt(text, to, end) === charLetter) to += 1;
  return text.slice(from, to);
}

/** "U.S.", "e.g.", "J.R.": single letters with stops between them; where they end. */
function initialsEnd(text: string, at: number, end: number): number {
  let to = at + 1;
  while (
    text.charCodeAt(to) === stop &&
    classAt(text, to + 1, end) === charLetter &&
    !isWordClass(classAt(text, to + 2, end))
  ) {
    to += 2;
  }
  if (to === at + 1) return 0;
  return to < end && text.charCodeAt(to) === stop && !isEllipsis(text, to, end) ? to + 1 : to;
}

/** "Ph.D.": a listed abbreviation with a stop inside; where it ends, 0 when it is none. */
function listedLettersEnd(text: string, at: number, stopAt: number, end: number): number {
  const last = stopAt + 2;
  if (last >= end || text.charCodeAt(last) !== stop) return 0;
  return plainAbbreviations.has(listed(text, at, last)) ? last + 1 : 0;
}

/** "J. Ito", but not "vitamin C. The": an initial before a name that opens no sentence. */
function isInitial(text: string, at: number, stopAt: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (stopAt !== at + 1 || !isCapital(code) || text[at] === "I") return false;
  const next = wordAfter(text, stopAt + 1, end);
  return next !== "" && isCapital(next.charCodeAt(0)) && !sentenceOpeners.has(next);
}

/** Two stops may be an abbreviation's and a sentence's ("Inc.."), three are an ellipsis. */
function isEllipsis(text: string, stopAt: number, end: number): boolean {
  return (
    stopAt + 2 < end && text.charCodeAt(stopAt + 1) === stop && text.charCodeAt(stopAt + 2) === stop
  );
}

/** Whether the stop at `stopAt` belongs to the word before it. */
function keepsStop(text: string, at: number, stopAt: number, begin: number, end: number): boolean {
  if (isEllipsis(text, stopAt, end)) return false;
  if (isInitial(text, at, stopAt, end)) return true;
  const word = listed(text, at, stopAt);
  if (word === "") return false;
  if (plainAbbreviations.has(word)) return true;
  const last = wordAfter(text, stopAt + 1, end) === "" && stopAt + 1 >= end;
  if (leadingAbbreviations.has(word)) return !last;
  if (numberAbbreviations.has(word)) return isNumberNext(text, stopAt + 1, end);
  return stateAbbreviations.has(word) && followsComma(text, at, begin);
}

function isNumberNext(text: string, at: number, end: number): boolean {
  let to = at;
  while (to < end && classAt(text, to, end) === charSpace) to += 1;
  return classAt(text, to, end) === charDigit;
}

function followsComma(text: string, at: number, begin: number): boolean {
  let from = at - 1;
  while (from >= begin && classAt(text, from, at) === charSpace) from -= 1;
  return from >= begin && text.charCodeAt(from) === commaCode;
}

/** "example.org", "bbc.co.uk/news": where the name goes on after its stop; 0 when it does not. */
function domainEnd(text: string, stopAt: number, end: number): number {
  let reached = 0;
  let at = stopAt;
  while (at < end && text.charCodeAt(at) === stop) {
    const to = lettersEnd(text, at + 1, Math.min(end, at + longestListed));
    if (!domainEndings.has(text.slice(at + 1, to)) || isWordClass(classAt(text, to, end))) break;
    reached = to;
    at = to;
  }
  if (reached > 0 && text.charCodeAt(reached) === slash) return pathEnd(text, reached, end);
  return reached;
}

/** "alt.gardening.roses": small words with two stops or more between them; 0 when there are fewer. */
function dottedEnd(text: string, stopAt: number, end: number): number {
  let stops = 0;
  let at = stopAt;
  while (text.charCodeAt(at) === stop && at + 1 < end && isSmall(text.charCodeAt(at + 1))) {
    stops += 1;
    at = lettersEnd(text, at + 1, end);
  }
  if (stops < leastStopsOfName) return 0;
  return text.charCodeAt(at) === slash ? pathEnd(text, at, end) : at;
}

/** "th- the", "pre- and post-war": a fragment keeps its hyphen. */
function breaksOff(text: string, at: number, to: number, end: number): boolean {
  const short = to - at <= longestFragment || boundPrefixes.has(listed(text, at, to));
  return short && to + 1 < end && classAt(text, to + 1, end) === charSpace;
}

/** "and/or" splits, "w/o" and "L/C" do not. */
function joinsSlash(text: string, at: number, slashAt: number, end: number): boolean {
  const after = lettersEnd(text, slashAt + 1, Math.min(end, slashAt + 4)) - slashAt - 1;
  return (
    slashAt === at + 1 &&
    (after === 1 || (after === 3 && text.slice(slashAt + 1, slashAt + 4) === "out"))
  );
}

/**
 * End of the token that begins with the letter at `at`. Splits contractions
 * ("do|n't", "Trump|'s"), keeps abbreviations, internet names, "AT&T",
 * "O'Hara" and "non-profit" whole; other hyphens split as in the treebanks.
 */
export function scanWord(text: string, at: number, begin: number, end: number): number {
  if (isNegation(text, at, end)) return at + 3;
  let to = lettersEnd(text, at, end);
  for (;;) {
    const charClass = classAt(text, to, end);
    if (charClass === charSpace) return divide(text, at, to);
    if (charClass === charApostrophe) {
      if (to - 1 > at && isNegation(text, to - 1, end)) return to - 1;
      if (endingAfter(text, to, end) || classAt(text, to + 1, end) !== charLetter) {
        return divide(text, at, to);
      }
    } else if (!joinsAcross(text, at, to, end)) {
      return endOfWord(text, at, to, begin, end);
    }
    to = lettersEnd(text, to + 1, end);
  }
}

/** Whether the mark at `to` joins the letters around it into one token. */
function joinsAcross(text: string, at: number, to: number, end: number): boolean {
  const code = text.charCodeAt(to);
  const next = classAt(text, to + 1, end);
  if (code === hyphen) return next === charLetter && boundPrefixes.has(listed(text, at, to));
  if (code === ampersand) return next === charLetter && isCapital(text.charCodeAt(to - 1));
  return code === slash && next === charLetter && joinsSlash(text, at, to, end);
}

function endOfWord(text: string, at: number, to: number, begin: number, end: number): number {
  const code = text.charCodeAt(to);
  if (code === stop) {
    const next = classAt(text, to + 1, end);
    if (to === at + 1 && next === charLetter) {
      const initials = initialsEnd(text, at, end);
      if (initials > 0) return initials;
    }
    if (next === charLetter) {
      const letters = listedLettersEnd(text, at, to, end);
      if (letters > 0) return letters;
      const domain = domainEnd(text, to, end) || dottedEnd(text, to, end);
      if (domain > 0) return domain;
    }
    if (keepsStop(text, at, to, begin, end)) return to + 1;
  }
  if (code === hyphen && breaksOff(text, at, to, end)) return to + 1;
  if (code === dollar && classAt(text, to + 1, end) === charDigit && to - at <= 3) return to + 1;
  return divide(text, at, to);
}

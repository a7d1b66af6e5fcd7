import {
  charDigit,
  charJoiner,
  charLetter,
  charSpace,
  characterClasses,
  classAt,
  isWordClass,
} from "./character-classes.js";

const zeroWidthJoiner = 0x200d;
const at = 0x40;
const numberSign = 0x23;
const stop = 0x2e;
const question = 0x3f;
const exclamation = 0x21;
/** Code units of a flag's letters and of a skin tone after their high surrogate. */
const flagLow = [0xdde6, 0xddff] as const;
const skinToneLow = [0xdffb, 0xdfff] as const;
const flagHigh = 0xd83c;

const eyes = new Set([...":;="].map((mark) => mark.charCodeAt(0)));
const mouths = new Set([...")(DPpOo/\\|"].map((mark) => mark.charCodeAt(0)));

/** Where the code point at `from` ends: two units for a surrogate pair. */
function codePointEnd(text: string, from: number, end: number): number {
  const code = text.codePointAt(from)!;
  return Math.min(end, code > 0xffff ? from + 2 : from + 1);
}

function isPairWith(
  text: string,
  from: number,
  end: number,
  low: readonly [number, number],
): boolean {
  if (from + 1 >= end || text.charCodeAt(from) !== flagHigh) return false;
  const second = text.charCodeAt(from + 1);
  return second >= low[0] && second <= low[1];
}

/** One emoji with its skin tone, variation and joined parts; two letters make a flag. */
export function scanEmoji(text: string, from: number, end: number): number {
  const isFlag = isPairWith(text, from, end, flagLow);
  let to = codePointEnd(text, from, end);
  if (isFlag && isPairWith(text, to, end, flagLow)) to += 2;
  for (;;) {
    if (isPairWith(text, to, end, skinToneLow)) to += 2;
    else if (classAt(text, to, end) !== charJoiner) return to;
    else if (text.charCodeAt(to) !== zeroWidthJoiner) to += 1;
    else {
      const next = classAt(text, to + 1, end);
      const joins = next !== charSpace && !isWordClass(next);
      to = joins ? codePointEnd(text, to + 1, end) : to + 1;
    }
  }
}

/** ":)", ";-)": at the start of a word, with no letter after it. */
function emoticonEnd(text: string, from: number, begin: number, end: number): number {
  if (!eyes.has(text.charCodeAt(from))) return 0;
  if (from > begin && classAt(text, from - 1, end) !== charSpace) return 0;
  const mouth = text[from + 1] === "-" ? from + 2 : from + 1;
  if (mouth >= end || !mouths.has(text.charCodeAt(mouth))) return 0;
  return isWordClass(classAt(text, mouth + 1, end)) ? 0 : mouth + 1;
}

function nameEnd(text: string, from: number, end: number): number {
  let to = from;
  while (isWordClass(classAt(text, to, end))) to += 1;
  return to;
}

/** End of the token that begins with the mark at `from` and stands alone: a handle, a bracket. */
export function scanSingle(text: string, from: number, begin: number, end: number): number {
  if (text.charCodeAt(from) === at && isWordClass(classAt(text, from + 1, end))) {
    return nameEnd(text, from + 1, end);
  }
  return emoticonEnd(text, from, begin, end) || withJoiners(text, from, end);
}

/** "☎️": the variation selector stays with its sign. */
function withJoiners(text: string, from: number, end: number): number {
  return classAt(text, from + 1, end) === charJoiner ? scanEmoji(text, from, end) : from + 1;
}

/** End of a run of one mark: "...", "--", "?!"; "#tag" and ".5" begin with one. */
export function scanRun(text: string, from: number, begin: number, end: number): number {
  const code = text.charCodeAt(from);
  if (code === numberSign && classAt(text, from + 1, end) === charLetter) {
    return nameEnd(text, from + 1, end);
  }
  const afterWord = from > begin && isWordClass(characterClasses[text.charCodeAt(from - 1)]!);
  if (code === stop && !afterWord && classAt(text, from + 1, end) === charDigit) {
    return nameEnd(text, from + 1, end);
  }
  const emoticon = emoticonEnd(text, from, begin, end);
  if (emoticon > 0) return emoticon;
  let to = from + 1;
  while (to < end && continuesRun(code, text.charCodeAt(to))) to += 1;
  return classAt(text, to, end) === charJoiner ? scanEmoji(text, to - 1, end) : to;
}

function continuesRun(first: number, next: number): boolean {
  if (first === question || first === exclamation) return next === question || next === exclamation;
  return first === next;
}

import { numberUnits } from "../../language/en/abbreviations.js";
import { charDigit, charLetter, charSpace, classAt, isWordClass } from "./character-classes.js";

const longestUnit = 4;
const comma = 0x2c;
const stop = 0x2e;
const slash = 0x2f;
const colon = 0x3a;
const hyphen = 0x2d;

function digitsEnd(text: string, at: number, end: number): number {
  let to = at;
  while (classAt(text, to, end) === charDigit) to += 1;
  return to;
}

function joinsDigits(code: number): boolean {
  return code === comma || code === stop || code === slash || code === colon;
}

/** "555-0100", "020-555-0100", "2020-05-23": hyphens inside a telephone number or a date. */
function hyphenatedEnd(text: string, at: number, to: number, end: number): number {
  const groups = [to - at];
  let reached = to;
  while (reached < end && groups.length < 4 && text.charCodeAt(reached) === hyphen) {
    const next = digitsEnd(text, reached + 1, end);
    if (next === reached + 1) break;
    groups.push(next - reached - 1);
    reached = next;
  }
  if (isWordClass(classAt(text, reached, end))) return to;
  const shape = groups.join("-");
  return shape === "3-4" || shape === "3-3-4" || shape === "1-3-3-4" || shape === "4-2-2"
    ? reached
    : to;
}

/**
 * End of the token that begins with the digit at `at`: "1,000.5", "9/11",
 * "5:30", "20th", "1990s"; a unit is split off: "5|pm", "10|km". A single digit
 * with a stop that opens its block is a list's number: "1."
 */
export function scanNumber(text: string, at: number, begin: number, end: number): number {
  let to = digitsEnd(text, at, end);
  while (joinsDigits(text.charCodeAt(to)) && classAt(text, to + 1, end) === charDigit) {
    to = digitsEnd(text, to + 1, end);
  }
  if (text.charCodeAt(to) === hyphen) return hyphenatedEnd(text, at, to, end);
  if (classAt(text, to, end) === charLetter) return withLetters(text, to, end);
  const listed = at === begin && text.charCodeAt(to) === stop && to + 1 < end;
  return listed && classAt(text, to + 1, end) === charSpace ? to + 1 : to;
}

function withLetters(text: string, at: number, end: number): number {
  let to = at;
  while (isWordClass(classAt(text, to, end))) to += 1;
  if (to - at > longestUnit) return to;
  return numberUnits.has(text.slice(at, to).toLowerCase()) ? at : to;
}

const stop = 0x2e;
const ellipsis = 0x2026;
const exclamation = 0x21;
const question = 0x3f;
const wideStop = 0x3002;
const wideExclamation = 0xff01;
const wideQuestion = 0xff1f;

const closers = new Set([..."\"'”’»›)]}"].map((mark) => mark.charCodeAt(0)));
const openers = new Set([..."\"'“‘«‹([{„‚`"].map((mark) => mark.charCodeAt(0)));
const bullets = new Set([..."•*-–—·▪◦"].map((mark) => mark.charCodeAt(0)));

/** What a token can do at the end of a sentence. */
export type EndMark = "none" | "stop" | "abbreviation" | "ellipsis" | "call";

/** The end mark that the token `[start, end)` is; `call` is "?" or "!". */
export function endMark(text: string, start: number, end: number): EndMark {
  const last = text.charCodeAt(end - 1);
  if (last === stop) {
    if (end - start === 1) return "stop";
    return text.charCodeAt(start) === stop ? "ellipsis" : "abbreviation";
  }
  if (last === ellipsis) return "ellipsis";
  if (last === exclamation || last === question)
    return end - start < 8 ? callMark(text, start) : "none";
  if (last === wideStop || last === wideExclamation || last === wideQuestion) return "stop";
  return "none";
}

/** A run of "?" and "!"; an address that ends in one is not. */
function callMark(text: string, start: number): EndMark {
  const first = text.charCodeAt(start);
  return first === exclamation || first === question ? "call" : "none";
}

/** Whether a token of this first character may close a quotation or bracket. */
export function mayClose(code: number): boolean {
  return closers.has(code);
}

/** Whether a token of this first character may open a quotation or bracket. */
export function mayOpen(code: number): boolean {
  return openers.has(code);
}

export function isBullet(code: number): boolean {
  return bullets.has(code);
}

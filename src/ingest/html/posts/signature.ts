import { foldedText } from "../fold.js";
import { findElement, type HtmlElement } from "../tree.js";
import type { PostParts } from "./post.js";

/** `@name` of X, Instagram and Threads, `@name.host` of Bluesky, `@name@host` of Mastodon. */
const handlePattern = String.raw`[@＠][\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,80}[\p{L}\p{N}_])?(?:@[\p{L}\p{N}.-]{3,80})?`;

const wholeHandle = new RegExp(`^${handlePattern}$`, "u");
const firstHandle = new RegExp(handlePattern, "u");

/** "— Ana Ruiz (@anaruiz) December 9, 2016", from the dash on. */
const dashSignature = new RegExp(
  String.raw`^(?:—|–|―|--|-)\s?((?:.{1,150}?\s)?\((${handlePattern})\))\s{0,3}[,·|]?\s{0,3}(.{0,120})$`,
  "u",
);

/** How many dashes, from the end, are tried: names and dates may hold some. */
const triedDashes = 6;
/** A signature and its date are at most this long, in code units. */
const longestTail = 400;

export type SignedText = Pick<PostParts, "words" | "tail" | "signature" | "date" | "handle">;

/**
 * Parts a post at its signature after a dash: where its first paragraph ends,
 * if the signature is all that follows, else at the last dash that one stands
 * after. Null where there is none.
 */
export function partSigned(
  element: HtmlElement,
  isLeftOut: (candidate: HtmlElement) => boolean = () => false,
): SignedText | null {
  const text = foldedText(element, isLeftOut);
  const paragraph = findElement(element, ({ name }) => name === "p");
  const words = paragraph ? foldedText(paragraph, isLeftOut) : "";
  if (words !== "" && text.startsWith(words)) {
    const signed = readTail(words, text.slice(words.length).trim());
    if (signed) return signed;
  }
  return partAtDash(text);
}

/** Parts a post's folded text at its signature after a dash; null where there is none. */
export function partAtDash(text: string): SignedText | null {
  const from = Math.max(0, text.length - longestTail);
  let at = text.length;
  for (let tried = 0; tried < triedDashes; tried++) {
    at = lastDash(text, at - 1);
    if (at < from) return null;
    const signed = readTail(text.slice(0, at).trim(), text.slice(at));
    if (signed) return signed;
  }
  return null;
}

function readTail(words: string, tail: string): SignedText | null {
  const match = tail.length <= longestTail ? dashSignature.exec(tail) : null;
  if (!match) return null;
  const [, signature = "", handle = "", date = ""] = match;
  return { words, tail, signature, date: date.trim() || null, handle };
}

function lastDash(text: string, from: number): number {
  for (let at = from; at >= 0; at--) {
    const char = text[at]!;
    if (char === "—" || char === "–" || char === "―") return at;
    if (char === "-" && (at === 0 || text[at - 1] === " ")) return at;
  }
  return -1;
}

export function isHandle(text: string): boolean {
  return wholeHandle.test(text);
}

/** The first handle in a text. */
export function handleIn(text: string): string | null {
  return firstHandle.exec(text)?.[0] ?? null;
}

import type { Block, EmbeddedPost, Span } from "../../model/index.js";
import { isDash, isSpace } from "../quotations/marks.js";

/** A name before its handle is at most this long; longer runs are prose. */
const longestName = 60;
/** A date after a signature ("May 23, 2020 at 8:00 PM", "on Apr 3, 2018 at 1:23pm PDT") is at most this long. */
const longestDate = 48;

/** A signature with its lead, name, handle and date stands in so many characters at the end of its block. */
const longestTail = 3 * longestName + longestDate;

/** Where a flattened post's signature stands in its block. */
interface Signature {
  /** From the dash or the opening words on. */
  readonly lead: number;
  readonly name: Span;
  readonly handle: string | null;
  readonly date: Span | null;
  readonly network: EmbeddedPost["network"];
}

/**
 * Finds embedded posts that a content system has flattened to plain text, by
 * their signature at the end of a block:
 * `We are open again. — Harbour Cafe (@harbourcafe) May 3, 2021`, or in a block
 * of its own behind the words. Posts kept by ingest from markup stay as they are.
 */
export function findPosts(text: string, blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const signature = isCandidate(block) ? findSignature(text, block) : null;
    if (signature === null) found.push(block);
    else if (signature.lead > block.start) found.push(asPost(text, block, signature));
    else joinToWords(text, found, block, signature);
  }
  return found;
}

function isCandidate(block: Block): boolean {
  return (block.kind === "paragraph" || block.kind === "quote") && block.post === undefined;
}

function asPost(text: string, block: Span, signature: Signature): Block {
  const content = trimSpan(text, { start: block.start, end: signature.lead });
  const post: EmbeddedPost = {
    network: signature.network,
    content: content.start < content.end ? content : null,
    signature: signature.name,
    date: signature.date,
    handle: signature.handle,
    url: null,
  };
  return { kind: "post", start: block.start, end: block.end, post };
}

/** A signature alone in its block signs the block before it, unless that is no plain text of its own. */
function joinToWords(text: string, found: Block[], block: Block, signature: Signature): void {
  const words = found.at(-1);
  if (words === undefined || !isCandidate(words)) {
    found.push(block);
    return;
  }
  found[found.length - 1] = asPost(text, { start: words.start, end: block.end }, signature);
}

function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function findSignature(text: string, block: Span): Signature | null {
  return findHandleSignature(text, block) ?? findSharedBy(text, block);
}

/** `— Jo Park (@jopark) May 3, 2021`; also without the name: `— @jopark`. */
function findHandleSignature(text: string, block: Span): Signature | null {
  const last = lastInTail(text, block, "@");
  const at = last < 0 ? -1 : startOfHandle(text, last, block.start);
  if (at < block.start) return null;
  const handleEnd = endOfHandle(text, at, block.end);
  if (handleEnd - at < 2) return null;
  const bracketed = text[at - 1] === "(" && text[handleEnd] === ")";
  const nameEnd = bracketed ? handleEnd + 1 : handleEnd;
  const date = readDate(text, nameEnd, block.end);
  const dash = date === undefined ? -1 : findDash(text, block.start, bracketed ? at - 1 : at);
  if (date === undefined || dash < 0) return null;
  const name = trimSpan(text, { start: dash, end: nameEnd });
  const handle = text.slice(at, handleEnd);
  return { lead: leadOf(text, block.start, dash), name, handle, date, network: networkOf(handle) };
}

/** The dash run before `name`, at most a name's length back; the index behind it, or -1. */
function findDash(text: string, from: number, nameEnd: number): number {
  const furthest = Math.max(from, nameEnd - longestName);
  for (let i = nameEnd - 1; i >= furthest; i--) {
    const unit = text.charCodeAt(i);
    if (unit === 10) return -1;
    if (!isDash(unit)) continue;
    const isHyphen = unit === 45 && text.charCodeAt(i - 1) !== 45 && !isLoose(text, i, from);
    if (!isHyphen) return i + 1;
  }
  return -1;
}

function isLoose(text: string, at: number, from: number): boolean {
  return (at === from || isSpace(text.charCodeAt(at - 1))) && isSpace(text.charCodeAt(at + 1));
}

function leadOf(text: string, from: number, behindDash: number): number {
  let i = behindDash - 1;
  while (i > from && isDash(text.charCodeAt(i - 1))) i--;
  return trimSpan(text, { start: from, end: i }).end;
}

/**
 * The last place of some words near the end of a block, or -1. Only its tail is
 * looked at: a search through all the text before it, for each of many blocks,
 * would take quadratic time.
 */
function lastInTail(text: string, block: Span, words: string): number {
  const from = Math.max(block.start, block.end - longestTail);
  const at = text.slice(from, block.end).lastIndexOf(words);
  return at < 0 ? -1 : from + at;
}

/** A handle with a server ("@jopark@harbour.example") begins at its first "@". */
function startOfHandle(text: string, at: number, from: number): number {
  let i = at - 1;
  while (i >= from && /[\w.-]/u.test(text[i])) i--;
  return i >= from && i < at - 1 && text[i] === "@" ? i : at;
}

function endOfHandle(text: string, at: number, end: number): number {
  let i = at + 1;
  while (i < end && /[\w.@-]/u.test(text[i])) i++;
  while (i > at && (text[i - 1] === "." || text[i - 1] === "-")) i--;
  return i;
}

const monthOrDay =
  /^(?:on\s+)?(?:\p{Lu}\p{Ll}+\.?,?\s+)?(?:\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{Ll}{2,8}\.?|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})/u;

/** The date behind a signature, null where the block ends, undefined where other words follow. */
function readDate(text: string, from: number, end: number): Span | null | undefined {
  const rest = trimSpan(text, { start: from, end });
  if (rest.start === rest.end) return null;
  if (rest.end - rest.start > longestDate) return undefined;
  const words = text.slice(rest.start, rest.end);
  if (!monthOrDay.test(words)) return undefined;
  const start = words.startsWith("on ") ? rest.start + 3 : rest.start;
  return { start, end: words.endsWith(".") ? rest.end - 1 : rest.end };
}

/** Bluesky handles are domains, Mastodon's hold a second "@". */
function networkOf(handle: string): EmbeddedPost["network"] {
  if (handle.lastIndexOf("@") > 0) return "Mastodon";
  return handle.includes(".") ? "Bluesky" : "X";
}

const sharedBy = [
  { words: "A post shared by ", network: "Instagram" },
  { words: "A photo posted by ", network: "Instagram" },
  { words: "A video posted by ", network: "Instagram" },
  { words: "Posted by ", network: "Facebook" },
  { words: "Post by ", network: "Threads" },
] as const;

/** `A post shared by Jo Park (@jopark) on Apr 3, 2018 at 1:23pm PDT`, the last words of a block. */
function findSharedBy(text: string, block: Span): Signature | null {
  for (const { words, network } of sharedBy) {
    const lead = lastInTail(text, block, words);
    if (lead < 0 || block.end - lead > longestName + longestDate) continue;
    const rest = text.slice(lead + words.length, block.end);
    const handle = /\(?(@[\w.@]*\w)\)?/u.exec(rest);
    const on = /\s+on\s+\p{Lu}/u.exec(rest);
    if (handle === null && on === null) continue;
    const nameLength = handle === null ? on!.index : handle.index + handle[0].length;
    const start = lead + words.length;
    const end = start + nameLength;
    return {
      lead: trimSpan(text, { start: block.start, end: lead }).end,
      name: { start, end },
      handle: handle?.[1] ?? null,
      date: readDate(text, end, block.end) ?? null,
      network: handle !== null && handle[1].lastIndexOf("@") > 0 ? "Mastodon" : network,
    };
  }
  return null;
}

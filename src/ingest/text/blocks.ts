import type { Block, Span } from "../../model/index.js";
import type { TextHeader } from "./header.js";

/**
 * Blocks of a plain text: the header, then a paragraph for each run of lines
 * between blank lines. A text without blank lines, most of whose lines end as
 * sentences do, has a paragraph a line; one that was wrapped at a column has
 * not. Blocks hold every character that is not white space, and none at their ends.
 */
export function blocksOfText(
  text: string,
  header: TextHeader | null,
  title: string | null,
): Block[] {
  const lines = linesOf(text, header?.end ?? 0);
  const paragraphs = hasParagraphLines(text, lines) ? lines.filter(isFilled) : joinLines(lines);
  const blocks: Block[] = paragraphs.map(({ start, end }, index) => ({
    kind: index === 0 && isTitle(text, paragraphs, title) ? "title" : "paragraph",
    start,
    end,
  }));
  if (header) blocks.unshift({ kind: header.kind, start: header.start, end: header.end });
  return blocks;
}

/** The lines from `from` on, without the white space at their ends; blank ones are empty spans. */
function linesOf(text: string, from: number): Span[] {
  const lines: Span[] = [];
  for (let at = from; at < text.length;) {
    const stop = lineEnd(text, at);
    lines.push(trim(text, at, stop));
    at = stop + 1;
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) return at;
    if (code === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? at + 1 : at;
  }
  return text.length;
}

function trim(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

function isFilled(span: Span): boolean {
  return span.end > span.start;
}

/** Runs of lines that no blank line parts. */
function joinLines(lines: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (!isFilled(line)) isOpen = false;
    else if (isOpen) joined.push({ start: joined.pop()!.start, end: line.end });
    else {
      joined.push(line);
      isOpen = true;
    }
  }
  return joined;
}

const endOfSentence = /[.!?…。！？]["'”’»)\]]*$/u;

/** How much of a line's end is looked at for its final mark. */
const endWindow = 12;

function endsSentence(text: string, span: Span): boolean {
  return endOfSentence.test(text.slice(Math.max(span.start, span.end - endWindow), span.end));
}

function hasParagraphLines(text: string, lines: readonly Span[]): boolean {
  const first = lines.findIndex(isFilled);
  const last = lines.findLastIndex(isFilled);
  const inner = lines.slice(first, last + 1);
  if (inner.length < 2 || !inner.every(isFilled)) return false;
  return inner.filter((line) => endsSentence(text, line)).length * 2 >= inner.length;
}

/** A headline is at most this long; the longest in common use have some 25 words. */
const longestTitle = 160;

/** The first paragraph is the title where it was named as that, or reads like a headline over an article. */
function isTitle(text: string, paragraphs: readonly Span[], title: string | null): boolean {
  const first = paragraphs[0]!;
  const words = text.slice(first.start, first.end);
  if (title !== null) return fold(words) === fold(title);
  const next = paragraphs[1];
  if (!next || words.length > longestTitle || /[\r\n]/.test(words)) return false;
  if (!/^["'“‘«¿¡(]*[\p{L}\p{N}]/u.test(words) || !/\s/.test(words)) return false;
  if (/[.!?…:;,]["'”’»)\]]*$/u.test(words)) return false;
  return next.end - next.start > words.length && endsSentence(text, next);
}

function fold(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim();
}

import type { DocumentBlock } from "../document.js";
import { joinLines } from "./join-lines.js";
import type { Line } from "./lines.js";

/** A gap between lines that is larger than the usual one by this factor parts paragraphs. */
const wideGap = 1.35;
/** An indent, in parts of a letter's size, that begins a paragraph. */
const leastIndent = 0.8;
/** Letters that differ in size by more than this are of another block: a heading, a note. */
const otherSize = 1.12;
/** A line that ends so far before its column does, in letters' sizes, was ended on purpose. */
const shortBy = 5;
/** Headings are short; a paragraph in large letters is a paragraph. */
const longestHeading = 200;

/** What the lines of a document have in common. */
interface Measure {
  /** The size of most letters. */
  readonly size: number;
  /** The usual distance from line to line, in sizes of letters. */
  readonly leading: number;
}

/** The paragraphs and headings that the lines form, across columns and pages. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): DocumentBlock[] {
  const lines = pages.flat();
  const measure = measureLines(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && continues(group, line, measure)) group.push(line);
    else groups.push([line]);
  }
  const words = wordsOf(lines);
  return groups.map((group) => {
    const text = joinLines(
      group.map((line) => line.text),
      words,
    );
    const isLarge = group[0]!.size > measure.size * otherSize;
    return { kind: isLarge && text.length <= longestHeading ? "heading" : "paragraph", text };
  });
}

function measureLines(lines: readonly Line[]): Measure {
  const size = mostCommon(
    lines.map((line) => [line.size, line.text.length] as const),
    1,
  );
  const gaps = lines
    .slice(1)
    .map((line, index) => [gapBefore(lines[index]!, line) ?? 0, 1] as const);
  const leading = mostCommon(
    gaps.filter(([gap]) => gap > 0),
    1.2,
  );
  return { size, leading };
}

/** The value with the most weight, values that differ by less than a twentieth taken together. */
function mostCommon(values: readonly (readonly [number, number])[], fallback: number): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 20) / 20;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  const [best] = [...weights].sort(([a, m], [b, n]) => n - m || a - b);
  return best?.[0] ?? fallback;
}

/** The distance down to the next line, in sizes of its letters; null where it does not lie below. */
function gapBefore(previous: Line, line: Line): number | null {
  if (line.page !== previous.page) return null;
  const gap = (previous.base - line.base) / line.size;
  return gap > 0 ? gap : null;
}

function continues(group: readonly Line[], line: Line, measure: Measure): boolean {
  const previous = group.at(-1)!;
  const ratio = line.size / previous.size;
  if (ratio > otherSize || ratio < 1 / otherSize) return false;
  const gap = gapBefore(previous, line);
  const isClosed = endsSentence(previous.text);
  // Behind a column or a page only the words tell: a sentence that is open goes on.
  if (gap === null) return !isClosed && !previous.text.endsWith(":");
  if (gap > measure.leading * wideGap) return false;
  const left = group.length > 1 ? group[1]!.left : Math.min(previous.left, line.left);
  if (startsItem(line.text)) return false;
  if (line.left - left > line.size * leastIndent && isClosed) return false;
  return !(isClosed && isShort(group, previous));
}

/** Whether the last line ends well before the others of its paragraph do. */
function isShort(group: readonly Line[], last: Line): boolean {
  const right = Math.max(...group.slice(-20).map((line) => line.right));
  return group.length > 1 && right - last.right > last.size * shortBy;
}

function endsSentence(text: string): boolean {
  return /[.!?…]["'”’»)\]]{0,3}$/u.test(text);
}

/** "• ", "– ", "3) ": an item of a list. */
function startsItem(text: string): boolean {
  return /^(?:[•▪◦‣·*–-]|\(?\d{1,3}[.)])\s/u.test(text);
}

/** The words of the document with their hyphens, in small letters: they tell whether a hyphen at a line's end is the word's own. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}-]+/gu)) words.add(word);
  }
  return words;
}

import type { Span } from "../../model/index.js";
import { dayOf } from "../dates.js";
import type { ArticleFields } from "../fields.js";

/** What stands at the start of a plain text and is not the article: its metadata. */
export interface TextHeader extends Span {
  /** A lone date is shown to readers too; named lines are furniture. */
  readonly kind: "dateline" | "furniture";
  readonly fields: ArticleFields;
}

/** Longest value of a header line, in code units. */
const longestValue = 2000;

/**
 * The header at the start of a plain text: "date 2020-05-23" inline before the
 * first words, or lines "Title: …", "Date: …", "URL: …", "Outlet: …",
 * "Byline: …" or "Author: …". Null where there is none. The text keeps it.
 */
export function readHeader(text: string): TextHeader | null {
  return readInlineDate(text) ?? readHeaderLines(text);
}

/** " date 2020-05-23 The mayor said …" */
function readInlineDate(text: string): TextHeader | null {
  const match = /^(\s{0,100})date\s{1,10}(\d{4}-\d{2}-\d{2})(?=\s|$)/i.exec(text);
  const published = match && dayOf(match[2]!);
  if (!match || !published) return null;
  return { start: match[1]!.length, end: match[0].length, kind: "dateline", fields: { published } };
}

type FieldReader = (value: string) => ArticleFields;

const fieldReaders: ReadonlyMap<string, FieldReader> = new Map<string, FieldReader>([
  ["title", (value) => ({ title: value })],
  ["date", (value) => ({ published: dayOf(value) })],
  ["url", (value) => ({ url: value })],
  ["outlet", (value) => ({ outlet: value })],
  ["byline", (value) => ({ byline: namesIn(value) })],
  ["author", (value) => ({ byline: namesIn(value) })],
]);

function readHeaderLines(text: string): TextHeader | null {
  let fields: ArticleFields = {};
  let start = -1;
  let end = -1;
  for (let line = lineAt(text, 0); line; line = lineAt(text, line.next)) {
    const words = text.slice(line.start, line.end);
    const read = readHeaderLine(words);
    if (read) {
      fields = { ...fields, ...read };
      if (start < 0) start = line.start;
      end = line.end;
    } else if (start >= 0 || words !== "") break;
  }
  return start < 0 ? null : { start, end, kind: "furniture", fields };
}

function readHeaderLine(line: string): ArticleFields | null {
  if (line.length > longestValue) return null;
  const match = /^\s{0,100}(title|date|url|outlet|byline|author):[ \t]{0,100}(\S.*)$/i.exec(line);
  if (!match) return null;
  const fields = fieldReaders.get(match[1]!.toLowerCase())!(match[2]!.trim());
  return Object.values(fields).includes(null) ? null : fields;
}

interface Line extends Span {
  /** Where the line after it starts. */
  readonly next: number;
}

/** The line from `at` on, white space at its ends left out; null at the end of the text. */
function lineAt(text: string, at: number): Line | null {
  if (at >= text.length) return null;
  const newline = text.indexOf("\n", at);
  const stop = newline < 0 ? text.length : newline;
  let [start, end] = [at, stop];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end, next: stop + 1 };
}

/** "By Ana Ruiz, Li Wei and Tom Oy" gives three names. */
export function namesIn(byline: string): string[] {
  return byline
    .replace(/^\s*by:?\s+/i, "")
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*;\s*/i)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

import type { FieldMap } from "./json/field-map.js";
import { looksLikeCsv } from "./tables/looks-like-csv.js";

/** What a text may be. `xml` is XML that is no feed. */
export type InputKind = "html" | "json" | "ndjson" | "feed" | "xml" | "csv" | "text";

/** How much of an input is looked at for an element that only pages have. */
const pageWindow = 4096;

/** Lines of an input that are tried, to tell NDJSON from one JSON value. */
const triedLines = 8;

/** What an input is, told by its content; `map` names columns of a table. What is nothing else is plain text. */
export function detectKind(text: string, map: FieldMap = {}): InputKind {
  const start = /\S/.exec(text)?.index ?? text.length;
  const first = text[start];
  if (first === "<") return detectMarkup(text.slice(start, start + pageWindow));
  if (first === "{") return detectObject(text, start);
  if (first === "[")
    return /^\[\s*(?:\{|\]\s*$)/.test(text.slice(start, start + 200)) ? "json" : "text";
  return looksLikeCsv(text.slice(start), map) ? "csv" : "text";
}

const pageElement =
  /<(?:!doctype\s+html|html|head|body|title|meta|link|script|article|main|section|header|div|p|h[1-6]|ul|table|blockquote|span|a|b|i|em|strong|br|img|figure)\b[^<>]{0,2000}>/i;

function detectMarkup(start: string): InputKind {
  if (/^<(?:!doctype\s+html|html)\b/i.test(start)) return "html";
  const root = rootOf(start);
  if (root && feedRoots.has(root)) return "feed";
  if (/^<\?xml\b/.test(start)) return /<html\b/i.test(start) ? "html" : "xml";
  return pageElement.test(start) ? "html" : "text";
}

const feedRoots = new Set(["rss", "feed", "RDF"]);

/** The name of the first element, without its prefix; comments, instructions and a document type may stand before it. */
function rootOf(start: string): string | null {
  const bare = start.replaceAll(/<!--[^]{0,4096}?-->/g, "");
  return /<(?![?!])(?:[\w.-]{1,30}:)?([\w.-]{1,60})[\s>/]/.exec(bare)?.[1] ?? null;
}

/** One object, or an object a line: told by the first lines that are JSON by themselves. */
function detectObject(text: string, start: number): InputKind {
  if (!/^\{\s*(?:"|\})/.test(text.slice(start, start + 200))) return "text";
  const lines = firstLines(text, start);
  const [first = "", ...others] = lines;
  if (isJsonObject(first)) return others.length > 0 ? "ndjson" : "json";
  // A broken first line among whole ones; a pretty-printed object has whole ones too.
  return others.some(isJsonObject) && !isJson(text) ? "ndjson" : "json";
}

function firstLines(text: string, start: number): string[] {
  const lines: string[] = [];
  for (let at = start; at < text.length && lines.length < triedLines;) {
    const newline = text.indexOf("\n", at);
    const stop = newline < 0 ? text.length : newline;
    const line = text.slice(at, stop).trim();
    if (line !== "") lines.push(line);
    at = stop + 1;
  }
  return lines;
}

function isJsonObject(line: string): boolean {
  return line.startsWith("{") && line.endsWith("}") && isJson(line);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

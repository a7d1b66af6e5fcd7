import type { Piece } from "./piece.js";
import { decodeBytes } from "./decode.js";
import { detectContent, type ContentKind } from "./detect-content.js";
import { withNotice } from "./editorial/editorial.js";
import { extractArticle } from "./html/article-from-html.js";
import { hashOf } from "./identity.js";
import { defaultMaxBytes, type Ingested, type IngestOptions } from "./ingested.js";
import { articlesFromJson, articlesFromLines, withProblems } from "./json/articles-from-json.js";
import { linesOf } from "./json/lines-of.js";
import { problem, quoteValue } from "./problems.js";
import { fillIn, type Source } from "./source.js";
import { makeTextArticle } from "./text/article-from-text.js";

/** Takes some bytes to articles. */
export type BytesReader = (bytes: Uint8Array, source: Source) => Iterable<Ingested>;

/**
 * The articles in a file's bytes, told by their content: an HTML page, JSON or
 * NDJSON of any shape that is known (docs/formats.md), else plain text. What is
 * wrong with one is its problem, and the rest goes on. Never throws on any
 * bytes. `file` is its name, or null where there is none. Feeds, tables and
 * documents are read by `articlesFromPiece`, which is not synchronous.
 */
export function* articlesFromBytes(
  bytes: Uint8Array,
  file: string | null,
  options: IngestOptions = {},
): Generator<Ingested> {
  const source: Source = { label: file ?? "-", fields: { provenance: { file } }, options };
  const kind = detectContent(bytes, null, options.map);
  const read = readerOf(kind) ?? notReadHere;
  for (const one of readWithin(read, kind, bytes, source)) yield finish(one, source);
}

/** What the container says is added, and what a note in the article says of it. */
export function finish(one: Ingested, source: Source): Ingested {
  return withNotice(fillIn(one, source));
}

/** Formats of many articles, each of which has its own limit. */
const unlimited: ReadonlySet<ContentKind> = new Set(["ndjson", "csv", "parquet"]);

/** Reads what is no larger than one article may be. */
export function readWithin<Read>(
  read: (bytes: Uint8Array, source: Source) => Read,
  kind: ContentKind,
  bytes: Uint8Array,
  source: Source,
): Read | Iterable<Ingested> {
  const maxBytes = source.options.maxBytes ?? defaultMaxBytes;
  if (bytes.length <= maxBytes || unlimited.has(kind)) return read(bytes, source);
  const message = `${source.label}: ${bytes.length} bytes are more than the ${maxBytes} allowed for one article; split it or raise the limit`;
  return [{ label: source.label, article: null, problems: [problem("too-large", message)] }];
}

/** What reads a format that needs nothing but its bytes; null for the others. */
export function readerOf(kind: ContentKind): BytesReader | null {
  return readers.get(kind) ?? null;
}

const readers: ReadonlyMap<ContentKind, BytesReader> = new Map<ContentKind, BytesReader>([
  ["html", readPage],
  ["json", readJson],
  ["ndjson", (bytes, source) => readLines(asUtf8(bytes), 1, 0, source)],
  ["text", readText],
  ["xml", readOtherXml],
]);

function readPage(bytes: Uint8Array, { label, fields, mediaType }: Source): Ingested[] {
  return [extractArticle(bytes, {}, label, fields, mediaType)];
}

function readJson(bytes: Uint8Array, source: Source): Iterable<Ingested> {
  const { text, problems } = decodeBytes(bytes, source.label, source.mediaType);
  return withProblems(articlesFromJson(text, source), problems);
}

/** Lines of NDJSON; `firstLine` counts from 1, `offset` is that of the first byte. */
export function readLines(
  bytes: Uint8Array,
  firstLine: number,
  offset: number,
  source: Source,
): Iterable<Ingested> {
  const maxBytes = source.options.maxBytes ?? defaultMaxBytes;
  return articlesFromLines(linesOf(bytes, firstLine, offset, source.label, maxBytes), source);
}

/** UTF-16 is brought to UTF-8, since its lines cannot be told by single bytes; offsets are into that. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 ? Buffer.from(decodeBytes(bytes, "").text) : bytes;
}

function readText(bytes: Uint8Array, { label, mediaType }: Source): Ingested[] {
  const { text, problems } = decodeBytes(bytes, label, mediaType);
  if (text.trim() !== "") {
    return [{ label, article: makeTextArticle(text, {}, hashOf(bytes)), problems }];
  }
  const message = `${label}: holds no text (${bytes.length} bytes); give an article`;
  return [{ label, article: null, problems: [...problems, problem("empty", message)] }];
}

function readOtherXml(bytes: Uint8Array, { label }: Source): Ingested[] {
  const { text } = decodeBytes(bytes, label);
  const root = /<(?![?!])([^\s<>/]{1,60})/.exec(text)?.[1] ?? "";
  const message = `${label}: an XML file with the root ${quoteValue(root)} is neither an article nor a feed; give RSS, Atom, HTML, JSON, NDJSON or plain text`;
  return [{ label, article: null, problems: [problem("bad-format", message)] }];
}

function notReadHere(_bytes: Uint8Array, { label }: Source): Ingested[] {
  const message = `${label}: this format is read by articlesFromPiece alone; use that`;
  return [{ label, article: null, problems: [problem("bad-format", message)] }];
}

/** A whole file as a piece. */
export function pieceOfFile(bytes: Uint8Array, file: string | null): Piece {
  return {
    label: file ?? "-",
    content: { kind: "bytes", bytes, mediaType: null },
    fields: { provenance: { file } },
    seen: null,
  };
}

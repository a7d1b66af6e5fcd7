import { finish, readerOf, readLines, readWithin } from "./articles-from-bytes.js";
import { nameOfOther } from "./detect-binary.js";
import { detectContent, type ContentKind } from "./detect-content.js";
import type { DocumentKind } from "./documents/article-from-document.js";
import type { Ingested, IngestOptions } from "./ingested.js";
import { articlesFromRow } from "./json/articles-from-value.js";
import type { Piece, PieceContent } from "./piece.js";
import { problem } from "./problems.js";
import type { Source } from "./source.js";

/**
 * The articles of a piece, of whatever format, told by its content. What is
 * wrong with one is its problem, and the rest goes on; never throws on any
 * content. What the piece says of itself stands where the content says nothing;
 * the ids are of the content alone.
 */
export async function* articlesFromPiece(
  piece: Piece,
  options: IngestOptions = {},
): AsyncGenerator<Ingested> {
  const source: Source = { label: piece.label, fields: piece.fields, options };
  let isSilent = piece.content.kind !== "lines";
  for await (const one of readContent(piece.content, source)) {
    isSilent = false;
    yield finish(one, source);
  }
  if (isSilent) yield nothingIn(source);
}

/** Lists may be empty; no input is passed over without a word. */
function nothingIn({ label }: Source): Ingested {
  const message = `${label}: its list of articles is empty; check that it is the right one, and whole`;
  return { label, article: null, problems: [problem("empty", message)] };
}

type Articles = Iterable<Ingested> | AsyncIterable<Ingested>;

function readContent(content: PieceContent, source: Source): Articles {
  switch (content.kind) {
    case "bytes":
      return readBytes(content.bytes, content.mediaType, source);
    case "lines":
      return readLines(content.bytes, content.firstLine, content.offset, source);
    case "object":
      return articlesFromRow(content.value, source);
  }
}

function readBytes(bytes: Uint8Array, mediaType: string | null, source: Source): Articles {
  const kind = detectContent(bytes, mediaType, source.options.map);
  const read = readerOf(kind) ?? lateReaders.get(kind);
  const known = { ...source, mediaType };
  return read ? readWithin<Articles>(read, kind, bytes, known) : [notRead(bytes, kind, source)];
}

type LateReader = (bytes: Uint8Array, source: Source) => AsyncIterable<Ingested>;

/** Formats whose readers take time to load, and are loaded when the first of them is met. */
const lateReaders: ReadonlyMap<ContentKind, LateReader> = new Map<ContentKind, LateReader>([
  ["feed", readFeed],
  ["csv", readCsv],
  ["parquet", readParquet],
  ["pdf", (bytes, source) => readDocument("pdf", bytes, source)],
  ["docx", (bytes, source) => readDocument("docx", bytes, source)],
]);

async function* readFeed(bytes: Uint8Array, source: Source): AsyncGenerator<Ingested> {
  const { articlesFromFeedBytes } = await import("./feeds/articles-from-feed.js");
  yield* articlesFromFeedBytes(bytes, source);
}

async function* readCsv(bytes: Uint8Array, source: Source): AsyncGenerator<Ingested> {
  const { articlesFromCsv } = await import("./tables/articles-from-tables.js");
  yield* articlesFromCsv(bytes, source);
}

async function* readParquet(bytes: Uint8Array, source: Source): AsyncGenerator<Ingested> {
  const { articlesFromParquet } = await import("./tables/articles-from-tables.js");
  yield* articlesFromParquet(bytes, source);
}

async function* readDocument(
  kind: DocumentKind,
  bytes: Uint8Array,
  { label }: Source,
): AsyncGenerator<Ingested> {
  const { articleFromDocument } = await import("./documents/article-from-document.js");
  yield await articleFromDocument(kind, bytes, label);
}

function notRead(bytes: Uint8Array, kind: ContentKind, { label }: Source): Ingested {
  const what =
    kind === "packed"
      ? "a packed file (ZIP or gzip) of which no article was taken; unpack it"
      : `${nameOfOther(bytes) ?? "a file of no known format"}, which holds no article; give text, HTML, JSON, a feed, a table, PDF or DOCX`;
  const message = `${label}: it is ${what}`;
  return { label, article: null, problems: [problem("bad-format", message)] };
}

import { articlesFromPiece } from "../articles-from-piece.js";
import { finish } from "../articles-from-bytes.js";
import { decodeBytes } from "../decode.js";
import { defaultMaxBytes, type Ingested, type IngestOptions } from "../ingested.js";
import { withProblems } from "../json/articles-from-json.js";
import { isJsonObject, type JsonObject } from "../json/json-object.js";
import { linesOf } from "../json/lines-of.js";
import { parseJson } from "../json/parse-json.js";
import type { Piece } from "../piece.js";
import { problem } from "../problems.js";
import { partOf, type Source } from "../source.js";
import { isActivityStreams, postsOfActivityStreams } from "./posts/activity-streams.js";
import { isBluesky, postsOfBluesky } from "./posts/bluesky.js";
import { isPlainPost, postOfObject } from "./posts/plain-posts.js";
import type { PostAuthor } from "./posts/post.js";
import { partOfXArchive, postsOfXArchive } from "./posts/x-archive.js";
import { articleFromAkomaNtoso, isAkomaNtoso } from "./transcripts/akoma-ntoso.js";
import { articleFromCaptions, isSrt, isWebVtt } from "./transcripts/captions.js";
import { looksLikeTurns } from "./transcripts/labelled-text.js";

export interface OriginalsOptions extends IngestOptions {
  /** Who wrote the posts of a file that does not say it itself. */
  readonly author?: PostAuthor | null;
}

/**
 * The first-hand texts of a piece, told by its content: posts (an X archive, an
 * ActivityStreams outbox, a Bluesky feed, objects with author and text, one or
 * one a line), transcripts (Akoma Ntoso, WebVTT, SRT, `NAME: text`). Any other
 * format gives its articles as they are; a news article or a text among them
 * is a press release. What is wrong with one is its problem, and the rest goes on.
 */
export async function* originalsFromPiece(
  piece: Piece,
  options: OriginalsOptions = {},
): AsyncGenerator<Ingested> {
  const source: Source = { label: piece.label, fields: piece.fields, options };
  const found = readOriginals(piece, source, options.author ?? null);
  if (found) {
    for (const one of found) yield finish(one, source);
    return;
  }
  for await (const one of articlesFromPiece(piece, options)) yield asOriginal(one, piece);
}

/** What only originals come in; null where the piece is of another format. */
function readOriginals(
  { content }: Piece,
  source: Source,
  author: PostAuthor | null,
): Iterable<Ingested> | null {
  switch (content.kind) {
    case "lines":
      return readLines(content.bytes, content.firstLine, content.offset, source, author);
    case "object":
      return isPlainPost(content.value)
        ? [postOfObject(content.value, source.label, author)]
        : null;
    case "bytes":
      return readBytes(content.bytes, source, author);
  }
}

function readBytes(
  bytes: Uint8Array,
  source: Source,
  author: PostAuthor | null,
): Iterable<Ingested> | null {
  const { label, options } = source;
  // What cannot be text is not decoded: a PDF, a table of Parquet.
  if (bytes.subarray(0, 4096).includes(0)) return null;
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  const { text, problems } = decodeBytes(bytes.subarray(0, maxBytes + 1), label);
  const read = readerOf(text, label, author);
  if (!read) return /^\s{0,1000}[[{]/.test(text) ? readObjects(bytes, text, source, author) : null;
  if (bytes.length > maxBytes) return [tooLarge(label, bytes.length, maxBytes)];
  return withProblems(read(), problems);
}

function tooLarge(label: string, size: number, maxBytes: number): Ingested {
  const message = `${label}: ${size} bytes are more than the ${maxBytes} allowed for one original; split it or raise the limit`;
  return { label, article: null, problems: [problem("too-large", message)] };
}

/** The formats that a text shows at its start. */
function readerOf(
  text: string,
  label: string,
  author: PostAuthor | null,
): (() => Iterable<Ingested>) | null {
  const part = partOfXArchive(text);
  if (part !== null && /tweet/.test(part)) return () => postsOfXArchive(text, label, author);
  if (part !== null) return () => [otherPart(part, label)];
  if (isWebVtt(text) || isSrt(text)) return () => [articleFromCaptions(text, label)];
  if (isAkomaNtoso(rootOf(text))) return () => [articleFromAkomaNtoso(text, label)];
  return null;
}

function otherPart(part: string, label: string): Ingested {
  const message = `${label}: the part "${part}" of an X archive holds no posts; give data/tweets.js`;
  return { label, article: null, problems: [problem("skipped-records", message)] };
}

/** The name of the first element, without its prefix. */
function rootOf(text: string): string | null {
  const bare = text.slice(0, 16_384).replaceAll(/<!--[^]{0,4096}?-->/g, "");
  return /^\s{0,100}</.test(bare)
    ? (/<(?![?!])(?:[\w.-]{1,30}:)?([\w.-]{1,60})[\s>/]/.exec(bare)?.[1] ?? null)
    : null;
}

/** One object of a known shape, or an object a line; null where the first is none of ours. */
function readObjects(
  bytes: Uint8Array,
  text: string,
  source: Source,
  author: PostAuthor | null,
): Iterable<Ingested> | null {
  const whole = parseJson(text, source.label);
  if ("value" in whole) {
    if (isJsonObject(whole.value)) return postsOfObject(whole.value, source.label, author);
    return Array.isArray(whole.value) ? postsOfList(whole.value, source.label, author) : null;
  }
  const [first = ""] = text.trimStart().split("\n", 1);
  const line = parseJson(first, source.label);
  const isOurs = "value" in line && isJsonObject(line.value) && isKnown(line.value);
  return isOurs ? readLines(bytes, 1, 0, source, author) : null;
}

function isKnown(object: JsonObject): boolean {
  return isActivityStreams(object) || isBluesky(object) || isPlainPost(object);
}

function postsOfObject(
  object: JsonObject,
  label: string,
  author: PostAuthor | null,
): Iterable<Ingested> | null {
  if (isActivityStreams(object)) return postsOfActivityStreams(object, label, author);
  if (isBluesky(object)) return postsOfBluesky(object, label, author);
  return isPlainPost(object) ? [postOfObject(object, label, author)] : null;
}

/** A list whose first entry is a post. */
function postsOfList(
  list: readonly unknown[],
  label: string,
  author: PostAuthor | null,
): Iterable<Ingested> | null {
  const [first] = list;
  if (!isJsonObject(first) || !isKnown(first)) return null;
  return list.flatMap((item, index) => [...postsOfEntry(item, `${label}#${index}`, author)]);
}

/** Line by line, each told by itself. */
function* readLines(
  bytes: Uint8Array,
  firstLine: number,
  offset: number,
  source: Source,
  author: PostAuthor | null,
): Generator<Ingested> {
  const maxBytes = source.options.maxBytes ?? defaultMaxBytes;
  for (const line of linesOf(bytes, firstLine, offset, source.label, maxBytes)) {
    const label = `${source.label}:${line.number}`;
    const place = { offset: line.offset };
    if ("problem" in line) yield { label, article: null, problems: [line.problem], ...place };
    else if (line.text.trim() !== "") {
      const part = partOf(source, label, place);
      const posts = withProblems(postsOfLine(line.text, label, author), line.problems);
      for (const one of posts) yield one.article ? finish(one, part) : { ...one, ...place };
    }
  }
}

function postsOfLine(line: string, label: string, author: PostAuthor | null): Iterable<Ingested> {
  const parsed = parseJson(line, label);
  if ("problem" in parsed) return [{ label, article: null, problems: [parsed.problem] }];
  return postsOfEntry(parsed.value, label, author);
}

/** The posts of a value that must be one. */
function postsOfEntry(
  value: unknown,
  label: string,
  author: PostAuthor | null,
): Iterable<Ingested> {
  const posts = isJsonObject(value) ? postsOfObject(value, label, author) : null;
  if (posts) return posts;
  const message = `${label}: no post of a known shape; give {"author", "handle", "text", "at", "url", "inReplyTo"}, an ActivityStreams note or a post of Bluesky`;
  return [{ label, article: null, problems: [problem("bad-format", message)] }];
}

/** An article of another format: a transcript where it has labelled turns, else a release. */
function asOriginal(one: Ingested, { content }: Piece): Ingested {
  const { article } = one;
  if (!article || one.reading || article.type !== "news") return one;
  const isText = content.kind === "bytes" && looksLikeTurns(article.text);
  const type = isText ? ("transcript" as const) : ("release" as const);
  return {
    ...one,
    article: { ...article, type },
    original: { at: article.published, inReplyTo: null, isRepost: false, timecodes: [] },
  };
}

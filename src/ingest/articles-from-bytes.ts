import { decodeBytes } from "./decode.js";
import { detectKind } from "./detect.js";
import { extractArticle } from "./html/article-from-html.js";
import { hashOf } from "./identity.js";
import { defaultMaxBytes, type Ingested, type IngestOptions } from "./ingested.js";
import { articlesFromJson, articlesFromLines, type JsonLine } from "./json/articles-from-json.js";
import { problem, quoteValue } from "./problems.js";
import { makeTextArticle } from "./text/article-from-text.js";

/** Enough bytes of a file to tell what it is. */
const detectionBytes = 1024 * 1024;

/**
 * The articles in a file's bytes, told by their content: an HTML page, JSON
 * (an article or an array of them), NDJSON (an article a line), else plain
 * text. What is wrong with one is its problem, and the rest goes on. Never
 * throws on any bytes. `file` is its name, or null where there is none.
 */
export function* articlesFromBytes(
  bytes: Uint8Array,
  file: string | null,
  options: IngestOptions = {},
): Generator<Ingested> {
  const label = file ?? "-";
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  const kind = detectKind(decodeBytes(headOf(bytes), label).text);
  if (kind === "ndjson") {
    return yield* articlesFromLines(linesOf(asUtf8(bytes), label, maxBytes), file, label);
  }
  if (bytes.length > maxBytes) {
    return yield { label, article: null, problems: [tooLarge(label, bytes.length, maxBytes)] };
  }
  const { text, problems } = decodeBytes(bytes, label);
  if (kind === "json") return yield* withProblems(articlesFromJson(text, file, label), problems);
  if (kind === "html") return yield extractArticle(bytes, { provenance: { file } }, label);
  if (kind === "xml") return yield { label, article: null, problems: [unknownXml(label, text)] };
  if (text.trim() === "") {
    const empty = problem(
      "empty",
      `${label}: holds no text (${bytes.length} bytes); give an article`,
    );
    return yield { label, article: null, problems: [...problems, empty] };
  }
  yield {
    label,
    article: makeTextArticle(text, { provenance: { file } }, hashOf(bytes)),
    problems,
  };
}

/** At least the first line, and the beginning of the second: one line of NDJSON may be long. */
function headOf(bytes: Uint8Array): Uint8Array {
  const newline = bytes.indexOf(0x0a, detectionBytes);
  const hasLine = bytes.subarray(0, detectionBytes).includes(0x0a);
  if (hasLine || newline < 0) return bytes.subarray(0, hasLine ? detectionBytes : bytes.length);
  return bytes.subarray(0, newline + detectionBytes);
}

/** UTF-16 is brought to UTF-8, since its lines cannot be told by single bytes; offsets are into that. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 ? Buffer.from(decodeBytes(bytes, "").text) : bytes;
}

/** Problems of the bytes are told once, with the first article. */
function* withProblems(
  articles: Iterable<Ingested>,
  problems: Ingested["problems"],
): Generator<Ingested> {
  let rest = problems;
  for (const one of articles) {
    yield { ...one, problems: [...rest, ...one.problems] };
    rest = [];
  }
}

function* linesOf(bytes: Uint8Array, label: string, maxBytes: number): Generator<JsonLine> {
  let number = 0;
  for (let at = 0; at < bytes.length;) {
    const newline = bytes.indexOf(0x0a, at);
    const stop = newline < 0 ? bytes.length : newline;
    number++;
    if (stop - at > maxBytes) {
      yield { number, problem: tooLarge(`${label}:${number}`, stop - at, maxBytes) };
    } else {
      const { text, problems } = decodeBytes(bytes.subarray(at, stop), `${label}:${number}`);
      yield { number, offset: at, text, problems };
    }
    at = stop + 1;
  }
}

function tooLarge(label: string, size: number, maxBytes: number): ReturnType<typeof problem> {
  const message = `${label}: ${size} bytes are more than the ${maxBytes} allowed for one article; split it or raise the limit`;
  return problem("too-large", message);
}

function unknownXml(label: string, text: string): ReturnType<typeof problem> {
  const root = /<(?![?!])([^\s<>/]{1,60})/.exec(text)?.[1] ?? "";
  const message = `${label}: an XML file with the root ${quoteValue(root)} is not an article; give HTML, JSON, NDJSON or plain text`;
  return problem("bad-format", message);
}

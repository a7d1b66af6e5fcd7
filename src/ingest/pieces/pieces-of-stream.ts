import { decodeBytes } from "../decode.js";
import { detectKind } from "../detect.js";
import type { Piece } from "../piece.js";
import { isGzip } from "./gzip/read-member-header.js";
import { unpackGzip } from "./gzip/unpack-gzip.js";
import { piecesOfLines } from "./pieces-of-lines.js";
import { fieldsOfPart, reportAt, type Place } from "./place.js";
import { ByteReader, indexOfBytes, startsWith } from "./stream/byte-reader.js";
import { decodeUtf16 } from "./stream/decode-utf16.js";
import { takeWhole, wholePiece } from "./take-whole.js";
import { recordMagic } from "./warc/find-record.js";

/** Enough bytes of a stream to tell what it is. */
const detectionBytes = 64 * 1024;
/** Gzip in gzip is met where a server packs packed files; more is an attack. */
const mostLayers = 3;

/**
 * The pieces of a stream, told by what is in it: WARC, WACZ, NDJSON, CSV and
 * Parquet come in parts, anything else whole. What cannot be had is reported to
 * the place. `path` is the file's where the stream is a file as it lies on disk.
 */
export async function* piecesOfStream(
  reader: ByteReader,
  place: Place,
  path: string | null,
  layers = 0,
): AsyncGenerator<Piece> {
  const head = await reader.peek(detectionBytes);
  if (isGzip(head)) {
    if (layers < mostLayers) {
      const unpacked = new ByteReader(unpackGzip(reader, place));
      yield* piecesOfStream(unpacked, place, null, layers + 1);
    } else reportAt(place, "too-large", `it is packed more than ${mostLayers} times; unpack it`);
  } else if (startsWith(head, recordMagic)) {
    const { piecesOfWarc } = await import("./warc/pieces-of-warc.js");
    yield* piecesOfWarc(reader, place);
  } else if (startsWith(head, "PK\u0003\u0004")) {
    const { piecesOfZip } = await import("./zip/pieces-of-zip.js");
    const readInside = (inside: ByteReader, inner: Place): AsyncGenerator<Piece> =>
      piecesOfStream(inside, inner, null, layers);
    yield* piecesOfZip(reader, place, path, readInside);
  } else if (startsWith(head, "PAR1")) {
    const { piecesOfParquet } = await import("./pieces-of-tables.js");
    yield* piecesOfParquet(reader, place, path);
  } else yield* piecesOfText(reader, place, head);
}

async function* piecesOfText(
  reader: ByteReader,
  place: Place,
  head: Uint8Array,
): AsyncGenerator<Piece> {
  const isUtf16 = startsWith(head, "\xff\xfe") || startsWith(head, "\xfe\xff");
  const kind = await kindOf(reader, place, head);
  if (kind === "ndjson") yield* piecesOfLines(isUtf16 ? decodeUtf16(reader) : reader, place);
  else if (kind === "csv") {
    const { piecesOfCsv } = await import("./pieces-of-tables.js");
    yield* piecesOfCsv(reader, place);
  } else {
    const bytes = await takeWhole(reader, place);
    const isFeed = kind === "feed";
    if (bytes) yield wholePiece(bytes, place, isFeed ? fieldsOfPart(place) : place.fields);
  }
}

/** What the text is, by its first line and the beginning of the next: one line of NDJSON may be long. */
async function kindOf(reader: ByteReader, place: Place, head: Uint8Array): Promise<string> {
  if (startsWith(head, "%PDF-")) return "pdf";
  let window = head;
  while (indexOfBytes(window, "\n") < 0 && window.length >= detectionBytes) {
    // A line that is over the limit is reported as a line, and others may follow it.
    if (window.length > place.limits.maxBytes) return startsLikeJson(window) ? "ndjson" : "text";
    const more = await reader.peek(window.length * 2);
    if (more.length === window.length) break;
    window = more;
  }
  const kind = detectKind(decodeBytes(window, place.label).text);
  const isCertain = kind !== "ndjson" || window.length < detectionBytes || beginsWithObject(window);
  // One large object over many lines, of which some are objects too, shows only as a whole.
  return isCertain
    ? kind
    : detectKind(decodeBytes(await reader.peek(place.limits.maxBytes), "").text);
}

/** Whether the first line is an object by itself. */
function beginsWithObject(bytes: Uint8Array): boolean {
  const [first = ""] = Buffer.from(bytes).toString("utf8").trimStart().split("\n", 1);
  return first.trimEnd().endsWith("}");
}

function startsLikeJson(bytes: Uint8Array): boolean {
  return /^\s*\{\s*"/.test(Buffer.from(bytes.subarray(0, 256)).toString("utf8"));
}

import { decodeBytes, decodeWindows1252 } from "../decode.js";

/** Text of a stream, and how many bytes of the file a run of it was. */
export interface DecodedStream {
  readonly texts: AsyncIterable<string>;
  /** Bytes before the text: those of a byte-order mark. */
  readonly start: number;
  /** Bytes of a run of the text; null where a byte was broken in it and it cannot be told. */
  readonly bytesOf: (text: string) => number | null;
}

/** Enough to tell an encoding; a first row may be longer. */
const headBytes = 64 * 1024;

/**
 * Decodes a stream piece by piece. The encoding is told from its beginning: a
 * byte-order mark, else UTF-8 where that is valid, else Windows-1252.
 */
export async function decodeChunks(chunks: AsyncIterable<Uint8Array>): Promise<DecodedStream> {
  const iterator = chunks[Symbol.asyncIterator]();
  const { head, isAll } = await takeHead(iterator);
  const encoding = encodingOf(head, isAll);
  const texts = decodeRest(head, isAll ? null : iterator, encoding);
  return { texts, start: markLength(head), bytesOf: byteCounter(encoding) };
}

async function takeHead(
  iterator: AsyncIterator<Uint8Array>,
): Promise<{ head: Uint8Array; isAll: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < headBytes) {
    const next = await iterator.next();
    if (next.done) return { head: Buffer.concat(parts), isAll: true };
    parts.push(next.value);
    size += next.value.length;
  }
  return { head: Buffer.concat(parts), isAll: false };
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

function encodingOf(head: Uint8Array, isAll: boolean): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (markLength(head) === 3) return "utf-8";
  const { text } = decodeBytes(isAll ? head : wholeLines(head), "");
  const isUtf8 = Buffer.from(text).equals(isAll ? head : wholeLines(head));
  return isUtf8 || text.includes("\ufffd") ? "utf-8" : "windows-1252";
}

/** Without the last line, so that no character is cut. */
function wholeLines(head: Uint8Array): Uint8Array {
  const newline = head.lastIndexOf(0x0a);
  return newline < 0 ? head.subarray(0, -4) : head.subarray(0, newline);
}

function markLength(head: Uint8Array): number {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 3;
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) ? 2 : 0;
}

async function* decodeRest(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array> | null,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decode = decoderOf(encoding);
  yield decode(head, iterator === null);
  if (iterator === null) return;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    yield decode(next.value, false);
  }
  yield decode(new Uint8Array(0), true);
}

function decoderOf(encoding: Encoding): (bytes: Uint8Array, isLast: boolean) => string {
  if (encoding === "windows-1252") return (bytes) => decodeWindows1252(bytes);
  const decoder = new TextDecoder(encoding);
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast });
}

/** How many bytes of the file a run of text was. */
function byteCounter(encoding: Encoding): (text: string) => number | null {
  if (encoding === "windows-1252") return (text) => text.length;
  if (encoding !== "utf-8") return (text) => text.length * 2;
  return (text) => (text.includes("\ufffd") ? null : Buffer.byteLength(text));
}

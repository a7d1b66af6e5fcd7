import { isUtf8 } from "node:buffer";
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
  const check = new Utf8Check();
  const texts = decodeRest(head, isAll ? null : iterator, decoderOf(encoding, check));
  return { texts, start: markLength(head), bytesOf: byteCounter(encoding, check) };
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
  const whole = isAll ? head : wholeLines(head);
  if (isUtf8(whole)) return "utf-8";
  // What is mostly UTF-8 is read as that, with its broken bytes replaced.
  return decodeBytes(whole, "").text.includes("\ufffd") ? "utf-8" : "windows-1252";
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
  decode: Decode,
): AsyncGenerator<string> {
  yield decode(head, iterator === null);
  if (iterator === null) return;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    yield decode(next.value, false);
  }
  yield decode(new Uint8Array(0), true);
}

type Decode = (bytes: Uint8Array, isLast: boolean) => string;

function decoderOf(encoding: Encoding, check: Utf8Check): Decode {
  if (encoding === "windows-1252") return (bytes) => decodeWindows1252(bytes);
  const decoder = new TextDecoder(encoding);
  return (bytes, isLast) => {
    if (encoding === "utf-8") check.add(bytes, isLast);
    return decoder.decode(bytes, { stream: !isLast });
  };
}

/** Whether all bytes of a stream so far are valid UTF-8: U+FFFD may also be written in it. */
class Utf8Check {
  isBroken = false;
  /** The beginning of a character whose end has not come yet. */
  #rest: Uint8Array = new Uint8Array(0);

  add(bytes: Uint8Array, isLast: boolean): void {
    const all = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : bytes;
    const end = isLast ? all.length : endOfWhole(all);
    this.isBroken ||= !isUtf8(all.subarray(0, end));
    this.#rest = all.subarray(end);
  }
}

/** The end of the last character that is whole; a character has at most four bytes (RFC 3629). */
function endOfWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** How many bytes of the file a run of text was. */
function byteCounter(encoding: Encoding, check: Utf8Check): (text: string) => number | null {
  if (encoding === "windows-1252") return (text) => text.length;
  if (encoding !== "utf-8") return (text) => text.length * 2;
  return (text) => (check.isBroken && text.includes("\ufffd") ? null : Buffer.byteLength(text));
}

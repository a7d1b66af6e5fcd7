import { inflateSync } from "node:zlib";
import { indexOfBytes } from "../../pieces/stream/byte-reader.js";

/**
 * Bytes to which all packed streams of a PDF may unpack. A thousand pages of
 * text come to some MiB, and pictures, which are not drawn, to a few hundred.
 */
export const mostUnpacked = 512 * 1024 * 1024;

const streamStart = "stream";
/** Streams of this format begin with this byte (RFC 1950, with the window that all writers take). */
const zlibStart = 0x78;

/**
 * Whether the packed streams of a PDF unpack to more than is allowed. Its
 * reader has no limit of its own, so this is asked before.
 */
export function isPdfBomb(bytes: Uint8Array, limit = mostUnpacked): boolean {
  let left = limit;
  for (let at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
    if (bytes[at] !== zlibStart) continue;
    const size = unpackedSize(bytes.subarray(at), left);
    if (size === null) return true;
    left -= size;
  }
  return false;
}

/** Where the next stream's bytes begin, behind the word and its line end; -1 where there is none. */
function next(bytes: Uint8Array, from: number): number {
  const found = indexOfBytes(bytes, streamStart, from);
  if (found < 0) return -1;
  let at = found + streamStart.length;
  if (bytes[at] === 0x0d) at++;
  if (bytes[at] === 0x0a) at++;
  return at;
}

/** Bytes of a stream when unpacked; 0 where it is none; null where they are more than `most`. */
function unpackedSize(packed: Uint8Array, most: number): number | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? null : 0;
  }
}

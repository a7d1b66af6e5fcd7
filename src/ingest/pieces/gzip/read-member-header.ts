import type { ByteReader } from "../stream/byte-reader.js";

const fixedBytes = 10;
const deflate = 8;
/** Bits of the flags byte (RFC 1952, 2.3.1). */
const flagCrc = 2;
const flagExtra = 4;
const flagName = 8;
const flagComment = 16;
const reservedFlags = 0xe0;

/** Bytes that a header may have; a name or comment that is longer is no header. */
const longestHeader = 128 * 1024;

/** Whether these bytes begin as a gzip member does (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  if (bytes.length < 3 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== deflate) {
    return false;
  }
  return bytes.length < 4 || (bytes[3]! & reservedFlags) === 0;
}

/** Bytes of the member header that the reader stands before; null where it is none or is cut off. */
export async function measureMemberHeader(reader: ByteReader): Promise<number | null> {
  const fixed = await reader.peek(fixedBytes);
  if (fixed.length < fixedBytes || !isGzip(fixed)) return null;
  const flags = fixed[3]!;
  if (flags === 0) return fixedBytes;
  const bytes = await reader.peek(longestHeader);
  let end: number | null = fixedBytes;
  if (flags & flagExtra) end = afterExtra(bytes, end);
  if (flags & flagName) end = afterZero(bytes, end);
  if (flags & flagComment) end = afterZero(bytes, end);
  if (flags & flagCrc && end !== null) end += 2;
  return end === null || end > bytes.length ? null : end;
}

function afterExtra(bytes: Uint8Array, at: number): number | null {
  return at + 2 > bytes.length ? null : at + 2 + bytes[at]! + bytes[at + 1]! * 256;
}

function afterZero(bytes: Uint8Array, at: number | null): number | null {
  const zero = at === null ? -1 : bytes.indexOf(0, at);
  return zero < 0 ? null : zero + 1;
}

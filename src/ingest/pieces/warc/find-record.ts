import { indexOfBytes, startsWith, type ByteReader } from "../stream/byte-reader.js";

/** How a record begins, in all versions (ISO 28500). */
export const recordMagic = "WARC/";
/** As it begins behind another record or anything else: on a line of its own, with a version of today. */
const startOfRecord = "\nWARC/1.";
const searchBytes = 256 * 1024;

/** Where a record begins on a line of its own in these bytes, or -1. */
export function findRecord(bytes: Uint8Array, from = 0): number {
  const found = indexOfBytes(bytes, startOfRecord, from);
  return found < 0 ? -1 : found + 1;
}

/** Goes to the next beginning of a record, or to the next gap or the end. Gives the bytes that were passed over. */
export async function seekRecord(reader: ByteReader): Promise<number> {
  const from = reader.position;
  for (;;) {
    const bytes = await reader.peek(searchBytes);
    const found = firstStart(reader, bytes);
    if (found >= 0) {
      await reader.take(found);
      return reader.position - from;
    }
    // What may be the start of a beginning stays, unless nothing follows it.
    const isLast = bytes.length < searchBytes;
    await reader.take(isLast ? bytes.length : bytes.length - startOfRecord.length);
    if (isLast) return reader.position - from;
  }
}

/** A record begins on a line of its own, or with a gzip member. */
function firstStart(reader: ByteReader, bytes: Uint8Array): number {
  const inLine = findRecord(bytes);
  const position = reader.position;
  const members = reader.membersBetween(position, position + bytes.length);
  const inMember = members.find((at) => startsWith(bytes.subarray(at - position), recordMagic));
  if (inMember === undefined) return inLine;
  return inLine < 0 ? inMember - position : Math.min(inLine, inMember - position);
}

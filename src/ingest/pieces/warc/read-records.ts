import { quoteValue } from "../../problems.js";
import { reportAt, type Place } from "../place.js";
import { startsWith, type ByteReader } from "../stream/byte-reader.js";
import { findRecord, recordMagic, seekRecord } from "./find-record.js";
import { endOfHeaders, parseHeaders, type HeaderBlock } from "./headers.js";

/** A record of a WARC file, as it stands there. */
export interface WarcRecord {
  /** In bytes of the file: that of its gzip member, where it has one of its own. */
  readonly offset: number;
  readonly headers: ReadonlyMap<string, string>;
  /** What follows the record's own headers; null where it is over the limit. */
  readonly block: Uint8Array | null;
  readonly length: number;
}

/** Headers are some hundred bytes, with long addresses some thousand. */
const usualHeaders = 4 * 1024;
const longestHeaders = 64 * 1024;
/** Two line ends stand behind a record, then the next one or nothing; some writers put more. */
const boundaryBytes = 16;
const recordEnd = "\r\n\r\n";
const skippedAtOnce = 256 * 1024;

/**
 * The records of a WARC file (ISO 28500, 1.0 and 1.1). What is no record, or
 * says a length that is not its own, is reported with its offset, and reading
 * goes on where the next record begins. warcio parses the headers; the framing
 * is ours, since warcio trusts every length, writes what is wrong to the
 * console and finds no record again behind a fault.
 */
export async function* readRecords(reader: ByteReader, place: Place): AsyncGenerator<WarcRecord> {
  const rewinds: Rewinds = { bytes: 0 };
  do {
    while (await skipToRecord(reader, place)) {
      const record = await readRecord(reader, place, rewinds);
      if (record) yield record;
    }
  } while (reader.passGap());
}

/** Goes to the next record; false at a gap or the end. */
async function skipToRecord(reader: ByteReader, place: Place): Promise<boolean> {
  await skipLineEnds(reader);
  if (await reader.isAtEnd()) return false;
  reader.forgetMembers(reader.position);
  const magic = await reader.peek(recordMagic.length);
  if (startsWith(magic, recordMagic)) return true;
  const offset = reader.memberAround(reader.position) ?? reader.position;
  // A start of the magic at the very end is a record that was cut.
  const isCut = magic.length < recordMagic.length && recordMagic.startsWith(latin1(magic));
  const skipped = await seekRecord(reader);
  const what = isCut ? "a record ends in its first line" : `${skipped} bytes are no WARC record`;
  const code = isCut ? "cut-off" : "bad-record";
  reportAt(place, code, `${what}; they were passed over, check how the file was made`, offset);
  return !(await reader.isAtEnd());
}

async function skipLineEnds(reader: ByteReader): Promise<void> {
  for (;;) {
    const bytes = await reader.peek(boundaryBytes);
    const rest = bytes.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
    await reader.take(rest < 0 ? bytes.length : rest);
    if (rest >= 0 || bytes.length === 0) return;
  }
}

/** The offset of what begins here: that of its gzip member where one begins, else in the unpacked bytes. */
function offsetOf(reader: ByteReader): number {
  return reader.memberAt(reader.position) ?? reader.position;
}

/** Bytes that were put back so far, since records said wrong lengths. */
interface Rewinds {
  bytes: number;
}

/** Bytes that may be put back beyond one for each byte of the file: some dozens of records that say the largest length. */
const rewindAllowance = 1024 * 1024 * 1024;

async function readRecord(
  reader: ByteReader,
  place: Place,
  rewinds: Rewinds,
): Promise<WarcRecord | null> {
  const offset = offsetOf(reader);
  const headers = await readHeaders(reader, place, offset);
  if (!headers) return null;
  const said = headers.fields.get("content-length") ?? "";
  const length = /^\d{1,15}$/.test(said) ? Number(said) : null;
  if (length === null || !headers.fields.has("warc-type")) {
    const wrong = length === null ? `a Content-Length of ${quoteValue(said)}` : "no WARC-Type";
    reportAt(place, "bad-record", `the record has ${wrong}; it was passed over`, offset);
    return null;
  }
  const { fields } = headers;
  if (length > place.limits.maxBytes) {
    await skipBlock(reader, length);
    return { offset, headers: fields, block: null, length };
  }
  const block = await readBlock(reader, place, { offset, length }, rewinds);
  return block && { offset, headers: fields, block, length };
}

/** The headers that the reader stands before; what comes next is looked for where they are none. */
async function readHeaders(
  reader: ByteReader,
  place: Place,
  offset: number,
): Promise<HeaderBlock | null> {
  const end = (await findEnd(reader, usualHeaders)) ?? (await findEnd(reader, longestHeaders));
  const headers = typeof end === "number" ? await parseHeaders(await reader.take(end)) : null;
  if (headers) return headers;
  const isCut = end !== "next" && (await reader.peek(longestHeaders)).length < longestHeaders;
  const message = isCut
    ? "the record ends within its headers; fetch the file again for the rest"
    : "the record's headers have no end; it was passed over";
  reportAt(place, isCut ? "cut-off" : "bad-record", message, offset);
  await reader.take(recordMagic.length);
  await seekRecord(reader);
  return null;
}

/** Where the headers end; "next" where another record begins before; null where neither is in sight. */
async function findEnd(reader: ByteReader, sight: number): Promise<number | "next" | null> {
  const bytes = await reader.peek(sight);
  const inner = findRecord(bytes);
  const end = endOfHeaders(inner < 0 ? bytes : bytes.subarray(0, inner));
  return end ?? (inner < 0 ? null : "next");
}

interface Extent {
  readonly offset: number;
  readonly length: number;
}

/** The block of a record, or null where its length turns out to be another; the reader then stands at the next record. */
async function readBlock(
  reader: ByteReader,
  place: Place,
  { offset, length }: Extent,
  rewinds: Rewinds,
): Promise<Uint8Array | null> {
  const from = reader.position;
  const block = await reader.take(length);
  const next = memberRecord(reader, from, block);
  if (next < 0 && block.length === length && (await isBoundary(reader))) {
    if (await isCutBehind(reader)) {
      reportAt(place, "cut-off", "the file ends within the line ends behind this record", offset);
    }
    return block;
  }
  const inner = next >= 0 ? next : findRecord(block);
  if (inner >= 0 && rewinds.bytes <= reader.furthest + rewindAllowance) {
    rewinds.bytes += block.length - inner;
    reader.unread(block.subarray(inner));
  } else if (block.length === length) await seekRecord(reader);
  const isCut = inner < 0 && block.length < length;
  const message = isCut
    ? `the record says ${length} bytes and ends after ${block.length}; it was passed over, fetch the file again for the rest`
    : `the record says ${length} bytes, and the next one does not begin behind them; it was passed over`;
  reportAt(place, isCut ? "cut-off" : "bad-record", message, offset);
  return null;
}

/** Where in the block a gzip member begins with a record of its own, or -1. */
function memberRecord(reader: ByteReader, from: number, block: Uint8Array): number {
  const starts = reader.membersBetween(from, from + block.length).map((at) => at - from);
  return starts.find((at) => startsWith(block.subarray(at), recordMagic)) ?? -1;
}

/** Whether a record may end here: both its line ends follow, or another record, or nothing. */
async function isBoundary(reader: ByteReader): Promise<boolean> {
  const bytes = await reader.peek(boundaryBytes);
  const rest = bytes.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
  if (rest < 0 || startsWith(bytes, recordEnd)) return true;
  const start = latin1(bytes.subarray(rest, rest + recordMagic.length));
  const hasLineEnd = rest > 0 || reader.memberAt(reader.position) !== null;
  return hasLineEnd && recordMagic.startsWith(start);
}

/** Whether a part of the line ends is missing, as where a file was cut. */
async function isCutBehind(reader: ByteReader): Promise<boolean> {
  const bytes = await reader.peek(recordEnd.length);
  if (bytes.length === recordEnd.length || (bytes.length === 2 && latin1(bytes) === "\n\n"))
    return false;
  return recordEnd.startsWith(latin1(bytes));
}

/**
 * Passes over a block that is too large to be kept, at most to where a record
 * begins behind a blank line, so that a wrong length does not swallow the file.
 */
async function skipBlock(reader: ByteReader, length: number): Promise<void> {
  const end = reader.position + length;
  while (reader.position < end) {
    const bytes = await reader.peek(Math.min(skippedAtOnce, end - reader.position));
    if (bytes.length === 0) return;
    const inner = findRecord(bytes);
    const isLast = bytes.length < skippedAtOnce;
    if (inner >= 0) {
      await reader.take(inner);
      return;
    }
    await reader.take(isLast ? bytes.length : bytes.length - boundaryBytes);
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

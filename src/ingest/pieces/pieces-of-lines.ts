import type { Piece } from "../piece.js";
import { problem } from "../problems.js";
import { fieldsOfPart, type Place } from "./place.js";
import { joinBytes, type ByteReader } from "./stream/byte-reader.js";

const lineEnd = 0x0a;

/**
 * The lines of a stream in runs of whole lines, each run a piece, with the
 * number of its first line and the offset of its first byte. A line over the
 * limit is reported with its number, and the rest goes on.
 */
export async function* piecesOfLines(reader: ByteReader, place: Place): AsyncGenerator<Piece> {
  const { linesBytes, maxBytes } = place.limits;
  let line = 1;
  for (;;) {
    const offset = reader.position;
    const run = await takeLines(reader, linesBytes, maxBytes);
    if (run === null) {
      const size = await skipLine(reader);
      reportTooLong(place, line, offset, size);
      line++;
    } else if (run.length === 0) {
      return;
    } else {
      yield makePiece(run, line, offset, place);
      line += countLines(run);
    }
  }
}

/** Whole lines of about `wanted` bytes; one that is longer comes by itself, null where it is over `most`. */
async function takeLines(
  reader: ByteReader,
  wanted: number,
  most: number,
): Promise<Uint8Array | null> {
  const window = await reader.peek(wanted);
  const last = window.lastIndexOf(lineEnd);
  if (last >= 0) return reader.take(last + 1);
  if (window.length < wanted) return window.length > most ? null : reader.take(window.length);
  return takeLongLine(reader, most);
}

async function takeLongLine(reader: ByteReader, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const bytes = await reader.takeSome(most);
    const stop = bytes.indexOf(lineEnd);
    const part = stop < 0 ? bytes : bytes.subarray(0, stop + 1);
    reader.unread(bytes.subarray(part.length));
    parts.push(part);
    size += part.length;
    if (size > most) {
      reader.unread(joinBytes(parts));
      return null;
    }
    if (stop >= 0 || bytes.length === 0) return joinBytes(parts);
  }
}

/** Passes over a line, and gives its length in bytes without its end. */
async function skipLine(reader: ByteReader): Promise<number> {
  const from = reader.position;
  for (;;) {
    const bytes = await reader.takeSome(Number.MAX_SAFE_INTEGER);
    if (bytes.length === 0) return reader.position - from;
    const stop = bytes.indexOf(lineEnd);
    if (stop < 0) continue;
    reader.unread(bytes.subarray(stop + 1));
    return reader.position - from - 1;
  }
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) count++;
  return count;
}

function makePiece(bytes: Uint8Array, firstLine: number, offset: number, place: Place): Piece {
  return {
    label: place.label,
    content: { kind: "lines", bytes, firstLine, offset },
    fields: fieldsOfPart(place),
    seen: place.seen,
  };
}

function reportTooLong(place: Place, line: number, offset: number, size: number): void {
  const label = `${place.label}:${line}`;
  const message = `${label}: the line has ${size} bytes, more than the ${place.limits.maxBytes} allowed for one article; split it or raise the limit`;
  place.report({ label, problem: problem("too-large", message), file: place.file, offset });
}

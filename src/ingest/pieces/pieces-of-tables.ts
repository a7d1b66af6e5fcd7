import { open } from "node:fs/promises";
import type { Piece } from "../piece.js";
import { rowsOfCsv } from "../tables/rows-of-csv.js";
import { rowsOfParquet, type ParquetSource } from "../tables/rows-of-parquet.js";
import type { TableRow } from "../tables/table-row.js";
import { fieldsOfPart, type Place } from "./place.js";
import type { ByteReader } from "./stream/byte-reader.js";
import { takeAll, takeWhole } from "./take-whole.js";

/** The rows of a CSV file, each a piece; a row that is broken is reported. */
export function piecesOfCsv(reader: ByteReader, place: Place): AsyncGenerator<Piece> {
  return piecesOfRows(rowsOfCsv(takeAll(reader), place.label, place.limits.maxBytes), place);
}

/**
 * The rows of a Parquet file, each a piece. Its directory stands at its end, so
 * the file at `path` is read where it is; a stream is taken whole, up to the limit.
 */
export async function* piecesOfParquet(
  reader: ByteReader,
  place: Place,
  path: string | null,
): AsyncGenerator<Piece> {
  if (path === null) {
    const bytes = await takeWhole(reader, place);
    if (bytes) yield* piecesOfRows(rowsOfParquet(sourceOf(bytes), place.label), place);
    return;
  }
  await reader.close();
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const slice = async (start: number, end = size): Promise<ArrayBuffer> => {
      const buffer = new ArrayBuffer(Math.max(0, end - start));
      await file.read(new Uint8Array(buffer), 0, buffer.byteLength, start);
      return buffer;
    };
    yield* piecesOfRows(rowsOfParquet({ byteLength: size, slice }, place.label), place);
  } finally {
    await file.close();
  }
}

function sourceOf(bytes: Uint8Array): ParquetSource {
  // A copy: the bytes may be a part of a larger buffer.
  return new Uint8Array(bytes).buffer;
}

async function* piecesOfRows(rows: AsyncIterable<TableRow>, place: Place): AsyncGenerator<Piece> {
  for await (const { number, offset, value, problem } of rows) {
    const label = `${place.label}:${number}`;
    if (problem) place.report({ label, problem, file: place.file, offset });
    if (!value) continue;
    yield {
      label,
      content: { kind: "object", value },
      fields: fieldsOfPart(place, offset),
      seen: place.seen,
    };
  }
}

import type { AsyncBuffer, FileMetaData } from "hyparquet";
import { problem } from "../problems.js";
import { badRow, type TableRow } from "./table-row.js";

/** A Parquet file that can be asked for its parts: an `ArrayBuffer`, or a file that is read on demand. */
export type ParquetSource = AsyncBuffer;

/** More bytes than this in one group of rows, unpacked, would not fit beside the rest. Writers make groups of 64 to 512 MiB at most. */
const largestGroup = 1024 * 1024 * 1024;

/**
 * The rows of a Parquet file, one group of rows in memory at a time. A group
 * that cannot be read comes as one problem, and the rest goes on. Values are
 * what JSON can say: days and times in ISO 8601, whole numbers that a double
 * cannot hold as their digits.
 */
export async function* rowsOfParquet(source: ParquetSource, label = "-"): AsyncGenerator<TableRow> {
  const { parquetMetadataAsync } = await import("hyparquet");
  let metadata: FileMetaData;
  try {
    metadata = await parquetMetadataAsync(source);
  } catch (error) {
    const message = `${label}: the Parquet file's directory at its end cannot be read (${messageOf(error)}); check that the file is not cut off`;
    yield badRow(0, null, problem("unreadable", message));
    return;
  }
  yield* rowsOfGroups(source, metadata, label);
}

async function* rowsOfGroups(
  source: ParquetSource,
  metadata: FileMetaData,
  label: string,
): AsyncGenerator<TableRow> {
  let first = 0;
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    const size = Number(group.total_byte_size);
    const rows =
      size > largestGroup
        ? `its ${size} bytes are more than the ${largestGroup} that are read at once; write the file with smaller row groups`
        : await readGroup(source, metadata, first, first + count);
    if (typeof rows === "string") {
      const message = `${label}: rows ${first + 1} to ${first + count} cannot be read: ${rows}`;
      yield badRow(first + 1, null, problem("unreadable", message));
    } else {
      for (const [index, row] of rows.entries()) {
        const number = first + index + 1;
        yield { number, offset: null, value: plainRow(row), problem: null };
      }
    }
    first += count;
  }
}

/** The rows of one group, or why there are none. */
async function readGroup(
  file: ParquetSource,
  metadata: FileMetaData,
  rowStart: number,
  rowEnd: number,
): Promise<readonly Readonly<Record<string, unknown>>[] | string> {
  const [{ parquetReadObjects }, { compressors }] = await Promise.all([
    import("hyparquet"),
    import("hyparquet-compressors"),
  ]);
  try {
    return await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors });
  } catch (error) {
    return `${messageOf(error)}; check that the file was copied whole`;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function plainRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): unknown {
  if (typeof value === "bigint") {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === "object" && value !== null) {
    return plainRow(value as Readonly<Record<string, unknown>>);
  }
  return value;
}

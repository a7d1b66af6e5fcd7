import Papa from "papaparse";
import type { Problem } from "../../model/index.js";
import { defaultMaxBytes } from "../ingested.js";
import { problem, quoteValue } from "../problems.js";
import { decodeChunks, type DecodedStream } from "./decode-chunks.js";
import { RowCutter, type Dialect, type RawRow } from "./cut-rows.js";
import { badRow, type TableRow } from "./table-row.js";

/** What parts cells: comma, semicolon, tab and bar are those in use. */
const delimiters = [",", ";", "\t", "|"];
/** Rows that are looked at to tell the delimiter. */
const triedRows = 10;
/** So much of the beginning is waited for before the delimiter is told; it holds some rows. */
const dialectLength = 16 * 1024;

/**
 * The rows of a CSV file, one by one, in memory bounded by the longest row. The
 * first row names the columns; the delimiter is told from the first rows; a
 * cell is given as it is written, formula or not. A row that is broken comes as
 * its problem, and the rest goes on. `label` names the file in messages,
 * `maxBytes` is the length from which a row is too long.
 */
export async function* rowsOfCsv(
  chunks: AsyncIterable<Uint8Array>,
  label = "-",
  maxBytes: number = defaultMaxBytes,
): AsyncGenerator<TableRow> {
  const stream = await decodeChunks(chunks);
  const rows = rawRows(stream, label, maxBytes);
  const namer = new RowNamer(label, stream);
  for await (const row of rows) {
    const named = namer.name(row);
    if (named) yield named;
  }
  if (!namer.hasHeader) {
    yield badRow(
      1,
      null,
      problem("empty", `${label}: the table is empty; its first row must name the columns`),
    );
  }
}

async function* rawRows(
  { texts }: DecodedStream,
  label: string,
  longest: number,
): AsyncGenerator<RawRow> {
  let waiting = "";
  let cutter: RowCutter | null = null;
  for await (const text of texts) {
    waiting += text;
    if (!cutter && waiting.length < dialectLength) continue;
    cutter ??= new RowCutter(tellDialect(waiting), label, longest);
    yield* cutter.add(waiting, false);
    waiting = "";
  }
  cutter ??= new RowCutter(tellDialect(waiting), label, longest);
  yield* cutter.add(waiting, true);
}

/** How the cells and rows of a table are parted, told from its beginning. */
export function tellDialect(head: string): Dialect {
  const newline = head.includes("\n") || !head.includes("\r") ? "\n" : "\r";
  const { meta } = Papa.parse<string[]>(head.slice(0, dialectLength), {
    delimitersToGuess: delimiters,
    preview: triedRows,
    newline,
  });
  return { delimiter: delimiters.includes(meta.delimiter) ? meta.delimiter : ",", newline };
}

/** Gives the cells of each row the names of the first, and counts bytes. */
class RowNamer {
  hasHeader = false;
  readonly #label: string;
  readonly #bytesOf: DecodedStream["bytesOf"];
  #names: readonly string[] = [];
  #offset: number | null;

  constructor(label: string, { start, bytesOf }: DecodedStream) {
    this.#label = label;
    this.#bytesOf = bytesOf;
    this.#offset = start;
  }

  /** Null for the header and for empty lines. */
  name(row: RawRow): TableRow | null {
    const offset = this.#offset;
    const size = this.#bytesOf(row.raw);
    this.#offset = offset === null || size === null ? null : offset + size;
    if (row.problem) return badRow(row.line, offset, row.problem);
    if (row.cells.every((cell) => cell.trim() === "")) return null;
    if (!this.hasHeader) {
      this.hasHeader = true;
      this.#names = columnNames(row.cells);
      return null;
    }
    return this.#named(row, offset);
  }

  /** Where bytes were broken the length of the row cannot be told. */
  #encodingFault(line: number, raw: string): Problem | null {
    if (this.#bytesOf(raw) !== null) return null;
    const column = raw.indexOf("\ufffd") + 1;
    const message = `${this.#label}:${line}: the bytes at column ${column} are not valid UTF-8 and were replaced by U+FFFD; save the file as UTF-8 to keep them`;
    return problem("bad-encoding", message);
  }

  #named({ line, raw, cells }: RawRow, offset: number | null): TableRow {
    const wanted = this.#names.length;
    // Programs leave out empty cells at the end of a row; cells too many are a mark or a delimiter gone wrong.
    if (cells.length > wanted) {
      return badRow(line, offset, tooManyCells(this.#label, line, cells, wanted, raw));
    }
    const value: Record<string, unknown> = {};
    for (const [index, cell] of cells.entries()) value[this.#names[index]!] = cell;
    return { number: line, offset, value, problem: this.#encodingFault(line, raw) };
  }
}

/** The names of the columns: unnamed ones are "column 3", a name met again is "title (2)". */
function columnNames(cells: readonly string[]): string[] {
  const met = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`;
    const times = (met.get(name) ?? 0) + 1;
    met.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function tooManyCells(
  label: string,
  line: number,
  cells: readonly string[],
  wanted: number,
  raw: string,
): Problem {
  const extra = cells[wanted]!;
  const column = raw.lastIndexOf(extra) + 1;
  const message = `${label}:${line}: the row has ${cells.length} cells and the header ${wanted}; the first too many is ${quoteValue(extra)}, at column ${column}; put cells that hold the delimiter in quotation marks, and double the marks inside them`;
  return problem("bad-format", message);
}

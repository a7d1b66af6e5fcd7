import type { StreamFormat } from "./export-format.js";
import type { Cell, Table } from "./rows/columns.js";
import { makeTable } from "./rows/make-table.js";
import { articleRowFormat, defusedRowFormat } from "./rows/other-columns.js";

/**
 * CSV by RFC 4180, in UTF-8, with a line of names. A cell that a spreadsheet
 * would take for a formula is defused by an apostrophe before it.
 */
export const csv: StreamFormat = {
  shape: "stream",
  mediaType: "text/csv;charset=utf-8;header=present",
  extension: "csv",
  isTable: true,
  write: (items, context, of) => lines(makeTable(of ?? "statements", items, context)),
};

async function* lines({ columns, rows }: Table): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const row of rows) yield csvLine(row);
}

/** RFC 4180 ends every line with both characters. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(",")}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return "";
  if (cell === articleRowFormat) return defusedRowFormat;
  // A number that we write is no formula, whatever its sign.
  const safe = typeof cell === "number" ? String(cell) : defuse(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Excel, LibreOffice and Google Sheets run a cell that begins like this as a
 * formula (OWASP, "CSV Injection"); with an apostrophe before it, it is text.
 * A cell that begins with apostrophes before such a character gets one more,
 * so that whoever reads the file back can take one away and have what was.
 */
export function defuse(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

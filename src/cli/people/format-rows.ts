import Papa from "papaparse";

/** A row of a list; every row of one list has the same fields. */
export type Row = Readonly<Record<string, unknown>>;
export type RowFormat = "text" | "json" | "csv";

/** Rows as NDJSON, as CSV with a header, or in columns for people. */
export function formatRows(rows: readonly Row[], format: RowFormat): string {
  if (rows.length === 0) return "";
  if (format === "json") return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  const names = Object.keys(rows[0]!);
  const cells = rows.map((row) => names.map((name) => cellOf(row[name])));
  if (format === "csv") {
    // A cell that begins as a formula would be reckoned by a spreadsheet.
    return `${Papa.unparse([names, ...cells], { newline: "\n", escapeFormulae: true })}\n`;
  }
  return inColumns([names, ...cells]);
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.join("; ") : String(value as string | number);
}

/** Columns as wide as their widest cell; the last one is not filled up. */
function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => [...row[at]!].length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) =>
        at === row.length - 1 ? cell : cell + " ".repeat(widths[at]! - [...cell].length),
      )
      .join("  ")
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}

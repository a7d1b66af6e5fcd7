/** What a cell of a table holds; null where it is not known. */
export type Cell = string | number | null;

export type ColumnType = "text" | "whole" | "number";

/** A column of a table: its name, what its cells are, and the cell of a row. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly cell: (row: Row) => Cell;
}

/** A table of one kind of rows; a row is a list of cells, one for each column. */
export interface Table {
  readonly columns: readonly Pick<Column<never>, "name" | "type">[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

export function text<Row>(name: string, cell: (row: Row) => string | null): Column<Row> {
  return { name, type: "text", cell };
}

export function whole<Row>(name: string, cell: (row: Row) => number | null): Column<Row> {
  return { name, type: "whole", cell };
}

export function number<Row>(name: string, cell: (row: Row) => number | null): Column<Row> {
  return { name, type: "number", cell };
}

/** Several values in one cell; null for none. */
export function list(values: readonly string[]): string | null {
  return values.join("; ") || null;
}

/** Spans in one cell: `10-24;30-41`; null for none. */
export function offsets(
  spans: readonly { readonly start: number; readonly end: number }[],
): string | null {
  return spans.map(({ start, end }) => `${start}-${end}`).join(";") || null;
}

import type { Problem } from "../../model/index.js";

/** One row of a table: its cells by the names of their columns, or the problem that cost it; both where it cost some characters alone. */
export interface TableRow {
  /** CSV: the line where the row starts, the header being line 1. Parquet: the row, from 1. */
  readonly number: number;
  /** The byte in the file where the row starts; null where it cannot be told. */
  readonly offset: number | null;
  /** Null where the row is broken. */
  readonly value: Readonly<Record<string, unknown>> | null;
  /** Why there is no value, or what is wrong with it; null where all is well. */
  readonly problem: Problem | null;
}

export function badRow(number: number, offset: number | null, problem: Problem): TableRow {
  return { number, offset, value: null, problem };
}

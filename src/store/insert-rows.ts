import { CompiledQuery, type Kysely } from "kysely";
import type { Engine } from "./store.js";
import type { Tables } from "./tables.js";

/** The types that columns of an archive have; in SQLite the first two are one. */
export type ColumnType = "bigint" | "integer" | "double precision" | "text" | "bytea";

/** The columns of a table that rows are given for, in any order. */
export type Columns<Row> = { readonly [Name in keyof Row]-?: ColumnType };

/** A query that is run once for each list of parameters; only the driver of SQLite knows it. */
export interface RepeatedQuery extends CompiledQuery {
  readonly rows: readonly (readonly unknown[])[];
}

/** Rows of one statement: what a server holds of them at once stays small. */
const rowsAtOnce = 5_000;

/**
 * Adds many rows by one prepared statement: in SQLite run for each row, on a
 * server told of all rows at once. Many times quicker than building a statement
 * as long as its rows. Each row has a value, or null, for each of the columns.
 */
export async function insertRows<Row extends object>(
  db: Kysely<Tables>,
  engine: Engine,
  table: string,
  columns: Columns<Row>,
  rows: readonly Row[],
): Promise<void> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const insert = `insert into "${table}" (${names.map((name) => `"${name}"`).join(", ")})`;
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce);
    await db.executeQuery(
      engine === "sqlite"
        ? repeated(`${insert} values (${names.map(() => "?").join(", ")})`, names, some)
        : unnested(insert, names, columns, some),
    );
  }
}

function repeated<Row>(
  text: string,
  names: readonly (keyof Row)[],
  rows: readonly Row[],
): RepeatedQuery {
  return {
    ...CompiledQuery.raw(text),
    rows: rows.map((row) => names.map((name) => row[name])),
  };
}

/** `insert … select * from unnest($1::bigint[], $2::text[])`: a list for each column. */
function unnested<Row>(
  insert: string,
  names: readonly (keyof Row & string)[],
  columns: Columns<Row>,
  rows: readonly Row[],
): CompiledQuery {
  const lists = names.map((name, place) => `$${place + 1}::${columns[name]}[]`);
  return CompiledQuery.raw(
    `${insert} select * from unnest(${lists.join(", ")})`,
    names.map((name) => rows.map((row) => row[name])),
  );
}

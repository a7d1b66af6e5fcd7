import { sql, type Kysely } from "kysely";
import type { ColumnType, Columns } from "./insert-rows.js";
import type { Engine } from "./store.js";
import type { Tables } from "./tables.js";

/** A table as the database describes it, whichever migration made it. */
export interface TableDescription {
  readonly name: string;
  readonly columns: Columns<Record<string, unknown>>;
}

/** The index of words is no table to be copied: the engines have their own, and it can be made anew. */
const madeAnew = /^statement_words/;
/** What says how far the schema is; each database keeps its own. */
const bookkeeping = new Set(["migrations"]);

/** Every table of an archive but its index of words, those first that others refer to. */
export async function listTables(db: Kysely<Tables>, engine: Engine): Promise<TableDescription[]> {
  const columns = await (engine === "sqlite" ? sqliteColumns(db) : postgresColumns(db));
  const tables = new Map<string, Record<string, ColumnType>>();
  for (const { table, column, type } of columns) {
    if (madeAnew.test(table) || bookkeeping.has(table)) continue;
    const of = tables.get(table) ?? {};
    of[column] = columnTypeOf(type);
    tables.set(table, of);
  }
  const references = await (engine === "sqlite" ? sqliteReferences(db) : postgresReferences(db));
  return inOrder([...tables.keys()], references).map((name) => ({
    name,
    columns: tables.get(name)!,
  }));
}

interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

async function sqliteColumns(db: Kysely<Tables>): Promise<ColumnRow[]> {
  const { rows } = await sql<ColumnRow>`
    select t.name as "table", c.name as "column", c.type as "type"
    from sqlite_schema t, pragma_table_info(t.name) c
    where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'
    order by t.name, c.cid`.execute(db);
  return rows;
}

async function postgresColumns(db: Kysely<Tables>): Promise<ColumnRow[]> {
  const { rows } = await sql<ColumnRow>`
    select table_name as "table", column_name as "column", data_type as "type"
    from information_schema.columns where table_schema = current_schema()
    order by table_name, ordinal_position`.execute(db);
  return rows;
}

/** The types that our migrations give, as each engine says them. */
const columnTypes: Readonly<Record<string, ColumnType>> = {
  bigint: "bigint",
  integer: "bigint",
  "double precision": "double precision",
  text: "text",
  bytea: "bytea",
  blob: "bytea",
};

function columnTypeOf(said: string): ColumnType {
  const type = columnTypes[said.toLowerCase()];
  if (type === undefined) throw new Error(`A column of an archive has the type "${said}"`);
  return type;
}

interface Reference {
  readonly from: string;
  readonly to: string;
}

async function sqliteReferences(db: Kysely<Tables>): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select t.name as "from", f."table" as "to"
    from sqlite_schema t, pragma_foreign_key_list(t.name) f
    where t.type = 'table'`.execute(db);
  return rows;
}

async function postgresReferences(db: Kysely<Tables>): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select f.relname as "from", t.relname as "to"
    from pg_constraint c
    join pg_class f on f.oid = c.conrelid
    join pg_class t on t.oid = c.confrelid
    where c.contype = 'f' and f.relnamespace = current_schema()::regnamespace`.execute(db);
  return rows;
}

/** Tables by name, but each behind those that it refers to. */
function inOrder(names: readonly string[], references: readonly Reference[]): string[] {
  const placed = new Set<string>();
  const place = (name: string): void => {
    if (placed.has(name) || !names.includes(name)) return;
    for (const { from, to } of references) if (from === name && to !== name) place(to);
    placed.add(name);
  };
  for (const name of names.toSorted()) place(name);
  return [...placed];
}

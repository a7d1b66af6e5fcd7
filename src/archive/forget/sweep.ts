import { sql, type Transaction } from "kysely";
import type { Tables } from "../../store/index.js";
import { findNames } from "./find-names.js";
import type { Tombstones } from "./tombstones.js";

/** What to look for wherever something may have been written down. */
export interface Traces {
  /** Ids and addresses, as whole words of a value. */
  readonly ids: ReadonlySet<string>;
  /** Of names; null where no person is forgotten. */
  readonly names: Tombstones | null;
}

/** Tables that were seen to already, or in which no trace can stand. */
const seenTo: ReadonlySet<string> = new Set([
  "articles",
  "article_texts",
  "article_people",
  "statements",
  "statement_people",
  "article_prints",
  "copy_bands",
  "version_keys",
  "tombstones",
  "meta",
  "counters",
  "retention",
  "pending",
  "person_blocks",
  "blocks_to_link",
  "registry_blocks",
  // An editor is not who an article speaks of, though both may have one name.
  "editors",
  "editor_sessions",
]);

/** Tables, or columns, of which the whole row goes: it says nothing without what it is about. */
const rowGoes: ReadonlySet<string> = new Set([
  "moved_statements",
  "notes",
  "problems",
  "sample_items",
  "person_decisions",
  "person_suggestions",
  "person_names",
  "name_words",
  "registry_entries",
  "people",
  "feeds",
  "alert_sent",
  "alerts.name",
  "alerts.query",
  "edits.statement_id",
  "edits.before",
  "edits.after",
  "error_reports.statement_id",
]);

/** What stands in place of a trace elsewhere: in the commands of runs, the audit, saved searches. */
const instead = "forgotten";

interface Column {
  readonly table: string;
  readonly column: string;
}

/**
 * Takes every trace out of the tables beside the articles, also of such as were
 * made for another purpose and by a later version. Gives how many rows went or
 * were changed.
 */
export async function sweep(tx: Transaction<Tables>, traces: Traces): Promise<number> {
  let count = 0;
  for (const place of await textColumns(tx)) count += await sweepColumn(tx, place, traces);
  return count;
}

async function textColumns(tx: Transaction<Tables>): Promise<Column[]> {
  const tables = await tx.introspection.getTables();
  return tables
    .filter(
      ({ name, isView }) => !isView && !seenTo.has(name) && !name.startsWith("statement_words"),
    )
    .flatMap(({ name, columns }) =>
      columns
        .filter(({ dataType }) => dataType.toLowerCase() === "text")
        .map((column) => ({ table: name, column: column.name })),
    );
}

/** Values are compared as a whole, so that no table needs a key that this knows. */
async function sweepColumn(
  tx: Transaction<Tables>,
  { table, column }: Column,
  traces: Traces,
): Promise<number> {
  const place = { table: sql.table(table), column: sql.ref(column) };
  const { rows } = await sql<{ value: string }>`
    select distinct ${place.column} as value from ${place.table} where ${place.column} is not null`.execute(
    tx,
  );
  let count = 0;
  for (const { value } of rows) {
    const clean = withoutTraces(value, traces);
    if (clean === value) continue;
    const change = changeOf(table, column, clean);
    const { numAffectedRows = 0n } = await sql`${change} where ${place.column} = ${value}`.execute(
      tx,
    );
    count += Number(numAffectedRows);
  }
  return count;
}

/** Of the audit nothing stays but who did what sort of thing, and when. */
function changeOf(table: string, column: string, clean: string) {
  if (rowGoes.has(table) || rowGoes.has(`${table}.${column}`))
    return sql`delete from ${sql.table(table)}`;
  if (table === "audit") return sql`update audit set subject = '', before = null, after = null`;
  return sql`update ${sql.table(table)} set ${sql.ref(column)} = ${clean}`;
}

/** What parts the words of a value: JSON's own marks and white space. */
const parting = /[\s"',;()[\]{}<>]+/;

function withoutTraces(value: string, { ids, names }: Traces): string {
  let clean = value;
  for (const word of new Set(value.split(parting))) {
    if (ids.has(word)) clean = clean.replaceAll(word, instead);
  }
  if (names === null) return clean;
  // From the last to the first, so that places before stay true.
  const places = findNames(clean, "", names).sort((a, b) => b.start - a.start || b.end - a.end);
  let from = clean.length;
  for (const { start, end } of places) {
    if (end > from) continue;
    clean = clean.slice(0, start) + instead + clean.slice(end);
    from = start;
  }
  return clean;
}

import { sql } from "kysely";
import { readAtOnce } from "./read-at-once.js";
import { snapshotOf } from "./snapshot.js";
import type { Engine, Store } from "./store.js";

/** What `onrecord db info` says of an archive. */
export interface ArchiveDescription {
  readonly engine: Engine;
  /** The engine's own version. */
  readonly version: string;
  readonly location: string;
  /** Of the whole database, in bytes. */
  readonly bytes: number;
  readonly counts: Readonly<Record<(typeof counted)[number], number>>;
  /** Which reader made the readings, and of how many articles; the commonest first. */
  readonly readers: readonly Reader[];
  readonly snapshot: string;
}

interface Reader {
  readonly version: string;
  readonly weights: string | null;
  readonly articles: number;
}

const counted = ["articles", "statements", "article_people", "people", "registry_entries"] as const;

/** An archive in figures. */
export async function describeArchive(store: Store): Promise<ArchiveDescription> {
  const snapshot = await snapshotOf(store);
  return await readAtOnce(store, async (tx) => {
    const [engine] = (await questionOf(store.engine).execute(tx)).rows;
    const counts: [string, number][] = [];
    for (const table of counted) {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from ${sql.table(table)}`.execute(tx);
      counts.push([table, rows[0]!.count]);
    }
    const { rows: readers } = await sql<Reader>`
      select reader_version as version, reader_weights as weights, count(*) as articles
      from articles group by reader_version, reader_weights order by 3 desc, 1, 2`.execute(tx);
    return {
      engine: store.engine,
      ...engine!,
      location: store.location,
      counts: Object.fromEntries(counts) as ArchiveDescription["counts"],
      readers,
      snapshot,
    };
  });
}

function questionOf(engine: Engine) {
  return engine === "sqlite"
    ? sql<{ version: string; bytes: number }>`
        select sqlite_version() as version, page_count * page_size as bytes
        from pragma_page_count, pragma_page_size`
    : sql<{ version: string; bytes: number }>`
        select current_setting('server_version') as version,
          pg_database_size(current_database()) as bytes`;
}

import { existsSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import type { Store } from "../../../src/store/index.js";

/**
 * Which of these words stand anywhere in what the archive keeps: in SQLite the
 * bytes of the database, its journal and its index; in PostgreSQL every value of
 * every table. As UTF-8, and in the lower case that word indexes have.
 */
export async function wordsIn(store: Store, words: readonly string[]): Promise<string[]> {
  const held = store.engine === "sqlite" ? bytesOf(store) : await dump(store);
  return words.filter(
    (word) =>
      held.includes(Buffer.from(word)) ||
      held.includes(Buffer.from(word.toLowerCase())) ||
      held.includes(Buffer.from(word, "utf16le")),
  );
}

function bytesOf({ location }: Store): Buffer {
  const files = [location, `${location}-wal`, `${location}-shm`].filter((file) => existsSync(file));
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

async function dump({ db }: Store): Promise<Buffer> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const rows: string[] = [];
  for (const { name } of tables) {
    const found = await sql<{
      row: string;
    }>`select t::text as row from ${sql.table(name)} t`.execute(db);
    for (const { row } of found.rows) {
      rows.push(row);
      // Bytes are written as hexadecimal digits.
      for (const [, hex = ""] of row.matchAll(/\\\\?x([0-9a-f]+)/g)) {
        rows.push(Buffer.from(hex, "hex").toString("latin1"));
      }
    }
  }
  return Buffer.from(rows.join("\n"));
}

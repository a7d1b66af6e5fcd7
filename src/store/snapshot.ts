import { createHash, hash } from "node:crypto";
import { sql, type Kysely, type RawBuilder, type Transaction } from "kysely";
import { readAtOnce } from "./read-at-once.js";
import type { Store } from "./store.js";
import type { Tables } from "./tables.js";

/** Raised when a snapshot is made of other parts: ids of old and new ones then differ for that reason alone. */
const snapshotVersion = 1;
/** Rows asked for at a time. */
const rowsAtOnce = 10_000;

/**
 * What an archive answers from, part by part, each row by what it says and not
 * by its keys. What only tells how it came there (runs, files, times of
 * fetching) is left out, and so is what follows from the rest.
 */
const parts: readonly (readonly [name: string, rows: RawBuilder<object>])[] = [
  [
    "articles",
    sql`
      select a.id, a.replaces, a.syndication_of, a.reader_version, a.reader_weights,
        a.state, a.publication_status, a.notice, t.kept, d.digest
      from articles a
      left join article_texts t on t.article_key = a.key
      left join reading_digests d on d.article_key = a.key`,
  ],
  [
    "people",
    sql`
      select p.id, p.type, p.name, p.registry_id, p.body, count(m.key) as mentioned
      from people p
      left join article_people m on m.person_key = p.key
      group by p.key, p.id, p.type, p.name, p.registry_id, p.body`,
  ],
  ["registry", sql`select id, type, name, body from registry_entries`],
  ["decisions", sql`select kind, anchors from person_decisions where undone = 0`],
  ["notes", sql`select kind, subject_kind, subject, anchor, note from notes`],
  ["permalinks", sql`select old_id, article_id, new_id from moved_statements`],
];

/**
 * The id of exactly what an archive answers from: `sha256:` and 64 hex digits.
 * Two archives with the same articles, readings, states, people, decisions and
 * notes have the same, on whichever engine and in whatever order they came in.
 */
export async function snapshotOf(store: Pick<Store, "db" | "engine">): Promise<string> {
  return await readAtOnce(store, snapshotIn);
}

/** The same, inside a transaction. */
export async function snapshotIn(tx: Transaction<Tables>): Promise<string> {
  const whole = createHash("sha256").update(`snapshot ${snapshotVersion}\n`);
  for (const [name, rows] of parts) {
    whole.update(`${name} ${(await sumOfRows(tx, rows)).join(" ")}\n`);
  }
  return `sha256:${whole.digest("hex")}`;
}

/**
 * Adds the hashes of rows, as numbers, to a sum that their order does not
 * change: sorting a million rows would take longer than hashing them (Bellare
 * and Micciancio, "A new paradigm for collision-free hashing", 1997).
 */
async function sumOfRows(db: Kysely<Tables>, rows: RawBuilder<object>): Promise<Uint32Array> {
  const sum = new Uint32Array(numbersInHash + 1);
  for await (const row of streamOf(db, rows)) {
    const digest = hash("sha256", JSON.stringify(Object.values(row)), "buffer");
    for (let at = 0; at < numbersInHash; at++) sum[at]! += digest.readUInt32LE(at * bytesInNumber);
    sum[numbersInHash]! += 1;
  }
  return sum;
}

const bytesInNumber = 4;
/** Of SHA-256. */
const numbersInHash = 8;

/** Rows of written SQL, as they come. */
async function* streamOf(db: Kysely<Tables>, rows: RawBuilder<object>): AsyncGenerator<object> {
  const query = rows.compile(db);
  const stream = db.getExecutor().stream<object>(query, rowsAtOnce);
  for await (const chunk of stream) yield* chunk.rows;
}

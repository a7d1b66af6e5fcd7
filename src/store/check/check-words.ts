import { sql, type Transaction } from "kysely";
import { storedWords, type StoredWords } from "../index-anew.js";
import type { Engine } from "../store.js";
import type { Tables } from "../tables.js";
import { findableWords, tsvectorOf } from "../words.js";

/** Every statement is found by its words, and no words by a statement that is not there. */
export async function* checkWords(tx: Transaction<Tables>, engine: Engine): AsyncGenerator<string> {
  const wrong = engine === "sqlite" ? wrongInSqlite : wrongInPostgres;
  // One that cannot be read is told by another check.
  for await (const some of storedWords(tx, { passOver: true })) {
    for (const key of await wrong(tx, some)) {
      yield `statement ${key}: the index of words does not have its words`;
    }
  }
  if (engine === "postgres") return;
  const { rows } = await sql<{ key: number }>`
    select id as key from statement_words_docsize
    where id not in (select key from statements)`.execute(tx);
  for (const { key } of rows)
    yield `the index of words has words of statement ${key}, which is not there`;
}

/** Whether what is stored says all the words: an act whose text was cut was indexed by its sentence before. */
const isKnown = ({ kept, hasContent }: StoredWords) => hasContent || kept !== "none";

/** The index holds no words to compare, but how many each statement has. */
async function wrongInSqlite(
  tx: Transaction<Tables>,
  some: readonly StoredWords[],
): Promise<number[]> {
  if (some.length === 0) return [];
  const keys = sql.join(some.map(({ key }) => sql.lit(key)));
  const { rows } = await sql<{ key: number; size: Uint8Array }>`
    select id as key, sz as size from statement_words_docsize where id in (${keys})`.execute(tx);
  const counts = new Map(rows.map(({ key, size }) => [key, readVarint(size)]));
  return some
    .filter((one) => {
      const count = counts.get(one.key);
      return count === undefined || (isKnown(one) && count !== findableWords(one.words).length);
    })
    .map(({ key }) => key);
}

/** A number as FTS5 writes it: seven bits a byte, the highest first; a set top bit says that more follow. */
function readVarint(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) break;
  }
  return value;
}

async function wrongInPostgres(
  tx: Transaction<Tables>,
  some: readonly StoredWords[],
): Promise<number[]> {
  const keys = some.map(({ key }) => key);
  const vectors = some.map((one) => (isKnown(one) ? tsvectorOf(one.words) : null));
  const { rows } = await sql<{ key: number }>`
    select row.key from unnest(${keys}::bigint[], ${vectors}::text[]) as row (key, vector)
    left join statement_words w on w.statement_key = row.key
    where w.words is null or w.words <> row.vector::tsvector
    order by 1`.execute(tx);
  return rows.map(({ key }) => key);
}

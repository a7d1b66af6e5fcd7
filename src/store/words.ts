import { sql, type Transaction } from "kysely";
import type { Engine } from "./store.js";
import type { Tables } from "./tables.js";

/**
 * The words of a text as search compares them. Curly and straight quotation
 * marks, dashes, case, accents, compatibility forms and hidden characters
 * count alike; an apostrophe inside a word belongs to it; a hyphen, as any
 * other sign, parts words. Stop words are words. The text itself never changes.
 *
 * `foldWords("“Don’t,” she\u00ADsaid")` gives `["don't", "shesaid"]`.
 */
export function foldWords(text: string): string[] {
  const plain = text.normalize("NFKD").replace(hidden, "").replace(apostrophes, "'").toLowerCase();
  return plain.match(word) ?? [];
}

/** Accents, once they are parted from their letters, and characters that are not seen: soft hyphens, zero-width spaces, marks of direction. */
const hidden = /[\p{M}\p{Cf}\uFE00-\uFE0F]/gu;
const apostrophes = /[‘’‛ʼ＇`´]/g;
const word = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;

export interface StatementWords {
  readonly key: number;
  readonly words: readonly string[];
}

/** PostgreSQL counts places in a tsvector up to this; what stands behind it is found, but not in phrases. */
const lastPlace = 16_383;

/** Makes statements findable by their words. */
export async function indexWords(
  tx: Transaction<Tables>,
  engine: Engine,
  rows: readonly StatementWords[],
): Promise<void> {
  if (rows.length === 0) return;
  if (engine === "sqlite") {
    for (const { key, words } of rows) {
      await sql`insert into statement_words (rowid, words) values (${key}, ${words.join(" ")})`.execute(
        tx,
      );
    }
    return;
  }
  const values = rows.map(
    ({ key, words }) => sql`(${key}::bigint, ${tsvectorOf(words)}::tsvector)`,
  );
  await sql`insert into statement_words (statement_key, words) values ${sql.join(values)}`.execute(
    tx,
  );
}

/** Makes statements unfindable. In PostgreSQL deleting a statement does it too. */
export async function unindexWords(
  tx: Transaction<Tables>,
  engine: Engine,
  keys: readonly number[],
): Promise<void> {
  if (keys.length === 0) return;
  const column = sql.ref(engine === "sqlite" ? "rowid" : "statement_key");
  await sql`delete from statement_words where ${column} in (${sql.join([...keys])})`.execute(tx);
}

/** A tsvector written out: `'many':1 'lives':2`. The words hold no quotation mark but an inner apostrophe. */
function tsvectorOf(words: readonly string[]): string {
  return words
    .map((folded, place) => `'${folded.replaceAll("'", "''")}':${Math.min(place + 1, lastPlace)}`)
    .join(" ");
}

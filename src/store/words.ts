import { sql, type Transaction } from "kysely";
import { insertRows } from "./insert-rows.js";
import { inChunks, rowsPerInsert } from "./keys.js";
import type { Engine } from "./store.js";
import type { Tables } from "./tables.js";

/** A longer word is an address or no word; its beginning is what is compared. */
const longestWord = 60;

/**
 * The words of a text as search compares them. Curly and straight quotation
 * marks, dashes, case, accents, compatibility forms and hidden characters
 * count alike; an apostrophe inside a word belongs to it; a hyphen, as any
 * other sign, parts words. Stop words are words. The text itself never changes.
 *
 * `foldWords("“Don’t,” she\u00ADsaid")` gives `["don't", "shesaid"]`.
 */
export function foldWords(text: string): string[] {
  const words = foldCharacters(text).toLowerCase().match(wordShape) ?? [];
  return words.some((one) => one.length > longestWord) ? words.map(cutWord) : words;
}

/** The characters as search compares them, but for capitals. */
export function foldCharacters(text: string): string {
  // Apostrophes first: normalising takes the acute accent that stands for one apart.
  const marked = text.replace(apostrophes, "'");
  return marked.normalize("NFKD").replace(hidden, "");
}

/** Never between the halves of a character. */
export function cutWord(folded: string): string {
  return folded.slice(0, longestWord).replace(halfAtEnd, "");
}

const halfAtEnd = /[\uD800-\uDBFF]$/;

/** Accents, once they are parted from their letters, and characters that are not seen: soft hyphens, zero-width spaces, marks of direction. */
const hidden = /[\p{M}\p{Cf}\uFE00-\uFE0F]/gu;
const apostrophes = /[‘’‛ʼ＇`´]/g;
/** A word among folded characters. */
export const wordShape = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;

export interface StatementWords {
  readonly key: number;
  readonly words: readonly string[];
}

/** Places that a tsvector of PostgreSQL can count. */
const mostWords = 16_383;
/** Bytes of words that surely fit into a tsvector, which holds no more than a megabyte. */
const mostBytes = 900_000;
/** What a tsvector holds beside the bytes of a word. */
const bytesPerWord = 8;
/** Of a code unit in UTF-8. */
const mostBytesPerUnit = 3;

/**
 * The words of a statement that are found, in both engines the same: all, but
 * in one as long as a book those behind the first 16,383. The record itself is
 * never cut.
 */
export function findableWords(words: readonly string[]): readonly string[] {
  const first = words.length > mostWords ? words.slice(0, mostWords) : words;
  let bytes = 0;
  const end = first.findIndex((one) => {
    bytes += one.length * mostBytesPerUnit + bytesPerWord;
    return bytes > mostBytes;
  });
  return end < 0 ? first : first.slice(0, end);
}

/** Makes statements findable by their words. */
export async function indexWords(
  tx: Transaction<Tables>,
  engine: Engine,
  rows: readonly StatementWords[],
): Promise<void> {
  if (engine === "sqlite") return indexInSqlite(tx, rows);
  await indexInPostgres(tx, rows);
}

async function indexInSqlite(
  tx: Transaction<Tables>,
  rows: readonly StatementWords[],
): Promise<void> {
  const written = rows.map(({ key, words }) => ({
    rowid: key,
    words: findableWords(words).join(" "),
  }));
  const columns = { rowid: "bigint", words: "text" } as const;
  await insertRows(tx, "sqlite", "statement_words", columns, written);
}

/** Told as texts, of which the server makes tsvectors; a chunk's text stays far under what one message may hold. */
async function indexInPostgres(
  tx: Transaction<Tables>,
  rows: readonly StatementWords[],
): Promise<void> {
  for (const some of inChunks(rows, vectorsAtOnce)) {
    const keys = some.map(({ key }) => key);
    const vectors = some.map(({ words }) => tsvectorOf(words));
    await sql`insert into statement_words (statement_key, words)
      select key, words::tsvector
      from unnest(${keys}::bigint[], ${vectors}::text[]) as row (key, words)`.execute(tx);
  }
}

const vectorsAtOnce = 1_000;

/** Makes statements unfindable. In PostgreSQL deleting a statement does it too. */
export async function unindexWords(
  tx: Transaction<Tables>,
  engine: Engine,
  keys: readonly number[],
): Promise<void> {
  const column = sql.ref(engine === "sqlite" ? "rowid" : "statement_key");
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    await sql`delete from statement_words where ${column} in (${sql.join([...some])})`.execute(tx);
  }
}

/** A tsvector written out: `'many':1 'lives':2`. The words hold no quotation mark but an inner apostrophe. */
export function tsvectorOf(words: readonly string[]): string {
  return findableWords(words)
    .map((folded, place) => `'${folded.replaceAll("'", "''")}':${place + 1}`)
    .join(" ");
}

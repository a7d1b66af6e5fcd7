import type { Transaction } from "kysely";
import type { Reading, Span } from "../model/index.js";
import {
  articlePeopleColumns,
  readingDigestColumns,
  repliesColumns,
  statementColumns,
  statementPeopleColumns,
} from "./columns.js";
import { deleteUnmentioned } from "./delete-articles.js";
import { insertRows } from "./insert-rows.js";
import { inChunks, rowsPerInsert } from "./keys.js";
import type { StoredReading } from "./load-readings.js";
import type { ArticleStanding } from "./rows/article-row.js";
import { rowsOf } from "./rows/rows-of-readings.js";
import type { Store } from "./store.js";
import type { ArticlePeopleTable, Tables } from "./tables.js";
import { indexWords, unindexWords } from "./words.js";

interface Rewritten {
  readonly reading: Reading;
  readonly sentences: readonly Span[];
  readonly standing: ArticleStanding;
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

/**
 * Puts a reading that differs little in place of the stored one, as after an
 * edit: statements keep their keys by their ids, and people who are described
 * as before keep theirs and whom they were linked to. Links and problems of the
 * article are written too. People who are new are linked by the next linking.
 */
export async function rewriteReading(
  tx: Transaction<Tables>,
  { engine }: Pick<Store, "engine">,
  stored: StoredReading,
  one: Rewritten,
): Promise<void> {
  const articleKey = stored.row.key;
  const fresh = await rowsOf(tx, [{ ...one, articleKey }]);
  const people = await samePeople(tx, articleKey, fresh.people);
  const rows = withOldKeys(fresh, statementKeys(stored, one.reading, fresh), people);
  await removeOld(tx, engine, stored, new Set([...people.values()].map(({ key }) => key)));
  await writeLinks(tx, articleKey, one.reading);
  const added = rows.people.filter(({ key }) => key >= (fresh.people[0]?.key ?? 0));
  await insertRows(tx, engine, "article_people", articlePeopleColumns, added);
  await insertRows(tx, engine, "statements", statementColumns, rows.statements);
  await insertRows(tx, engine, "statement_people", statementPeopleColumns, rows.ties);
  await insertRows(tx, engine, "replies", repliesColumns, rows.replies);
  await insertRows(tx, engine, "reading_digests", readingDigestColumns, rows.digests);
  await indexWords(tx, engine, rows.words);
}

/** The key that each fresh row of a statement gets: that of the stored statement with its id. */
function statementKeys(stored: StoredReading, reading: Reading, fresh: Rows): Map<number, number> {
  const old = new Map(
    stored.reading.statements.map(({ id }, place) => [id, stored.statementKeys[place]!]),
  );
  return new Map(
    fresh.statements.flatMap(({ key }, place) => {
      const kept = old.get(reading.statements[place]!.id);
      return kept === undefined ? [] : [[key, kept] as const];
    }),
  );
}

/** The stored rows of people who are described as before, by the keys of their fresh rows. */
async function samePeople(
  tx: Transaction<Tables>,
  articleKey: number,
  fresh: readonly ArticlePeopleTable[],
): Promise<Map<number, ArticlePeopleTable>> {
  const rows = await tx
    .selectFrom("article_people")
    .selectAll()
    .where("article_key", "=", articleKey)
    .execute();
  const old = new Map(rows.map((row) => [descriptionOf(row), row]));
  return new Map(
    fresh.flatMap((row) => {
      const same = old.get(descriptionOf(row));
      return same === undefined ? [] : [[row.key, same] as const];
    }),
  );
}

function descriptionOf({ local_id: id, type, name, body }: ArticlePeopleTable): string {
  return JSON.stringify([id, type, name, body]);
}

function withOldKeys(
  rows: Rows,
  statements: ReadonlyMap<number, number>,
  people: ReadonlyMap<number, ArticlePeopleTable>,
): Rows {
  const statement = (key: number) => statements.get(key) ?? key;
  const person = (key: number) => people.get(key)?.key ?? key;
  return {
    people: rows.people.map((row) => people.get(row.key) ?? row),
    statements: rows.statements.map((row) => ({ ...row, key: statement(row.key) })),
    ties: rows.ties.map((row) => ({
      ...row,
      statement_key: statement(row.statement_key),
      article_person_key: person(row.article_person_key),
      person_key: people.get(row.article_person_key)?.person_key ?? null,
    })),
    replies: rows.replies.map((row) => ({
      ...row,
      statement_key: statement(row.statement_key),
      answers_key: row.answers_key === null ? null : statement(row.answers_key),
      first_key: row.first_key === null ? null : statement(row.first_key),
      article_person_key: row.article_person_key === null ? null : person(row.article_person_key),
    })),
    words: rows.words.map((one) => ({ ...one, key: statement(one.key) })),
    digests: rows.digests,
  };
}

async function removeOld(
  tx: Transaction<Tables>,
  engine: Store["engine"],
  { row, statementKeys: keys }: StoredReading,
  keptPeople: ReadonlySet<number>,
): Promise<void> {
  for (const some of inChunks(keys, rowsPerInsert(1))) await unindexWords(tx, engine, some);
  await tx.deleteFrom("statements").where("article_key", "=", row.key).execute();
  const gone = await tx
    .deleteFrom("article_people")
    .where("article_key", "=", row.key)
    // An empty list would be no list.
    .where("key", "not in", [...keptPeople, 0])
    .returning("person_key")
    .execute();
  await deleteUnmentioned(
    tx,
    gone.flatMap(({ person_key: person }) => person ?? []),
  );
  await tx.deleteFrom("reading_digests").where("article_key", "=", row.key).execute();
}

async function writeLinks(
  tx: Transaction<Tables>,
  articleKey: number,
  { links, problems }: Reading,
): Promise<void> {
  await tx
    .updateTable("articles")
    .set({
      links: JSON.stringify(links.map(({ type, from, to }) => [type, from, to])),
      problems: JSON.stringify(problems),
    })
    .where("key", "=", articleKey)
    .execute();
}

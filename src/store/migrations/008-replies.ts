import { sql, type Kysely } from "kysely";
import { repliesColumns } from "../columns.js";
import { insertRows } from "../insert-rows.js";
import { groupByArticle } from "../load-readings.js";
import { replyRows, type AnsweringStatement } from "../rows/reply-rows.js";
import type { Engine } from "../store.js";
import type { Tables } from "../tables.js";
import { index, keyTypeOf } from "./001-core.js";

/** Who answers what and whom, so that exchanges are found without reading articles. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const keyType = keyTypeOf(engine);
  await db.schema
    .createTable("replies")
    .addColumn("statement_key", keyType, (column) =>
      column.primaryKey().references("statements.key").onDelete("cascade"),
    )
    .addColumn("answers_key", keyType, (column) =>
      column.references("statements.key").onDelete("cascade"),
    )
    .addColumn("article_person_key", keyType, (column) =>
      column.references("article_people.key").onDelete("cascade"),
    )
    .addColumn("first_key", keyType, (column) =>
      column.references("statements.key").onDelete("cascade"),
    )
    .addColumn("day", "text", (column) => column.notNull())
    .execute();
  await index(db, "replies", ["answers_key"]);
  await index(db, "replies", ["article_person_key"]);
  await index(db, "replies", ["first_key", "day"]);
  await index(db, "replies", ["day", "first_key"]);
  await fillFromStatements(db as unknown as Kysely<Tables>, engine);
}

/** Articles that are looked at together. */
const articlesAtOnce = 2_000;

interface StatementRow {
  readonly key: number;
  readonly id: string;
  readonly article_key: number;
  readonly day: string;
  readonly body: string;
}
interface PersonRow {
  readonly key: number;
  readonly article_key: number;
  readonly local_id: string;
}
type Body = Pick<AnsweringStatement, "speakers" | "inReplyTo">;

/** Of the statements that are there already. */
async function fillFromStatements(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const { rows: ends } = await sql<{ last: number | null }>`
    select max(key) as last from articles`.execute(db);
  for (let after = 0; after < (ends[0]?.last ?? 0); after += articlesAtOnce) {
    const { rows } = await sql<{ article: number }>`
      select distinct article_key as article from statements
      where article_key > ${after} and article_key <= ${after + articlesAtOnce}
        and body like '%"inReplyTo":{%' order by article_key`.execute(db);
    await fillArticles(
      db,
      engine,
      rows.map(({ article }) => article),
    );
  }
}

async function fillArticles(
  db: Kysely<Tables>,
  engine: Engine,
  articles: readonly number[],
): Promise<void> {
  if (articles.length === 0) return;
  const { rows: statements } = await sql<StatementRow>`select key, id, article_key, day, body
    from statements where article_key in (${sql.join([...articles])}) order by key`.execute(db);
  const { rows: people } = await sql<PersonRow>`select key, article_key, local_id
    from article_people where article_key in (${sql.join([...articles])})`.execute(db);
  const statementsOf = groupByArticle(statements);
  const peopleOf = groupByArticle(people);
  const rows = articles.flatMap((article) => {
    const its = (statementsOf.get(article) ?? []).map(({ key, id, day, body }) => ({
      key,
      id,
      day,
      ...(JSON.parse(body) as Body),
    }));
    const keys = (peopleOf.get(article) ?? []).map(({ key, local_id: id }) => [id, key] as const);
    return replyRows(its, new Map(keys));
  });
  await insertRows(db, engine, "replies", repliesColumns, rows);
}

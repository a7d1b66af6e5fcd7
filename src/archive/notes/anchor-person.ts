import type { Kysely } from "kysely";
import { unpackPerson, type Tables } from "../../store/index.js";

/** A place where a person is mentioned: an article's id and the span. */
type Anchor = readonly [article: string, start: number, end: number];

/** The first mention of a person, by which a note finds him when linking has given him another id. */
export async function anchorOf(db: Kysely<Tables>, personKey: number): Promise<string | null> {
  const row = await db
    .selectFrom("article_people")
    .innerJoin("articles", "articles.key", "article_people.article_key")
    .select(["articles.id as article", "local_id", "article_people.type", "name", "body"])
    .where("person_key", "=", personKey)
    .orderBy("article_people.key")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [mention] = unpackPerson(row, row.body).mentions;
  if (mention === undefined) return null;
  const anchor: Anchor = [row.article, mention.start, mention.end];
  return JSON.stringify(anchor);
}

/** The id of the person who is mentioned at exactly this place; null where none is. */
export async function personAt(db: Kysely<Tables>, anchor: string): Promise<string | null> {
  const [article, start, end] = JSON.parse(anchor) as Anchor;
  const rows = await db
    .selectFrom("article_people")
    .innerJoin("articles", "articles.key", "article_people.article_key")
    .innerJoin("people", "people.key", "person_key")
    .select(["people.id as person", "local_id", "article_people.type", "article_people.name"])
    .select("article_people.body")
    .where("articles.id", "=", article)
    .execute();
  const found = rows.find((row) =>
    unpackPerson(row, row.body).mentions.some(
      (mention) => mention.start === start && mention.end === end,
    ),
  );
  return found?.person ?? null;
}

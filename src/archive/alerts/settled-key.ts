import { lastKey, type Query } from "../../search/index.js";
import type { Store } from "../../store/index.js";

/**
 * The key up to which statements can be judged: of those behind it an ingest
 * that is under way has not found out yet whether their article is a copy or
 * another version or, where the search asks for somebody, who is who. An alert
 * that went further would pass over them for good.
 */
export async function settledKey(store: Store, query: Query, after: number): Promise<number> {
  const last = await lastKey(store);
  const open = await firstUnsettled(store, after);
  const asksForPeople = [query.speaker, query.addressee, query.about].some((who) => who !== null);
  const unlinked = asksForPeople ? await firstUnlinked(store, after) : null;
  const bounds = [open, unlinked].flatMap((key) => (key === null ? [] : [Number(key) - 1]));
  return Math.max(after, Math.min(last, ...bounds));
}

/** The first statement of an article about which something is still to be found out. */
async function firstUnsettled({ db }: Store, after: number): Promise<number | null> {
  const row = await db
    .selectFrom("statements")
    .innerJoin("pending", "pending.article_key", "statements.article_key")
    .select(({ fn }) => fn.min<number | null>("statements.key").as("first"))
    .where("statements.key", ">", after)
    .executeTakeFirst();
  return row?.first ?? null;
}

/** The first statement of somebody whom linking has yet to look at. */
async function firstUnlinked({ db }: Store, after: number): Promise<number | null> {
  const row = await db
    .selectFrom("statement_people")
    .leftJoin(
      "person_facts",
      "person_facts.article_person_key",
      "statement_people.article_person_key",
    )
    .select(({ fn }) => fn.min<number | null>("statement_key").as("first"))
    .where("statement_key", ">", after)
    .where("statement_people.person_key", "is", null)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb("person_facts.article_person_key", "is", null),
        exists(
          selectFrom("person_blocks")
            .select("block")
            .whereRef(
              "person_blocks.article_person_key",
              "=",
              "statement_people.article_person_key",
            ),
        ),
      ]),
    )
    .executeTakeFirst();
  return row?.first ?? null;
}

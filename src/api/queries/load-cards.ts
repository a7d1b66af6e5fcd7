import { sql } from "kysely";
import type { Span } from "../../model/index.js";
import { locateTerms, type Query } from "../../search/index.js";
import {
  inChunks,
  loadReadings,
  rowsPerInsert,
  type Store,
  type StoredReading,
} from "../../store/index.js";
import { createCardMaker, type CardContext } from "../cards/statement-cards.js";
import type { ApiContext } from "../context.js";
import type { StatementCard } from "../shapes/index.js";
import { listOf } from "./list-of.js";
import { loadNotes } from "./load-notes.js";
import { publicPeople } from "./public-people.js";

/**
 * These statements in this order, with where the words that were searched for
 * stand; those that are not in the archive are passed over.
 */
export async function loadCards(
  context: ApiContext,
  keys: readonly number[],
  words: Query["words"] = null,
): Promise<StatementCard[]> {
  const articles = await articlesOf(context.store, keys);
  const readings = await loadReadings(context.store.db, [...new Set(articles.values())]);
  const contexts = await contextsOf(context, readings);
  const makers = new Map(
    readings.map((stored, at) => {
      const make = createCardMaker(stored, contexts[at]!);
      const places = new Map(stored.statementKeys.map((key, place) => [key, place]));
      return [stored.row.key, { stored, make, places }];
    }),
  );
  return keys.flatMap((key) => {
    const maker = makers.get(articles.get(key) ?? -1);
    const place = maker?.places.get(key);
    if (maker === undefined || place === undefined) return [];
    return [maker.make(place, words === null ? [] : matchesIn(maker.stored, place, words))];
  });
}

/** The keys of the articles of statements. */
async function articlesOf(
  { db }: Store,
  keys: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const articles = new Map<number, number>();
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    const { rows } = await sql<{ key: number; article: number }>`
      select key, article_key as article from statements where key in (${sql.join([...some])})`.execute(
      db,
    );
    for (const { key, article } of rows) articles.set(key, article);
  }
  return articles;
}

/** Words are searched for in what was said; of an act told without its words, in its sentence. */
function matchesIn(
  { reading, sentences }: StoredReading,
  place: number,
  words: NonNullable<Query["words"]>,
): readonly Span[] {
  const { content } = reading.statements[place]!;
  return locateTerms(
    reading.article.text,
    content.length > 0 ? content : [sentences[place]!],
    words,
  );
}

/** What cards of these readings need beside them, in their order. */
export async function contextsOf(
  { store, sure, isPublic }: Pick<ApiContext, "store" | "sure" | "isPublic">,
  readings: readonly StoredReading[],
): Promise<CardContext[]> {
  const ids = await personIds(
    store,
    readings.flatMap(({ personKeys }) => personKeys.filter((key) => key !== null)),
  );
  const unlisted = isPublic ? await unlistedOf(store, [...ids.values()]) : new Set<string>();
  const statements = readings.flatMap(({ reading }) => reading.statements.map(({ id }) => id));
  const notes = await loadNotes(store, [...statements, ...ids.values()]);
  return readings.map(({ reading, personKeys }) => {
    const known = reading.people.flatMap(({ id }, place): [string, string][] => {
      const person = ids.get(personKeys[place] ?? -1);
      return person === undefined ? [] : [[id, person]];
    });
    return { personIds: new Map(known), unlisted, notes, sure };
  });
}

/** Who of these has no page on a public site. */
export async function unlistedOf(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const people: { key: number; id: string; type: string; registryId: string | null }[] = [];
  for (const some of inChunks([...new Set(ids)], rowsPerInsert(1))) {
    const rows = await store.db
      .selectFrom("people")
      .select(["key", "id", "type", "registry_id as registryId"])
      .where("id", "in", some)
      .execute();
    people.push(...rows);
  }
  const listed = new Set((await publicPeople(store, people)).map(({ id }) => id));
  return new Set(ids.filter((id) => !listed.has(id)));
}

async function personIds(
  store: Store,
  keys: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const among = listOf(store, [...new Set(keys)], "bigint");
  const { rows } = await sql<{ key: number; id: string }>`
    select key, id from people where key in (${among})`.execute(store.db);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

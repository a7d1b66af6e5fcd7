import type { Span } from "../../model/index.js";
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
import { loadNotes } from "./load-notes.js";
import { publicPeople } from "./public-people.js";

/** A statement that is to be shown, by the keys of its row and its article. */
export interface WantedCard {
  readonly key: number;
  readonly articleKey: number;
  /** Where the words that were searched for stand. */
  readonly matches?: readonly Span[];
}

/** These statements in this order; those that are not in the archive are passed over. */
export async function loadCards(
  context: ApiContext,
  wanted: readonly WantedCard[],
): Promise<StatementCard[]> {
  const articleKeys = [...new Set(wanted.map(({ articleKey }) => articleKey))];
  const readings = await loadReadings(context.store.db, articleKeys);
  const contexts = await contextsOf(context, readings);
  const makers = new Map(
    readings.map((stored, place) => {
      const make = createCardMaker(stored, contexts[place]!);
      const places = new Map(stored.statementKeys.map((key, at) => [key, at]));
      return [stored.row.key, { make, places }];
    }),
  );
  return wanted.flatMap(({ key, articleKey, matches }) => {
    const maker = makers.get(articleKey);
    const place = maker?.places.get(key);
    return place === undefined ? [] : [maker!.make(place, matches)];
  });
}

/** What cards of these readings need beside them, in their order. */
export async function contextsOf(
  { store, sure, isPublic }: Pick<ApiContext, "store" | "sure" | "isPublic">,
  readings: readonly StoredReading[],
): Promise<CardContext[]> {
  const ids = await personIds(
    store.db,
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
  db: ApiContext["store"]["db"],
  keys: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const ids = new Map<number, string>();
  for (const some of inChunks([...new Set(keys)], rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("people")
      .select(["key", "id"])
      .where("key", "in", some)
      .execute();
    for (const { key, id } of rows) ids.set(key, id);
  }
  return ids;
}

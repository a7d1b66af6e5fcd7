import type { Transaction } from "kysely";
import { textOf as wordsAt } from "../../model/index.js";
import {
  inChunks,
  insertRows,
  rowsPerInsert,
  takeKeys,
  textOfRow,
  unpackPerson,
  type Columns,
  type PersonBlocksTable,
  type PersonFactsTable,
  type Store,
  type Tables,
} from "../../store/index.js";
import type { Appearance, ArticlePeople, ArticlePerson } from "../link/input.js";
import { listAppearances } from "../link/list-appearances.js";
import { blockKeysOf } from "../names/block-keys.js";
import { blockHash } from "./block-hash.js";
import { outletCountry } from "./outlet-country.js";

/** Under this name meta keeps up to which row of article_people facts were noted: keys only grow. */
const markName = "people noted to";
/** Rows that are noted in one transaction. */
const rowsAtOnce = 5_000;

/** An appearance as its row holds it: what the tables beside it say is left out. */
export type Facts = Omit<Appearance, "id" | "article" | "localId">;

/**
 * Notes what linking asks of people whom readings have brought since the last
 * time, and marks their blocks. Gives how many rows were looked at.
 */
export async function noteFacts(store: Store): Promise<number> {
  let noted = 0;
  for (;;) {
    const count = await store.write((tx) => noteSome(tx, store));
    if (count === 0) return noted;
    noted += count;
  }
}

/** Of two who link at once, on a server, the second waits: whoever takes a key of people holds their counter. */
export async function waitForOthers(tx: Transaction<Tables>): Promise<void> {
  await takeKeys(tx, "people", 0);
}

async function noteSome(tx: Transaction<Tables>, store: Store): Promise<number> {
  await waitForOthers(tx);
  const mark = await tx
    .selectFrom("meta")
    .select("value")
    .where("name", "=", markName)
    .executeTakeFirst();
  const fresh = await tx
    .selectFrom("article_people")
    .select(["key", "article_key"])
    .where("key", ">", Number(mark?.value ?? 0))
    .orderBy("key")
    .limit(rowsAtOnce)
    .execute();
  const last = fresh.at(-1);
  if (last === undefined) return 0;
  const keys = new Set(fresh.map(({ key }) => key));
  const articles = [...new Set(fresh.map((row) => row.article_key))];
  for (const some of inChunks(articles, articlesAtOnce)) await noteArticles(tx, store, some, keys);
  await setMark(tx, last.key);
  return fresh.length;
}

/** Articles whose texts are in memory at once. */
const articlesAtOnce = 200;

/** Notes those of `keys` that are people of these articles; of whom no other article can speak, that they were looked at. */
async function noteArticles(
  tx: Transaction<Tables>,
  store: Store,
  articleKeys: readonly number[],
  keys: ReadonlySet<number>,
): Promise<void> {
  const keyOf = new Map<string, number>();
  const appearances: Appearance[] = [];
  for (const article of await loadArticles(tx, articleKeys, keyOf)) {
    appearances.push(...listAppearances(article));
  }
  const fresh = appearances
    .map((one) => ({ one, key: keyOf.get(rowName(one.article, one.localId))! }))
    .filter(({ key }) => keys.has(key));
  await insertFacts(tx, store, fresh);
  const linked = new Set(fresh.map(({ key }) => key));
  const others = [...keyOf.values()].filter((key) => keys.has(key) && !linked.has(key));
  const looked = others.map((key) => ({ article_person_key: key, appearance: "", facts: "" }));
  await insertRows(tx, store.engine, "person_facts", factColumns, looked);
}

const rowName = (article: string, localId: string): string => `${article}#${localId}`;

/** Articles as linking sees them; `keyOf` is filled with the keys of their people. */
async function loadArticles(
  tx: Transaction<Tables>,
  articleKeys: readonly number[],
  keyOf: Map<string, number>,
): Promise<ArticlePeople[]> {
  const articles = await tx
    .selectFrom("articles as a")
    .innerJoin("article_texts as t", "t.article_key", "a.key")
    .select(["a.key", "a.id", "a.published", "a.outlet", "a.url", "t.kept", "t.length", "t.body"])
    .where("a.key", "in", articleKeys)
    .execute();
  const rows = await tx
    .selectFrom("article_people")
    .select(["key", "article_key", "local_id", "type", "name", "body"])
    .where("article_key", "in", articleKeys)
    .orderBy("key")
    .execute();
  const people = new Map(articles.map(({ key }): [number, ArticlePerson[]] => [key, []]));
  const byKey = new Map(articles.map((row) => [row.key, { row, text: textOfRow(row) }]));
  for (const row of rows) {
    const article = byKey.get(row.article_key)!;
    const person = unpackPerson(row, row.body);
    const roles = person.roles.map((span) => wordsAt(article.text, span));
    people.get(row.article_key)!.push({ ...person, localId: row.local_id, roles });
    keyOf.set(rowName(article.row.id, row.local_id), row.key);
  }
  return articles.map(({ key, id, published, outlet, url }) => ({
    id,
    published,
    outlet,
    country: outletCountry(url),
    people: people.get(key)!,
  }));
}

async function insertFacts(
  tx: Transaction<Tables>,
  { engine }: Store,
  fresh: readonly { readonly one: Appearance; readonly key: number }[],
): Promise<void> {
  const facts = fresh.map(({ one, key }) => {
    const { id, article: _article, localId: _localId, ...rest } = one;
    return { article_person_key: key, appearance: id, facts: JSON.stringify(rest satisfies Facts) };
  });
  const blocks = fresh.flatMap(({ one, key }) =>
    blockKeysOf(one).map((block) => ({ block: blockHash(block), article_person_key: key })),
  );
  await insertRows(tx, engine, "person_facts", factColumns, facts);
  await insertRows(tx, engine, "person_blocks", blockColumns, blocks);
  await markBlocks(
    tx,
    blocks.map(({ block }) => block),
  );
}

const factColumns: Columns<PersonFactsTable> = {
  article_person_key: "bigint",
  appearance: "text",
  facts: "text",
};
const blockColumns: Columns<PersonBlocksTable> = { block: "text", article_person_key: "bigint" };

/** Has blocks linked anew at the next linking. */
export async function markBlocks(
  tx: Transaction<Tables>,
  blocks: readonly string[],
): Promise<void> {
  for (const some of inChunks([...new Set(blocks)], rowsPerInsert(1))) {
    await tx
      .insertInto("blocks_to_link")
      .values(some.map((block) => ({ block })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function setMark(tx: Transaction<Tables>, mark: number): Promise<void> {
  const value = String(mark);
  await tx
    .insertInto("meta")
    .values({ name: markName, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}

import type { Transaction } from "kysely";
import { inChunks, rowsPerInsert, type Tables } from "../../store/index.js";

/** Articles that are versions of one. */
export interface VersionGroup {
  /** The smallest key that one of them is known by. */
  readonly name: string;
  readonly keys: readonly number[];
}

/**
 * The groups that these articles belong to: two that share a version key are
 * of one group, and so is whoever shares one with either of them.
 */
export async function findGroups(
  tx: Transaction<Tables>,
  articleKeys: readonly number[],
): Promise<VersionGroup[]> {
  const keysOf = await reachableFrom(tx, articleKeys);
  const articlesOf = invert(keysOf);
  const placed = new Set<number>();
  const groups: VersionGroup[] = [];
  for (const article of keysOf.keys()) {
    if (placed.has(article)) continue;
    const group = walkFrom(article, keysOf, articlesOf, placed);
    groups.push(group);
  }
  return groups;
}

function walkFrom(
  article: number,
  keysOf: ReadonlyMap<number, readonly string[]>,
  articlesOf: ReadonlyMap<string, readonly number[]>,
  placed: Set<number>,
): VersionGroup {
  const keys = [article];
  placed.add(article);
  let name: string | null = null;
  for (const at of keys) {
    for (const versionKey of keysOf.get(at)!) {
      if (name === null || versionKey < name) name = versionKey;
      for (const other of articlesOf.get(versionKey)!) {
        if (placed.has(other)) continue;
        placed.add(other);
        keys.push(other);
      }
    }
  }
  return { name: name!, keys };
}

/** The version keys of these articles, and of all that are reached over a shared one. */
async function reachableFrom(
  tx: Transaction<Tables>,
  articleKeys: readonly number[],
): Promise<Map<number, string[]>> {
  const keysOf = new Map<number, string[]>();
  const followed = new Set<string>();
  let edge = await versionKeysOf(tx, articleKeys);
  while (edge.length > 0) {
    for (const { article_key: article, version_key: key } of edge) {
      const keys = keysOf.get(article);
      if (keys) keys.push(key);
      else keysOf.set(article, [key]);
    }
    const fresh = new Set(
      edge.map(({ version_key: key }) => key).filter((key) => !followed.has(key)),
    );
    for (const key of fresh) followed.add(key);
    const met = await articlesWith(tx, [...fresh]);
    edge = await versionKeysOf(
      tx,
      met.filter((key) => !keysOf.has(key)),
    );
  }
  return keysOf;
}

async function versionKeysOf(tx: Transaction<Tables>, articleKeys: readonly number[]) {
  const rows: { article_key: number; version_key: string }[] = [];
  for (const keys of inChunks(articleKeys, rowsPerInsert(1))) {
    rows.push(
      ...(await tx
        .selectFrom("version_keys")
        .select(["article_key", "version_key"])
        .where("article_key", "in", keys)
        .orderBy("article_key")
        .execute()),
    );
  }
  return rows;
}

async function articlesWith(
  tx: Transaction<Tables>,
  versionKeys: readonly string[],
): Promise<number[]> {
  const found = new Set<number>();
  for (const keys of inChunks(versionKeys, rowsPerInsert(1))) {
    const rows = await tx
      .selectFrom("version_keys")
      .select("article_key")
      .where("version_key", "in", keys)
      .execute();
    for (const { article_key: key } of rows) found.add(key);
  }
  return [...found].sort((a, b) => a - b);
}

function invert(keysOf: ReadonlyMap<number, readonly string[]>): Map<string, number[]> {
  const articlesOf = new Map<string, number[]>();
  for (const [article, keys] of keysOf) {
    for (const key of keys) {
      const articles = articlesOf.get(key);
      if (articles) articles.push(article);
      else articlesOf.set(key, [article]);
    }
  }
  return articlesOf;
}

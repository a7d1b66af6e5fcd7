import type { Transaction } from "kysely";
import { inChunks, rowsPerInsert, type Store, type Tables } from "../../store/index.js";
import { addPending } from "../states/add-pending.js";
import { settleStates } from "../states/settle-states.js";
import { takePending } from "../states/take-pending.js";
import { findGroups } from "./find-groups.js";
import { orderVersions, type Place, type Version } from "./order-versions.js";
import { versionKeys } from "./version-keys.js";

export interface VersionCounts {
  /** Articles that stand in a group of several versions: those named, and all that belong with them. */
  readonly versions: number;
  /** Of these, such as another stands in for. */
  readonly replaced: number;
}

/** Articles looked at in one transaction: a bound on memory, and on how long others wait to write. */
const articlesAtOnce = 500;

/**
 * Finds which articles are versions of one, for these articles and for all that
 * an earlier ingest left undone, and says what each of them counts as. What
 * comes out depends on the articles of the archive alone, not on their order.
 */
export async function settleVersions(
  store: Store,
  articleKeys: readonly number[],
): Promise<VersionCounts> {
  const superseded = new Map<number, boolean>();
  for (const keys of inChunks(await takePending(store, "versions", articleKeys), articlesAtOnce)) {
    await store.write(async (tx) => {
      await noteVersionKeys(tx, keys);
      const groups = await findGroups(tx, keys);
      for (const group of groups) {
        for (const place of await settleGroup(tx, group)) {
          if (group.keys.length > 1) superseded.set(place.key, place.superseded);
        }
      }
      await settleStates(
        tx,
        groups.flatMap((group) => group.keys),
      );
      await tx
        .deleteFrom("pending")
        .where("task", "=", "versions")
        .where("article_key", "in", keys)
        .execute();
    });
  }
  const replaced = [...superseded.values()].filter(Boolean).length;
  return { versions: superseded.size, replaced };
}

async function noteVersionKeys(tx: Transaction<Tables>, keys: readonly number[]): Promise<void> {
  const articles = await tx
    .selectFrom("articles")
    .innerJoin("article_prints", "article_key", "key")
    .select(["key", "id", "url", "outlet", "source_id", "type", "given_replaces"])
    .where("key", "in", keys)
    .execute();
  const rows = articles.flatMap((article) =>
    versionKeys(article, article.given_replaces).map((key) => ({
      version_key: key,
      article_key: article.key,
    })),
  );
  for (const some of inChunks(rows, rowsPerInsert(2))) {
    await tx
      .insertInto("version_keys")
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function settleGroup(
  tx: Transaction<Tables>,
  group: { readonly name: string; readonly keys: readonly number[] },
): Promise<Place[]> {
  const versions: (Version & Standing)[] = [];
  for (const keys of inChunks(group.keys, rowsPerInsert(1))) {
    versions.push(...(await loadVersions(tx, keys)));
  }
  const places = orderVersions(versions);
  const versionGroup = versions.length > 1 ? group.name : null;
  const old = new Map(versions.map((version) => [version.key, version]));
  for (const place of places) {
    await setPlace(tx, place, versionGroup, old.get(place.key)!);
  }
  return places;
}

interface Standing {
  readonly replaces: string | null;
  readonly version_group: string | null;
  readonly superseded: 0 | 1;
}

function loadVersions(tx: Transaction<Tables>, keys: readonly number[]) {
  return tx
    .selectFrom("articles")
    .innerJoin("article_prints", "article_key", "key")
    .select(["key", "id", "seen", "fetched", "published", "replaces", "version_group"])
    .select(["version_mark", "given_replaces", "superseded"])
    .where("key", "in", keys)
    .execute();
}

/**
 * Most articles stand alone and stay as they were added: what is so already is
 * not written. Who joins a group is compared anew: versions are no copies.
 */
async function setPlace(
  tx: Transaction<Tables>,
  { key, replaces, superseded }: Place,
  versionGroup: string | null,
  old: Standing,
): Promise<void> {
  if (old.replaces !== replaces || old.version_group !== versionGroup) {
    await tx
      .updateTable("articles")
      .set({ replaces, version_group: versionGroup })
      .where("key", "=", key)
      .execute();
  }
  if (old.version_group !== versionGroup) await addPending(tx, "copies", [key]);
  const flag = superseded ? 1 : 0;
  if (old.superseded === flag) return;
  await tx
    .updateTable("article_prints")
    .set({ superseded: flag })
    .where("article_key", "=", key)
    .execute();
}

import { addAudit, type Hand } from "../../store/index.js";
import type { Transaction } from "kysely";
import type { Store, Tables } from "../../store/index.js";
import { settleArchive } from "../ingest/settle-archive.js";
import { scrubbing, type Scrubbed } from "../keeping/scrub.js";
import { eraseArticles } from "./erase-articles.js";
import { erasePerson } from "./erase-person.js";
import type { Target } from "./find-target.js";
import { outletKey } from "./forgotten-keys.js";
import { foldUrl } from "../versions/fold-url.js";
import { sweep } from "./sweep.js";
import { addTombstones } from "./tombstones.js";

export interface ForgetCounts {
  /** Articles that go, or of a person those whose texts and readings are changed. */
  readonly articles: number;
  readonly statements: number;
  /** Rows of other tables: notes, problems, samples, decisions, the audit. */
  readonly traces: number;
}

/** What forgetting would erase. Nothing is changed. */
export async function rehearseForgetting(store: Store, target: Target): Promise<ForgetCounts> {
  let counts: ForgetCounts | null = null;
  try {
    await store.write(async (tx) => {
      counts = await erase(tx, store, target);
      throw rehearsed;
    });
  } catch (error) {
    if (error !== rehearsed) throw error;
  }
  return counts!;
}

/** Thrown to take back a rehearsal's transaction. */
const rehearsed = new Error("This was a rehearsal");

/**
 * Erases what was found, for good: from all tables and word indexes, from free
 * pages and the journal. A hashed tombstone keeps it from coming back. The
 * audit says that something was forgotten, when and by whom, and not what.
 */
export async function forget(
  store: Store,
  hand: Hand,
  target: Target,
): Promise<ForgetCounts & Scrubbed> {
  const tables = await allTables(store);
  const { result, scrubbed } = await scrubbing(store, { tables, rewrite: true }, async () => {
    const counts = await store.write(async (tx) => {
      const erased = await erase(tx, store, target);
      await addAudit(tx, hand, { action: "forget", subject: "" });
      return erased;
    });
    await settleArchive(store);
    return counts;
  });
  return { ...result, ...scrubbed };
}

async function erase(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  target: Target,
): Promise<ForgetCounts> {
  if (target.kind === "person") {
    const tombstones = await addTombstones(tx, target.forgotten);
    const { ids, articles, statements } = await erasePerson(tx, store, target, tombstones);
    return { articles, statements, traces: await sweep(tx, { ids, names: tombstones }) };
  }
  const { ids, forgotten, articles, statements } = await eraseArticles(
    tx,
    store,
    target.articleKeys,
  );
  await addTombstones(tx, target.kind === "outlet" ? [outletKey(target.name)] : forgotten);
  const address = target.kind === "url" ? foldUrl(target.name) : null;
  if (address !== null) {
    await addTombstones(tx, [{ kind: "url", key: address }]);
    ids.add(target.name);
  }
  return { articles, statements, traces: await sweep(tx, { ids, names: null }) };
}

async function allTables({ db }: Store): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  return tables.filter(({ isView }) => !isView).map(({ name }) => name);
}

import type { Transaction } from "kysely";
import { inChunks, rowsPerInsert, type Store, type Tables } from "../../store/index.js";
import { linkBlocks } from "../link/link-people.js";
import { partition } from "../link/partition.js";
import { settleDecisions } from "../link/settle-decisions.js";
import { decisionsInBlocks, loadComponent } from "./load-component.js";
import { markBlocks, noteFacts, waitForOthers } from "./note-facts.js";
import { writeLinks, type LinkChanges } from "./write-links.js";

/** Blocks that are linked in one transaction, with all that they lead to: a stop loses no more than these, and no more is in memory. */
const blocksAtOnce = 250;

/**
 * Links the people of an archive's articles to those of all others: of the
 * blocks that changed since the last time, or of `all`. Only what comes out
 * otherwise is written, so a second run changes nothing. It can be stopped at
 * any time; the next run goes on.
 */
export async function relinkPeople(
  store: Store,
  options: { readonly all?: boolean } = {},
): Promise<LinkChanges> {
  await noteFacts(store);
  if (options.all) await store.write(markAll);
  const total = { moved: 0, added: 0, removed: 0 };
  for (;;) {
    const changes = await store.write((tx) => relinkSome(tx, store));
    if (changes === null) return total;
    total.moved += changes.moved;
    total.added += changes.added;
    total.removed += changes.removed;
  }
}

async function markAll(tx: Transaction<Tables>): Promise<void> {
  const rows = await tx.selectFrom("person_blocks").select("block").distinct().execute();
  await markBlocks(
    tx,
    rows.map(({ block }) => block),
  );
}

/** Links some of the marked blocks; null where none is marked. */
async function relinkSome(tx: Transaction<Tables>, store: Store): Promise<LinkChanges | null> {
  await waitForOthers(tx);
  const marked = await tx
    .selectFrom("blocks_to_link")
    .select("block")
    .orderBy("block")
    .limit(blocksAtOnce)
    .execute();
  if (marked.length === 0) return null;
  const decided = await decisionsInBlocks(tx);
  const from = marked.map(({ block }) => block);
  const component = await loadComponent(tx, from, decided);
  const appearances = component.rows.map(({ appearance }) => appearance);
  const blocks = partition(appearances, component.entries, decided.decisions);
  const result = linkBlocks(blocks, settleDecisions(decided.decisions));
  const changes = await writeLinks(tx, store, component, result);
  for (const some of inChunks([...component.blocks], rowsPerInsert(1))) {
    await tx.deleteFrom("blocks_to_link").where("block", "in", some).execute();
  }
  return changes;
}

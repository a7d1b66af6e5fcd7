import type { Transaction } from "kysely";
import type { Problem, RegistryEntry, RegistryHandle } from "../../model/index.js";
import { readRegistry, type RegistryItem } from "../../ingest/registries/index.js";
import { inChunks, rowsPerInsert, type Store, type Tables } from "../../store/index.js";
import { entryKeys } from "../link/partition.js";
import { blockHash } from "./block-hash.js";
import { loadTwins } from "./load-component.js";
import { markBlocks } from "./note-facts.js";

/** What came of importing a registry. */
export interface RegistryImport {
  /** Entries in the file. */
  readonly entries: number;
  /** Of them, those that are new or otherwise than before. */
  readonly changed: number;
  readonly problems: readonly Problem[];
}

export interface ImportOptions {
  /** Entries that are passed over: those of people whom the archive was told to forget. */
  readonly leaveOut?: (entry: RegistryEntry) => boolean;
}

/** Entries that are written in one transaction. */
const entriesAtOnce = 1_000;

/**
 * Takes the entries of a registry file into the archive; an entry that is
 * there already is replaced. Whom they concern is linked anew at the next
 * linking. What is wrong in the file is reported, and the rest is taken.
 */
export async function importRegistry(
  store: Store,
  path: string,
  { leaveOut = () => false }: ImportOptions = {},
): Promise<RegistryImport> {
  const problems: Problem[] = [];
  let [entries, changed] = [0, 0];
  let waiting: RegistryItem[] = [];
  const flush = async (): Promise<void> => {
    const items = waiting;
    waiting = [];
    changed += await store.write((tx) => writeItems(tx, items, path, problems));
  };
  for await (const item of readRegistry(path)) {
    if (item.kind === "entry" && leaveOut(item.entry)) continue;
    if (item.kind === "problem") problems.push(item.unreadable.problem);
    else waiting.push(item);
    if (item.kind === "entry") entries++;
    if (waiting.length >= entriesAtOnce) await flush();
  }
  await flush();
  return { entries, changed, problems };
}

async function writeItems(
  tx: Transaction<Tables>,
  items: readonly RegistryItem[],
  source: string,
  problems: Problem[],
): Promise<number> {
  const ids = items.flatMap((item) => {
    if (item.kind === "problem") return [];
    return [item.kind === "entry" ? item.entry.id : item.id];
  });
  const known = await knownEntries(tx, ids);
  const next = new Map<string, RegistryEntry>();
  for (const item of items) {
    if (item.kind === "entry")
      next.set(item.entry.id, withHandles(item.entry, known.get(item.entry.id)));
    if (item.kind !== "handles") continue;
    const entry = next.get(item.id) ?? known.get(item.id);
    if (entry) next.set(item.id, addHandles(entry, item.handles));
    else problems.push(noEntry(item.id));
  }
  const changed = [...next.values()].filter(
    (entry) => JSON.stringify(known.get(entry.id)) !== JSON.stringify(entry),
  );
  const old = changed.flatMap((entry) => known.get(entry.id) ?? []);
  // Whom these name by an identifier may get another id.
  const twins = await loadTwins(tx, changed);
  await deleteEntries(tx, old);
  await insertEntries(tx, changed, source);
  await markBlocks(tx, [...old, ...changed, ...twins].flatMap(entryKeys).map(blockHash));
  return changed.length;
}

/** Legislators' accounts stand in a file of their own; importing the other anew must not lose them. */
function withHandles(entry: RegistryEntry, known: RegistryEntry | undefined): RegistryEntry {
  const isFromElsewhere = entry.id.startsWith("bioguide:") && entry.handles.length === 0;
  return isFromElsewhere && known ? addHandles(entry, known.handles) : entry;
}

function addHandles(entry: RegistryEntry, handles: readonly RegistryHandle[]): RegistryEntry {
  const all = [...entry.handles, ...handles];
  const byName = new Map(all.map((one) => [`${one.network} ${one.handle.toLowerCase()}`, one]));
  return { ...entry, handles: [...byName.values()] };
}

function noEntry(id: string): Problem {
  const message = `accounts of ${id}, of whom there is no entry; import the file of the people first`;
  return { code: "bad-field", start: 0, end: 0, message };
}

async function knownEntries(
  tx: Transaction<Tables>,
  ids: readonly string[],
): Promise<Map<string, RegistryEntry>> {
  const known = new Map<string, RegistryEntry>();
  for (const some of inChunks(ids, rowsPerInsert(1))) {
    const rows = await tx
      .selectFrom("registry_entries")
      .select(["id", "body"])
      .where("id", "in", some)
      .execute();
    for (const { id, body } of rows) known.set(id, JSON.parse(body) as RegistryEntry);
  }
  return known;
}

async function deleteEntries(
  tx: Transaction<Tables>,
  entries: readonly RegistryEntry[],
): Promise<void> {
  for (const some of inChunks(entries, rowsPerInsert(1))) {
    const ids = some.map(({ id }) => id);
    await tx.deleteFrom("registry_blocks").where("entry_id", "in", ids).execute();
    await tx.deleteFrom("registry_entries").where("id", "in", ids).execute();
  }
}

async function insertEntries(
  tx: Transaction<Tables>,
  entries: readonly RegistryEntry[],
  source: string,
): Promise<void> {
  for (const some of inChunks(entries, rowsPerInsert(entryColumns))) {
    const rows = some.map((entry) => ({
      id: entry.id,
      type: entry.type,
      name: entry.name,
      body: JSON.stringify(entry),
      source,
    }));
    await tx.insertInto("registry_entries").values(rows).execute();
  }
  const blocks = entries.flatMap((entry) =>
    entryKeys(entry).map((key) => ({ block: blockHash(key), entry_id: entry.id })),
  );
  for (const some of inChunks(blocks, rowsPerInsert(blockColumns))) {
    await tx.insertInto("registry_blocks").values(some).execute();
  }
}

const entryColumns = 5;
const blockColumns = 2;

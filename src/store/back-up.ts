import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { sql } from "kysely";
import { checkArchive } from "./check/check-archive.js";
import { copyArchive } from "./copy-archive.js";
import { openStore } from "./open-store.js";
import { snapshotOf } from "./snapshot.js";
import { StoreError, type Store } from "./store.js";

/**
 * Writes a whole archive, as it is at one moment, to one SQLite file, whichever
 * engine it is on. The copy is checked before it gets its name, so a file of
 * that name is a good one. Gives its snapshot. Throws a `StoreError` where the
 * file is there already, or the copy is not what it should be.
 */
export async function backUp(store: Store, file: string): Promise<string> {
  if (existsSync(file)) {
    throw new StoreError(`${file} is there already; name a new file for the backup`);
  }
  const unfinished = `${file}.unfinished`;
  await remove(unfinished);
  try {
    await (store.engine === "sqlite"
      ? writePages(store, unfinished)
      : writeRows(store, unfinished));
    const snapshot = await verify(unfinished);
    await flush(unfinished);
    await rename(unfinished, file);
    return snapshot;
  } finally {
    await remove(unfinished);
  }
}

/**
 * SQLite writes the file itself, without what was erased. Its online backup
 * copies erased pages too, and not every Node that has SQLite has it.
 */
async function writePages({ db }: Store, file: string): Promise<void> {
  await sql`vacuum into ${file}`.execute(db);
}

async function writeRows(from: Store, file: string): Promise<void> {
  const to = await openStore(file);
  try {
    await copyArchive(from, to);
    // One file, without a journal beside it.
    await sql`pragma journal_mode = delete`.execute(to.db);
  } finally {
    await to.close();
  }
}

async function verify(file: string): Promise<string> {
  const copy = await openStore(file, { readOnly: true });
  try {
    const [fault] = await checkArchive(copy);
    if (fault) throw new StoreError(`The backup ${file} is not whole: ${fault}; it was not kept`);
    return await snapshotOf(copy);
  } finally {
    await copy.close();
  }
}

/** SQLite does not wait for the disk when it writes a new file. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
}

async function remove(file: string): Promise<void> {
  for (const ending of ["", "-wal", "-shm", "-journal"]) await rm(file + ending, { force: true });
}

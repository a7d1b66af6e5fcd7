import { existsSync } from "node:fs";
import { isServer, StoreError } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { DbOptions } from "../commands/db.js";
import { writeOut } from "../output/write-out.js";

/** `onrecord db migrate`: opening an archive for writing brings it up to date. */
export async function migrateCommand({ db }: DbOptions): Promise<void> {
  if (!isServer(db) && !existsSync(db)) {
    throw new StoreError(
      `There is no database ${db}; name the one to be brought up to date with --db`,
    );
  }
  await withArchive(db, {}, (store) => writeOut(`${store.location} is up to date.\n`));
}

import { backUp } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { DbOptions } from "../commands/db.js";
import { writeOut } from "../output/write-out.js";

/** `onrecord db backup FILE`: one file with the whole archive, checked. */
export async function backupCommand(file: string, { db }: DbOptions): Promise<void> {
  const snapshot = await withArchive(db, { readOnly: true }, (store) => backUp(store, file));
  await writeOut(`${file} holds the archive as of ${snapshot}\n`);
}

import { copyArchive } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { DbOptions } from "../commands/db.js";
import { writeOut } from "../output/write-out.js";

/** `onrecord db copy TO`: the whole archive in another place, which must be empty. */
export async function copyCommand(to: string, { db }: DbOptions): Promise<void> {
  await withArchive(db, { readOnly: true }, (from) =>
    withArchive(to, {}, async (target) => {
      const told: Promise<void>[] = [];
      const snapshot = await copyArchive(from, target, ({ table, rows }) => {
        if (rows > 0) told.push(writeOut(`${table}: ${rows} ${rows === 1 ? "row" : "rows"}\n`));
      });
      await Promise.all(told);
      await writeOut(`${target.location} holds the archive as of ${snapshot}\n`);
    }),
  );
}

import { checkArchive } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { DbOptions } from "../commands/db.js";
import { exitCodes } from "../exit-codes.js";
import { complain, writeOut } from "../output/write-out.js";

/** `onrecord db check`: a line for each fault, and exit code 1 where there is one. */
export async function checkCommand({ db }: DbOptions): Promise<void> {
  const faults = await withArchive(db, { readOnly: true }, checkArchive);
  if (faults.length === 0) return writeOut("The archive is well.\n");
  await writeOut(faults.map((fault) => `${fault}\n`).join(""));
  complain(
    `${db} has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}; go back to a copy made with "onrecord db backup", or ingest the articles again into a new archive`,
  );
  process.exitCode = exitCodes.failed;
}

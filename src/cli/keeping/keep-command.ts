import { addAudit, cutTexts, daysBefore } from "../../archive/index.js";
import type { KeptText } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { KeepOptions } from "../commands/keep.js";
import { complain, writeOut } from "../output/write-out.js";
import { handOf, journalInUse, today } from "./editor.js";

/** `onrecord keep`: cuts texts that are held already. */
export async function keepCommand(
  what: KeptText,
  options: KeepOptions,
  refuse: (message: string) => never,
): Promise<void> {
  const { outlet, olderThan, all } = options;
  if (outlet === undefined && olderThan === undefined && !all) {
    return refuse("error: say which texts, with --outlet, --older-than or --all");
  }
  if (what === "full") {
    return refuse(
      'error: what was cut does not come back; to have whole texts again, "onrecord forget" the articles\' outlet, or take them into a new archive with "onrecord ingest --keep full"',
    );
  }
  const scope = {
    ...(outlet !== undefined && { outlet }),
    ...(olderThan !== undefined && { before: daysBefore(today(), olderThan) }),
  };
  const { cut, journalInUse: inUse } = await withArchive(options.db, {}, async (store) => {
    const counts = await cutTexts(store, what, scope);
    const after = { kept: what, ...scope, cut: counts.cut };
    const change = { action: "keep", subject: outlet ?? "", after };
    await store.write((tx) => addAudit(tx, handOf(options), change));
    return counts;
  });
  await writeOut(`${cut} ${cut === 1 ? "text was" : "texts were"} cut\n`);
  if (inUse) complain(journalInUse);
}

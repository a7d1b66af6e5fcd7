import { createInterface } from "node:readline/promises";
import {
  findTarget,
  forget,
  listAlerts,
  rehearseForgetting,
  runAlert,
  type ForgetCounts,
  type Target,
} from "../../archive/index.js";
import type { Store } from "../../store/index.js";
import { alertOptions } from "../alert/alert-options.js";
import { withArchive } from "../archive/open-archive.js";
import type { ForgetOptions } from "../commands/forget.js";
import { exitCodes } from "../exit-codes.js";
import { complain, writeOut } from "../output/write-out.js";
import { handOf, journalInUse } from "./editor.js";

/** `onrecord forget`: shows what would go, asks, and erases it. Sets `process.exitCode`. */
export async function forgetCommand(
  what: string,
  options: ForgetOptions,
  refuse: (message: string) => never,
): Promise<void> {
  const { as = null, everyone = false, dryRun, yes } = options;
  if (!dryRun && !yes && !process.stdin.isTTY) {
    refuse("error: nobody can be asked here; look with --dry-run, then say --yes");
  }
  await withArchive(options.db, {}, async (store) => {
    const target = await findTarget(store, what, as, everyone);
    await writeOut(say(target, await rehearseForgetting(store, target)));
    if (dryRun) return;
    if (!yes && !(await isSure())) {
      process.exitCode = exitCodes.failed;
      return writeOut("Nothing was erased.\n");
    }
    await eraseNow(store, target, options);
  });
}

async function eraseNow(store: Store, target: Target, options: ForgetOptions): Promise<void> {
  const { journalInUse: inUse } = await forget(store, handOf(options), target);
  await writeOut("Erased. Backups and exports made before still have it.\n");
  if (inUse) complain(journalInUse);
  await writeFeedsAnew(store);
}

/** The feeds of alerts are files that stay behind, and others read them. */
async function writeFeedsAnew(store: Store): Promise<void> {
  const feeds = (await listAlerts(store)).filter(({ kind }) => kind === "feed");
  for (const alert of feeds) {
    const { failure } = await runAlert(store, alert, alertOptions());
    if (failure === null) continue;
    complain(
      `The feed of alert ${alert.name} could not be written anew and may still have it: ${failure}`,
    );
    process.exitCode = exitCodes.failed;
  }
}

function say(target: Target, { articles, statements, traces }: ForgetCounts): string {
  const lines =
    target.kind === "person"
      ? [
          `the person "${target.name}"${target.ids.length > 0 ? ` (${target.ids.join(", ")})` : ""}`,
          `  ${articles} articles name them: their sentences there go`,
        ]
      : [`the ${target.kind} "${target.name}"`, `  ${articles} articles go, all versions counted`];
  return [
    `This would erase ${lines[0]}:`,
    ...lines.slice(1),
    `  ${statements} statements go`,
    `  ${traces} rows of notes, problems, samples, decisions and the audit go or lose what they said`,
    "",
  ].join("\n");
}

async function isSure(): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asking.question('This cannot be undone. Type "yes" to erase it: ');
    return answer.trim().toLowerCase() === "yes";
  } finally {
    asking.close();
  }
}

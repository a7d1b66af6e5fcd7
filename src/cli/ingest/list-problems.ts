import { findRun, lastRun, listProblems } from "../../archive/index.js";
import type { Store } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import { exitCodes } from "../exit-codes.js";
import { complain, writeOut } from "../output/write-out.js";
import { problemLine } from "./problem-line.js";

/** `onrecord ingest --problems`: lists what a run could not read, `true` for the last one. */
export async function listProblemsCommand(
  run: number | true,
  options: { readonly db: string; readonly json?: true },
): Promise<void> {
  await withArchive(options.db, { readOnly: true }, (store) => listThem(store, run, options.json));
}

async function listThem(store: Store, run: number | true, asJson = false): Promise<void> {
  const found = run === true ? await lastRun(store) : await findRun(store, run);
  if (found === null) {
    const what = run === true ? "no run" : `no run ${run}`;
    complain(`${store.location} knows of ${what}; "onrecord ingest" says the number of each`);
    process.exitCode = exitCodes.failed;
    return;
  }
  for await (const problem of listProblems(store, found.key)) {
    const { input, file, file_offset: offset, code, message, article_id: article } = problem;
    const line = asJson
      ? JSON.stringify({ run: found.key, input, file, offset, code, message, article })
      : problemLine(problem);
    await writeOut(`${line}\n`);
  }
}

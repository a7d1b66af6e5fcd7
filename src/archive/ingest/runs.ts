import type { Insertable, Selectable, Transaction } from "kysely";
import {
  inChunks,
  rowsPerInsert,
  takeKeys,
  type ProblemsTable,
  type RunOutcome,
  type RunsTable,
  type Store,
  type Tables,
} from "../../store/index.js";
import type { Counts } from "./counts.js";
import { noCounts } from "./counts.js";
import type { Outcome } from "./outcome.js";

/** What is said of a run when it begins. */
export interface RunStart {
  /** The words of the command. */
  readonly command: readonly string[];
  /** Of the package. */
  readonly version: string;
}

/** Notes that a run begins; gives its key, which is its number for people. */
export function beginRun(store: Store, { command, version }: RunStart): Promise<number> {
  return store.write(async (tx) => {
    const key = await takeKeys(tx, "runs", 1);
    await tx
      .insertInto("runs")
      .values({
        key,
        command: JSON.stringify(command),
        version,
        started: new Date().toISOString(),
        finished: null,
        outcome: "running",
        counts: JSON.stringify(noCounts()),
      })
      .execute();
    return key;
  });
}

/** Notes how far a run is; with the batch that brought it there, in one transaction. */
export async function noteCounts(
  tx: Transaction<Tables>,
  run: number,
  counts: Counts,
): Promise<void> {
  await tx
    .updateTable("runs")
    .set({ counts: JSON.stringify(counts) })
    .where("key", "=", run)
    .execute();
}

export async function endRun(
  store: Store,
  run: number,
  outcome: RunOutcome,
  counts: Counts,
): Promise<void> {
  await store.write((tx) =>
    tx
      .updateTable("runs")
      .set({ outcome, finished: new Date().toISOString(), counts: JSON.stringify(counts) })
      .where("key", "=", run)
      .execute(),
  );
}

/** A problem as it is told and kept. */
export type FoundProblem = Omit<Insertable<ProblemsTable>, "key" | "run_key">;

/** The problems of outcomes, in their order. */
export function problemsOf(outcomes: readonly Outcome[]): FoundProblem[] {
  return outcomes.flatMap(({ label, file, offset, problems, result }) =>
    problems.map(({ code, message }) => ({
      input: label,
      file,
      file_offset: offset,
      code,
      message,
      article_id: articleOf(result),
    })),
  );
}

function articleOf(result: Outcome["result"]): string | null {
  if (result.kind === "read") return result.reading.reading.article.id;
  return "article" in result ? result.article : null;
}

export async function noteProblems(
  tx: Transaction<Tables>,
  run: number,
  problems: readonly FoundProblem[],
): Promise<void> {
  const first = await takeKeys(tx, "problems", problems.length);
  const rows = problems.map((problem, place) => ({ ...problem, key: first + place, run_key: run }));
  for (const some of inChunks(rows, rowsPerInsert(8))) {
    await tx.insertInto("problems").values(some).execute();
  }
}

/** The newest run; null where there was none. */
export async function lastRun({ db }: Store): Promise<Selectable<RunsTable> | null> {
  const row = await db
    .selectFrom("runs")
    .selectAll()
    .orderBy("key", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function findRun({ db }: Store, run: number): Promise<Selectable<RunsTable> | null> {
  const row = await db.selectFrom("runs").selectAll().where("key", "=", run).executeTakeFirst();
  return row ?? null;
}

/** What a run could not read, in the order in which it found out; some at a time, so that any number can be listed. */
export async function* listProblems(
  { db }: Store,
  run: number,
): AsyncGenerator<Selectable<ProblemsTable>> {
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom("problems")
      .selectAll()
      .where("run_key", "=", run)
      .where("key", ">", last)
      .orderBy("key")
      .limit(problemsAtOnce)
      .execute();
    yield* rows;
    if (rows.length < problemsAtOnce) return;
    last = rows.at(-1)!.key;
  }
}

const problemsAtOnce = 500;

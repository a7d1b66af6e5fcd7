import type { PendingTask, Store } from "../../store/index.js";

/**
 * The keys of articles of which something is to be found out: these, and those
 * that an ingest which was stopped left undone. Ascending, each once.
 */
export async function takePending(
  { db }: Pick<Store, "db">,
  task: PendingTask,
  articleKeys: readonly number[],
): Promise<number[]> {
  const left = await db
    .selectFrom("pending")
    .select("article_key")
    .where("task", "=", task)
    .execute();
  const all = new Set([...articleKeys, ...left.map(({ article_key: key }) => key)]);
  return [...all].sort((a, b) => a - b);
}

import { sql, type Transaction } from "kysely";
import type { Tables } from "./tables.js";

/**
 * Takes `count` keys of a table and gives the first. Who takes keys holds the
 * counter until his transaction ends, so keys grow in the order of commits: a
 * reader who has seen key n will never see a smaller one appear.
 */
export async function takeKeys(
  tx: Transaction<Tables>,
  table: string,
  count: number,
): Promise<number> {
  const { next } = await tx
    .insertInto("counters")
    .values({ name: table, next: 1 + count })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet({ next: sql`counters.next + ${count}` }),
    )
    .returning("next")
    .executeTakeFirstOrThrow();
  return next - count;
}

/** Rows that go into one `insert`: both engines bound the parameters of a statement (SQLite at 32,766, PostgreSQL at 65,535). */
export function rowsPerInsert(columns: number): number {
  return Math.max(1, Math.floor(mostParameters / columns));
}

/** Far under the bounds: larger statements are no faster. */
const mostParameters = 4_000;

/** A list in pieces of at most `size`. */
export function* inChunks<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

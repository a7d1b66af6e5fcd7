import { sql } from "kysely";
import type { Store } from "../../store/index.js";

/** The key of the statement that was added last; 0 where there is none. */
export async function lastKey(store: Store): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(key) as last from statements`.execute(store.db);
  return rows[0]?.last ?? 0;
}

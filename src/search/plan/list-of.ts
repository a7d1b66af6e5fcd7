import { sql, type RawBuilder } from "kysely";
import type { Engine } from "../../store/index.js";

/** Keys as one parameter, however many. */
export function listOf(engine: Engine, keys: readonly number[]): RawBuilder<unknown> {
  return engine === "sqlite"
    ? sql`select value from json_each(${JSON.stringify(keys)})`
    : sql`select unnest(${keys}::bigint[])`;
}

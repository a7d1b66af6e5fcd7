import { sql, type RawBuilder } from "kysely";
import type { Store } from "../../store/index.js";

/**
 * Values as one parameter, to be asked for by `in`: however many there are, it
 * is the same question, which an engine has prepared already.
 */
export function listOf(
  { engine }: Pick<Store, "engine">,
  values: readonly (string | number)[],
  type: "text" | "bigint",
): RawBuilder<unknown> {
  return engine === "sqlite"
    ? sql`select value from json_each(${JSON.stringify(values)})`
    : sql`select unnest(${values}::${sql.raw(type)}[])`;
}

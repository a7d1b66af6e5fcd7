import type { Kysely } from "kysely";
import type { Engine } from "../store.js";

export async function up(_db: Kysely<unknown>, _engine: Engine): Promise<void> {}

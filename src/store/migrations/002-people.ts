import { sql, type Kysely } from "kysely";
import type { Engine } from "../store.js";
import { decisionKinds } from "../tables-people.js";
import { index, keyTypeOf } from "./001-core.js";

/** People across articles: what linking asks and finds, registries, and what editors decide. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await createFacts(db, engine);
  await createFindings(db, engine);
  await createRegistry(db);
  await db.schema
    .createTable("person_decisions")
    .addColumn("key", keyTypeOf(engine), (column) => column.primaryKey())
    .addColumn("kind", "text", (column) =>
      column
        .notNull()
        .check(sql`kind in (${sql.join(decisionKinds.map((kind) => sql.lit(kind)))})`),
    )
    .addColumn("anchors", "text", (column) => column.notNull())
    .addColumn("undone", "integer", (column) => column.notNull().check(sql`undone in (0, 1)`))
    .execute();
}

async function createFacts(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const keyType = keyTypeOf(engine);
  await db.schema
    .createTable("person_facts")
    .addColumn("article_person_key", keyType, (column) =>
      column.primaryKey().references("article_people.key").onDelete("cascade"),
    )
    .addColumn("appearance", "text", (column) => column.notNull())
    .addColumn("facts", "text", (column) => column.notNull())
    .execute();
  await index(db, "person_facts", ["appearance"]);
  await db.schema
    .createTable("person_blocks")
    .addColumn("block", "text", (column) => column.notNull())
    .addColumn("article_person_key", keyType, (column) =>
      column.notNull().references("article_people.key").onDelete("cascade"),
    )
    .addPrimaryKeyConstraint("person_blocks_key", ["block", "article_person_key"])
    .execute();
  await index(db, "person_blocks", ["article_person_key"]);
  await db.schema
    .createTable("blocks_to_link")
    .addColumn("block", "text", (column) => column.primaryKey())
    .execute();
  await markDeleted(db, engine);
}

/** Whatever deletes an appearance leaves its blocks to be linked anew, so that no way of deleting can forget it. */
async function markDeleted(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const insert = "insert into blocks_to_link (block) values (old.block) on conflict do nothing";
  if (engine === "sqlite") {
    await sql`create trigger person_blocks_deleted after delete on person_blocks begin ${sql.raw(insert)}; end`.execute(
      db,
    );
    return;
  }
  await sql`create function mark_block() returns trigger language plpgsql as ${sql.raw(`$$ begin ${insert}; return old; end $$`)}`.execute(
    db,
  );
  await sql`create trigger person_blocks_deleted after delete on person_blocks for each row execute function mark_block()`.execute(
    db,
  );
}

async function createFindings(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("person_links")
    .addColumn("article_person_key", keyTypeOf(engine), (column) =>
      column.primaryKey().references("article_people.key").onDelete("cascade"),
    )
    .addColumn("confidence", "double precision", (column) =>
      column.notNull().check(sql`confidence between 0 and 1`),
    )
    .addColumn("evidence", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("person_suggestions")
    .addColumn("a", "text", (column) => column.notNull())
    .addColumn("b", "text", (column) => column.notNull())
    .addColumn("block", "text", (column) => column.notNull())
    .addColumn("confidence", "double precision", (column) => column.notNull())
    .addColumn("evidence", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("person_suggestions_key", ["a", "b", "block"])
    .execute();
  await index(db, "person_suggestions", ["b"]);
  await index(db, "person_suggestions", ["block"]);
}

async function createRegistry(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("registry_entries")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("type", "text", (column) =>
      column.notNull().check(sql`type in ('person', 'organisation')`),
    )
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("registry_blocks")
    .addColumn("block", "text", (column) => column.notNull())
    .addColumn("entry_id", "text", (column) =>
      column.notNull().references("registry_entries.id").onDelete("cascade"),
    )
    .addPrimaryKeyConstraint("registry_blocks_key", ["block", "entry_id"])
    .execute();
  await index(db, "registry_blocks", ["entry_id"]);
}

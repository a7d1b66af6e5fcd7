import { sql } from "kysely";
import { expect, it } from "vitest";
import { openStore, type Store } from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";

/** Marks in the database that it went through a migration that this version does not know. */
async function addMigration({ db }: Store, name: string): Promise<void> {
  await sql`insert into migrations (name) values (${name})`.execute(db);
}

describeEachArchive("an archive", (archives) => {
  it("is made where there is none, and opened where there is one", async () => {
    const place = await archives.place();
    const made = await archives.open(place);
    await made.write((tx) => tx.insertInto("meta").values({ name: "a", value: "b" }).execute());
    await made.close();
    const again = await archives.open(place, { readOnly: true });
    expect(await again.db.selectFrom("meta").selectAll().execute()).toEqual([
      { name: "a", value: "b" },
    ]);
  });

  it("that is only read refuses to be changed", async () => {
    const place = await archives.place();
    await (await archives.open(place)).close();
    const store = await archives.open(place, { readOnly: true });
    const change = store.db.insertInto("meta").values({ name: "a", value: "b" }).execute();
    await expect(change).rejects.toThrow(/may not be written to|may only be read/);
  });

  it("of a newer version is refused, to readers and writers, with the way forward", async () => {
    const place = await archives.place();
    const made = await archives.open(place);
    await addMigration(made, "999-unheard-of");
    await made.close();
    for (const readOnly of [true, false]) {
      await expect(archives.open(place, { readOnly })).rejects.toThrow(
        /made by a newer version of onrecord \(it has 999-unheard-of\); upgrade with "npm install/,
      );
    }
  });

  it("of an older version is refused to readers, and brought up to date by writers", async () => {
    const place = await archives.place();
    const made = await archives.open(place);
    await sql`delete from migrations where name = '007-reports'`.execute(made.db);
    for (const table of ["codings", "sample_items", "samples"]) {
      await made.db.schema.dropTable(table).execute();
    }
    await made.close();
    await expect(archives.open(place, { readOnly: true })).rejects.toThrow(
      /made by an older version of onrecord; bring it up to date with "onrecord db migrate"/,
    );
    const migrated = await archives.open(place);
    expect(await migrated.db.selectFrom("samples").selectAll().execute()).toEqual([]);
  });

  it("that is empty is refused to readers", async () => {
    await expect(archives.open(undefined, { readOnly: true })).rejects.toThrow(
      /There is no database|holds no archive; make one with "onrecord ingest"/,
    );
  });

  it("is made by one of several who open it at once, and found made by the others", async () => {
    const place = await archives.place();
    const stores = await Promise.all([1, 2, 3, 4].map(() => archives.open(place)));
    for (const store of stores) {
      expect(await store.db.selectFrom("articles").selectAll().execute()).toEqual([]);
    }
  });

  it("is as it was before a migration that fails", async () => {
    const place = await archives.place();
    const made = await archives.open(place);
    // The tables stand already, so making them again must fail.
    await sql`delete from migrations where name = '007-reports'`.execute(made.db);
    await made.close();
    await expect(openStore(place)).rejects.toThrow(
      /could not be brought up to date; at 007-reports: .+ Nothing in it was changed/,
    );
  });

  it("says so when its question is asked inside a transaction of its own", async () => {
    const store = await archives.open();
    if (store.engine === "postgres") return;
    const wrong = store.write(() => store.db.selectFrom("meta").selectAll().execute());
    await expect(wrong).rejects.toThrow(/everything goes through its tx/);
    expect(await store.db.selectFrom("meta").selectAll().execute()).toEqual([]);
  });
});

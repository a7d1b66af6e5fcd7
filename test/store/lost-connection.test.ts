import { sql } from "kysely";
import { expect, it } from "vitest";
import { addReadings, checkArchive, StoreError, type Store } from "../../src/store/index.js";
import { describeEachEngine } from "../support/archives.js";
import { exampleReadings } from "../support/example-readings.js";

/** Ends every connection to this database but the asker's, as a server that is stopped does. */
async function cutOff({ db }: Store): Promise<void> {
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
}

describeEachEngine("a lost connection", (archives) => {
  it.runIf(archives.engine === "postgres")(
    "is said, leaves nothing half, and is made anew for the next step",
    async () => {
      const place = await archives.place();
      const [store, other] = [await archives.open(place), await archives.open(place)];
      const adding = store.write(async (tx) => {
        await addReadings(tx, store, exampleReadings());
        await cutOff(other);
        return await tx.selectFrom("articles").select("id").execute();
      });
      const error = await adding.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(StoreError);
      expect(error).toMatchObject({ reason: "lost" });
      expect(await store.db.selectFrom("articles").select("id").execute()).toEqual([]);
      const added = await store.write((tx) => addReadings(tx, store, exampleReadings()));
      expect(added).toHaveLength(exampleReadings().length);
      expect(await checkArchive(store)).toEqual([]);
    },
  );
});

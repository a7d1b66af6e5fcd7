import { sql } from "kysely";
import { expect, it } from "vitest";
import {
  addReadings,
  checkArchive,
  loadReading,
  StoreError,
  type Store,
} from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";
import { manyReadings } from "../support/copies-of-readings.js";
import { exampleReadings } from "../support/example-readings.js";

/** Bounds the file as a full disk does. */
async function allowPages({ db }: Store, pages: number): Promise<void> {
  await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db);
}

async function pagesOf({ db }: Store): Promise<number> {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  return rows[0]!.page_count;
}

const noBound = 1_000_000;

describeEachArchive("a full disk", (archives) => {
  it.runIf(archives.engine === "sqlite")(
    "is said, loses nothing, leaves reading possible, and the work goes on once there is space",
    async () => {
      const store = await archives.open();
      const readings = manyReadings(exampleReadings(), 40);
      const [first, ...others] = readings;
      await store.write((tx) => addReadings(tx, store, [first!]));
      await allowPages(store, (await pagesOf(store)) + 5);
      const adding = store.write((tx) => addReadings(tx, store, others));
      const error = await adding.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(StoreError);
      expect(error).toMatchObject({ reason: "full" });
      expect((error as Error).message).toMatch(/the disk is full\. Nothing of this step was kept/);
      expect((await loadReading(store, first!.reading.article.id))?.reading).toEqual(
        first!.reading,
      );
      expect(await checkArchive(store)).toEqual([]);
      await allowPages(store, noBound);
      expect(await store.write((tx) => addReadings(tx, store, readings))).toHaveLength(39);
      expect(await checkArchive(store)).toEqual([]);
    },
  );
});

import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { toRecord } from "../../src/model/index.js";
import { addReadings, loadReading, loadReadings, type Store } from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";
import { exampleReadings, readText } from "../support/example-readings.js";
import { madeReading } from "../support/made-readings.js";

/** The bytes of a record, as `onrecord read --json` writes them. */
const bytesOf = (reading: Parameters<typeof toRecord>[0]) => JSON.stringify(toRecord(reading));

async function add(store: Store, readings: ReturnType<typeof exampleReadings>): Promise<string[]> {
  return await store.write((tx) => addReadings(tx, store, readings));
}

async function countsOf({ db }: Store): Promise<number[]> {
  const tables = ["articles", "article_texts", "statements", "article_people"] as const;
  return Promise.all(
    tables.map(async (table) => {
      const { count } = await db
        .selectFrom(table)
        .select((the) => the.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      return count;
    }),
  );
}

describeEachArchive("readings", (archives) => {
  let store: Store;

  beforeAll(async () => {
    store = await archives.open();
    await add(store, exampleReadings());
  });

  it("of the examples come back byte for byte", async () => {
    for (const { reading } of exampleReadings()) {
      const stored = await loadReading(store, reading.article.id);
      expect(bytesOf(stored!.reading)).toBe(bytesOf(reading));
    }
  });

  it("of every shape come back as they went in, one by one and many at once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(madeReading, { minLength: 1, maxLength: 3 }), async (made) => {
        const ids = await add(store, made);
        expect(ids).toEqual(made.map(({ reading }) => reading.article.id));
        for (const { reading } of made) {
          const stored = await loadReading(store, reading.article.id);
          expect(stored!.reading).toEqual(reading);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("come back whatever their length", async () => {
    const sentence = "“We will mend the weir,” said Ines Calloway, the mayor. ";
    const { reading: short, ...rest } = readText(sentence.repeat(20));
    const text = short.article.text + "x".repeat(2_000_000);
    const long = { reading: { ...short, article: { ...short.article, text } }, ...rest };
    const empty = readText("");
    await add(store, [long, empty]);
    for (const { reading } of [long, empty]) {
      const stored = await loadReading(store, reading.article.id);
      expect(bytesOf(stored!.reading) === bytesOf(reading)).toBe(true);
    }
  });

  it("are kept once, however often and in whatever order they come", async () => {
    const before = await countsOf(store);
    const counters = await store.db.selectFrom("counters").selectAll().orderBy("name").execute();
    expect(await add(store, exampleReadings().toReversed())).toEqual([]);
    expect(await countsOf(store)).toEqual(before);
    expect(await store.db.selectFrom("counters").selectAll().orderBy("name").execute()).toEqual(
      counters,
    );
  });

  it("that come twice at once are kept once", async () => {
    const twice = readText("“Once is enough,” said Dov Aalto.");
    expect(await add(store, [twice, twice])).toHaveLength(1);
  });

  it("are loaded in the order asked for; unknown keys are passed over", async () => {
    const rows = await store.db.selectFrom("articles").select(["key", "id"]).limit(3).execute();
    const keys = [rows[2]!.key, -1, rows[0]!.key];
    const loaded = await loadReadings(store.db, keys);
    expect(loaded.map(({ row }) => row.id)).toEqual([rows[2]!.id, rows[0]!.id]);
    expect(await loadReading(store, "sha256:none")).toBeNull();
  });

  it("give the key of each of their statements and people", async () => {
    const { reading } = exampleReadings()[0]!;
    const stored = (await loadReading(store, reading.article.id))!;
    const rows = await store.db
      .selectFrom("statements")
      .select(["key", "id"])
      .where("key", "in", [...stored.statementKeys])
      .orderBy("key")
      .execute();
    expect(rows.map(({ id }) => id)).toEqual(reading.statements.map(({ id }) => id));
    expect(stored.articlePersonKeys).toHaveLength(reading.people.length);
    expect(stored.personKeys.every((key) => key === null)).toBe(true);
  });

  it("tie each statement to its speakers, addressees and those it is about", async () => {
    const { reading } = exampleReadings()[0]!;
    const rows = await store.db
      .selectFrom("statement_people as tie")
      .innerJoin("statements as s", "s.key", "tie.statement_key")
      .innerJoin("article_people as p", "p.key", "tie.article_person_key")
      .innerJoin("articles as a", "a.key", "s.article_key")
      .where("a.id", "=", reading.article.id)
      .select(["s.id", "tie.relation", "p.local_id"])
      .execute();
    const ties = reading.statements.flatMap((one) => [
      ...one.speakers.map((person) => `${one.id} speaker ${person}`),
      ...one.addressees.map((person) => `${one.id} addressee ${person}`),
      ...one.about.map((person) => `${one.id} about ${person}`),
    ]);
    const found = rows.map((row) => `${row.id} ${row.relation} ${row.local_id}`);
    expect(found.toSorted()).toEqual([...new Set(ties)].toSorted());
  });
});

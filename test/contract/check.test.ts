import { sql } from "kysely";
import { expect, it } from "vitest";
import { addReadings, checkArchive, loadReading, type Store } from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";
import { exampleReadings } from "../support/example-readings.js";

describeEachArchive("a check", (archives) => {
  async function filled(): Promise<Store> {
    const store = await archives.open();
    await store.write((tx) => addReadings(tx, store, exampleReadings()));
    return store;
  }

  it("finds nothing in an archive that is well, also where texts are not kept", async () => {
    for (const kept of ["full", "excerpt", "none"] as const) {
      const store = await archives.open();
      await store.write((tx) => addReadings(tx, store, exampleReadings(kept)));
      expect(await checkArchive(store)).toEqual([]);
    }
  });

  it.each([
    [
      "a statement outside its text",
      sql`update article_texts set length = 3, body = 'abc' where article_key = 1`,
      /statement sha256:\w+: \d+–\d+ is not in its text/,
    ],
    [
      "a body that is no JSON",
      sql`update statements set body = '{' where key = 1`,
      /article with key 1: its rows cannot be read: .*JSON/,
    ],
    [
      "a statement that was changed by hand",
      sql`update statements set status = 'negated' where key = 1`,
      /its reading is not the one that was put in/,
    ],
    [
      "a state that is not its article's",
      sql`update statements set state = 'retracted' where key = 1`,
      /statements 1: its state, outlet or day of publication is not that of its article/,
    ],
    [
      "a person who is not the appearance's",
      sql`update statement_people set person_key = 77 where statement_key = (select min(statement_key) from statement_people)`,
      /statement_people \d+: its person or day is not that of the row it is taken from/,
    ],
    [
      "a statement that cannot be found",
      sql`delete from statement_words where true`,
      /statement 1: the index of words does not have its words/,
    ],
    [
      "a lost text",
      sql`delete from article_texts where article_key = 1`,
      /articles sha256:\w+: its text or the digest of its reading is not there/,
    ],
    [
      "a counter that was set back",
      sql`update counters set next = 1 where name = 'statements'`,
      /counters statements: it would give a key that is taken/,
    ],
  ])("finds %s", async (_, damage, fault) => {
    const store = await filled();
    await damage.execute(store.db);
    expect((await checkArchive(store)).join("\n")).toMatch(fault);
  });

  it("finds words of a statement that are not the ones in the index", async () => {
    const store = await filled();
    const { reading } = exampleReadings()[0]!;
    const { text, statementKeys } = (await loadReading(store, reading.article.id))!;
    // As long, but with fewer words.
    const body = text.body.replaceAll(" ", "x");
    await store.db
      .updateTable("article_texts")
      .set({ body })
      .where("article_key", "=", text.article_key)
      .execute();
    const faults = (await checkArchive(store)).join("\n");
    expect(faults).toContain(`statement ${statementKeys[0]}: the index of words does not have`);
  });

  it.runIf(archives.engine === "sqlite")("finds what the engine itself finds", async () => {
    const store = await filled();
    await sql`pragma foreign_keys = off`.execute(store.db);
    await sql`delete from articles where key = 1`.execute(store.db);
    const faults = (await checkArchive(store)).join("\n");
    expect(faults).toMatch(/statements: row 1 refers to a row of articles that is not there/);
  });
});

import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import {
  addReadings,
  checkArchive,
  deleteArticles,
  foldWords,
  loadReading,
  resolveStatement,
  takeKeys,
  type NewReading,
  type Store,
} from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";
import { exampleReadings, readText } from "../support/example-readings.js";

const add = async (store: Store, readings: readonly NewReading[]) =>
  await store.write((tx) => addReadings(tx, store, readings));

/** How many rows each table has, the index of words among them. */
async function sizes({ db }: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [...holding, "statement_words"]) {
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    counts[table] = rows[0]!.n;
  }
  return counts;
}

/** Tables that hold something of an article. */
const holding = [
  "articles",
  "article_texts",
  "article_people",
  "article_prints",
  "moved_statements",
  "old_readings",
  "people",
  "reading_digests",
  "statement_people",
  "statements",
];

describeEachArchive("an archive that is written", (archives) => {
  let store: Store;
  let place: string;
  beforeAll(async () => {
    place = await archives.place();
    store = await archives.open(place);
    await add(store, exampleReadings());
  });

  it("keeps nothing of a step that fails", async () => {
    const before = await sizes(store);
    const [one] = [readText("“Nothing of it,” said Dov Aalto.")];
    const failing = store.write(async (tx) => {
      await addReadings(tx, store, [one!]);
      throw new Error("a fault behind it");
    });
    await expect(failing).rejects.toThrow("a fault behind it");
    expect(await sizes(store)).toEqual(before);
    expect(await add(store, [one!])).toHaveLength(1);
  });

  it("is read by others as it was, until the writer is done", async () => {
    const reader = await archives.open(place, { readOnly: true });
    const one = readText("“Wait for it,” said Dov Aalto.");
    const before = await sizes(reader);
    await store.write(async (tx) => {
      await addReadings(tx, store, [one]);
      expect(await sizes(reader)).toEqual(before);
      expect(await loadReading(reader, one.reading.article.id)).toBeNull();
    });
    expect((await loadReading(reader, one.reading.article.id))?.reading).toEqual(one.reading);
  });

  it("is written by two at once, each article once", async () => {
    const other = await archives.open(place);
    const made = Array.from({ length: 6 }, (_, n) =>
      readText(`“Both of us ${n},” said Dov Aalto.`),
    );
    const added = await Promise.all([
      add(store, made),
      add(other, made.toReversed()),
      add(store, made.slice(2)),
    ]);
    expect(added.flat().toSorted()).toEqual(made.map((one) => one.reading.article.id).toSorted());
    expect(await checkArchive(store)).toEqual([]);
  });

  it("gives keys in the order of commits: who waits gets the later ones", async () => {
    const other = await archives.open(place);
    const order: string[] = [];
    let first = 0;
    let second: Promise<number> | undefined;
    await store.write(async (tx) => {
      first = await takeKeys(tx, "things", 3);
      second = other.write(async (theirs) => {
        const key = await takeKeys(theirs, "things", 1);
        order.push("second");
        return key;
      });
      await new Promise((done) => setTimeout(done, 50));
      order.push("first");
    });
    expect(await second).toBe(first + 3);
    expect(order).toEqual(["first", "second"]);
  });

  it.each([
    ["an article that is there", "articles", { id: "taken" }],
    ["a state that there is not", "articles", { id: "new", state: "lost" }],
    ["a type that there is not", "articles", { id: "new", type: "poem" }],
  ])("refuses %s", async (_, __, change) => {
    const [row] = await store.db.selectFrom("articles").selectAll().limit(1).execute();
    const key = 1_000_000;
    if (change.id === "taken") Object.assign(change, { id: row!.id });
    const insert = store.db
      .insertInto("articles")
      .values({ ...row!, key, ...(change as object) })
      .execute();
    await expect(insert).rejects.toThrow();
  });

  it.each([
    ["a statement of no article", sql`update statements set article_key = 999999 where key = 1`],
    ["a confidence over 1", sql`update statements set confidence = 1.5 where key = 1`],
    ["an act that there is not", sql`update statements set act = 'sing' where key = 1`],
    ["a status that there is not", sql`update statements set status = 'perhaps' where key = 1`],
    ["a sentence that ends first", sql`update statements set sentence_end = -1 where key = 1`],
    ["a tie to nobody", sql`update statement_people set article_person_key = 999999`],
    ["a person that there is not", sql`update article_people set person_key = 999999`],
    ["a text of no known measure", sql`update article_texts set kept = 'half'`],
  ])("refuses %s", async (_, change) => {
    await expect(change.execute(store.db)).rejects.toThrow(/constraint|violates/i);
  });
});

describeEachArchive("what is deleted", (archives) => {
  it("goes with all that hangs on it, and can come again", async () => {
    const store = await archives.open();
    const empty = await sizes(store);
    const readings = exampleReadings();
    await add(store, readings);
    const keys = await store.db.selectFrom("articles").select(["key", "id"]).execute();
    const [gone, ...others] = keys;
    await store.write(async (tx) => {
      await tx
        .insertInto("people")
        .values({ key: 1, id: "x", type: "person", name: "X", registry_id: null, body: "{}" })
        .execute();
      await tx
        .updateTable("article_people")
        .set({ person_key: 1 })
        .where("article_key", "=", gone!.key)
        .execute();
      await tx
        .insertInto("moved_statements")
        .values({ old_id: "old", article_id: gone!.id, new_id: null })
        .execute();
      await deleteArticles(tx, store, [gone!.key, 12_345]);
    });
    expect(await loadReading(store, gone!.id)).toBeNull();
    expect(await checkArchive(store)).toEqual([]);
    await store.write((tx) =>
      deleteArticles(
        tx,
        store,
        others.map(({ key }) => key),
      ),
    );
    expect(await sizes(store)).toEqual(empty);
    expect(await add(store, readings)).toHaveLength(readings.length);
  });
});

const move = (old: string, now: string | null) => ({
  old_id: old,
  article_id: "a",
  new_id: now,
});

describeEachArchive("a permalink", (archives) => {
  it("leads to the statement, or to what took its place, or says that nothing did", async () => {
    const store = await archives.open();
    await add(store, exampleReadings().slice(0, 1));
    const { id, key, articleKey } = await store.db
      .selectFrom("statements")
      .select(["id", "key", "article_key as articleKey"])
      .limit(1)
      .executeTakeFirstOrThrow();
    const moves = [move("one", "two"), move("two", id), move("lost", null), move("x", "y")];
    await store.db
      .insertInto("moved_statements")
      .values([...moves, move("y", "x"), move(id, "elsewhere")])
      .execute();
    const found = { found: "statement", id, key, articleKey };
    expect(await resolveStatement(store, id)).toEqual(found);
    expect(await resolveStatement(store, "one")).toEqual(found);
    expect(await resolveStatement(store, "lost")).toEqual({ found: "gone", articleId: "a" });
    expect(await resolveStatement(store, "x")).toEqual({ found: "gone", articleId: "a" });
    expect(await resolveStatement(store, "never")).toEqual({ found: "nothing" });
  });
});

describeEachArchive("a text that is not kept in full", (archives) => {
  it.each(["excerpt", "none"] as const)(
    "(%s) has its spans right and the rest blank",
    async (kept) => {
      const store = await archives.open();
      const whole = exampleReadings(kept);
      await add(store, whole);
      for (const { reading, sentences } of whole) {
        const stored = (await loadReading(store, reading.article.id))!.reading;
        const [before, after] = [reading.article.text, stored.article.text];
        expect(after).toHaveLength(before.length);
        expect(stored.statements).toEqual(reading.statements);
        const said = reading.statements.flatMap((one) => [
          ...one.content,
          ...one.cue,
          ...one.source,
        ]);
        const spans = kept === "none" ? said : [...said, ...sentences];
        for (const { start, end } of spans) {
          expect(after.slice(start, end)).toBe(before.slice(start, end));
        }
        for (let at = 0; at < after.length; at++) {
          if (after[at] !== before[at]) expect(after[at]).toBe(" ");
        }
      }
      const held = await store.db.selectFrom("article_texts").select("body").execute();
      for (const { reading } of whole) {
        const [{ text }] = [reading.article];
        expect(held.every(({ body }) => !body.includes(text))).toBe(true);
      }
    },
  );
});

/** The ids of statements in which these words stand one behind the other. */
async function find({ db, engine }: Store, phrase: string): Promise<number> {
  const words = foldWords(phrase);
  const { rows } =
    engine === "sqlite"
      ? await sql`select rowid from statement_words where statement_words match ${`"${words.join(" ")}"`}`.execute(
          db,
        )
      : await sql`select 1 from statement_words where words @@ ${words
          .map((word) => `'${word.replaceAll("'", "''")}'`)
          .join(" <-> ")}::tsquery`.execute(db);
  return rows.length;
}

describeEachArchive("words", (archives) => {
  let store: Store;
  beforeAll(async () => {
    store = await archives.open();
    const texts = [
      "“It is what it is, and we’ll be in the café on the façade\u00ADside,” said Ines Calloway.",
      "“The THIRTY\u2014five ﬁshing boats don\u2019t pay,” said Dov Aalto.",
      `“We name it ${"endless".repeat(500)} for now,” said Dov Aalto.`,
    ];
    await add(
      store,
      texts.map((text) => readText(text)),
    );
  });

  it.each([
    ["stop words", "it is what it is"],
    ["stop words in the middle of others", "in the cafe on the"],
    ["a curly apostrophe as a straight one", "and we'll be"],
    ["accents and soft hyphens as if they were not", "FACADESIDE"],
    ["case, dashes and ligatures", "the thirty five fishing boats"],
    ["a straight apostrophe as a curly one", "don’t pay"],
    ["the words around one without end", "name it"],
    ["a word without end by its beginning", `${"endless".repeat(500)} for now`],
  ])("are found: %s", async (_, phrase) => {
    expect(await find(store, phrase)).toBe(1);
  });

  it.each([
    ["in another order", "is it what"],
    ["with one between", "it what it"],
    ["half of one", "fish"],
  ])("are not found %s", async (_, phrase) => {
    expect(await find(store, phrase)).toBe(0);
  });
});

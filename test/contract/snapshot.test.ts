import { sql } from "kysely";
import { expect, it } from "vitest";
import { addReadings, snapshotOf, type NewReading, type Store } from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";
import { exampleReadings } from "../support/example-readings.js";

const add = async (store: Store, readings: readonly NewReading[]) =>
  await store.write((tx) => addReadings(tx, store, readings));

/** Of the examples, as the first engine that was asked gave it. */
let snapshot: string | undefined;

describeEachArchive("a snapshot", (archives) => {
  it("is the same on every engine, in whatever order articles came", async () => {
    const [one, other] = [await archives.open(), await archives.open()];
    await add(one, exampleReadings());
    for (const reading of exampleReadings().toReversed()) await add(other, [reading]);
    snapshot ??= await snapshotOf(one);
    expect(snapshot).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await snapshotOf(one)).toBe(snapshot);
    expect(await snapshotOf(other)).toBe(snapshot);
  });

  it("does not tell from which file or when an article came", async () => {
    const [one, other] = [await archives.open(), await archives.open()];
    const [reading] = exampleReadings();
    const provenance = { file: "elsewhere.txt", offset: 7, fetched: "2031-05-10T09:30:00Z" };
    const article = { ...reading!.reading.article, provenance };
    await add(one, [reading!]);
    await add(other, [{ ...reading!, reading: { ...reading!.reading, article } }]);
    expect(await snapshotOf(other)).toBe(await snapshotOf(one));
  });

  it.each([
    ["an article's state", sql`update articles set state = 'retracted' where key = 1`],
    ["a notice", sql`update articles set notice = 'A name was misspelled.' where key = 1`],
    [
      "how much of a text is kept",
      sql`update article_texts set kept = 'none' where article_key = 1`,
    ],
    [
      "a person",
      sql`insert into people (key, id, type, name, body) values (1, 'x', 'person', 'Ines Calloway', '{}')`,
    ],
    [
      "a decision",
      sql`insert into person_decisions (key, kind, anchors, undone) values (1, 'same', '[]', 0)`,
    ],
    [
      "a note",
      sql`insert into notes (kind, subject_kind, subject, note, editor, at) values ('hide', 'statement', 'x', 'y', 'z', '')`,
    ],
    ["a permalink", sql`insert into moved_statements (old_id, article_id) values ('x', 'y')`],
  ])("changes with %s", async (_, change) => {
    const store = await archives.open();
    await add(store, exampleReadings().slice(0, 2));
    const before = await snapshotOf(store);
    await change.execute(store.db);
    expect(await snapshotOf(store)).not.toBe(before);
  });

  it("changes with every article, and with what was read from it", async () => {
    const [one, other] = [await archives.open(), await archives.open()];
    const [reading] = exampleReadings();
    await add(one, [reading!]);
    const { statements, ...rest } = reading!.reading;
    const changed = statements.map((said, place) =>
      place === 0 ? { ...said, status: "negated" as const } : said,
    );
    await add(other, [{ ...reading!, reading: { ...rest, statements: changed } }]);
    expect(await snapshotOf(other)).not.toBe(await snapshotOf(one));
  });
});

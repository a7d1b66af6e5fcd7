import { expect, it } from "vitest";
import { compareReadings } from "../../src/archive/reread/compare-readings.js";
import { loadOldReadings, pastOf } from "../../src/archive/reread/old-readings.js";
import { resolveStatement } from "../../src/archive/reread/move-statements.js";
import { reread, type RereadOptions } from "../../src/archive/reread/reread.js";
import { compareVersions } from "../../src/archive/reread/select-stale.js";
import { findSubject } from "../../src/archive/notes/find-subject.js";
import { lostNotes } from "../../src/archive/notes/notes-of.js";
import { setNote } from "../../src/archive/notes/set-note.js";
import { settleArchive } from "../../src/archive/ingest/settle-archive.js";
import { statementId, toRecord, type Reading } from "../../src/model/index.js";
import { createSentenceReader } from "../../src/read/index.js";
import {
  addReadings,
  loadReading,
  loadReadings,
  type NewReading,
  type Store,
} from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";
import { assertRecord } from "../support/assert-record.js";
import { articleOf, readingOf, type Sample } from "./support/add-articles.js";

const hand = { editor: "ines", at: "2031-06-01T12:00:00Z" };
const reader = { version: "0.10.0", weights: null };
const read = createSentenceReader();

/** The rules, under the version of a reader to come. */
const readers: RereadOptions["readers"] = {
  width: 1,
  read: async (articles) =>
    articles.map((article) => {
      const { reading, sentences } = read(article);
      return { reading: { ...reading, reader }, sentences };
    }),
  close: async () => {},
};

const report: Sample = {
  text:
    "“We will close the pier at once,” said Marta Vandrake.\n\n" +
    "“That is a mistake,” said Dov Aalto.\n\n“Gulls do not vote,” said Ines Calloway.",
  outlet: "Evening",
  published: "2031-05-10",
};
const other: Sample = {
  text: "“The orchard is in bloom,” said Ines Calloway.",
  outlet: "The Lowhaven Post",
  published: "2031-05-12",
};
const articleId = articleOf(report).id;

/**
 * As an older reader read the report: the first statement began a word later,
 * the second was another's, the third was not found, and there was one more.
 */
function oldReading(sample: Sample, version = "0.9.0"): NewReading {
  const one = readingOf(sample);
  const { reading } = one;
  if (sample !== report)
    return { ...one, reading: { ...reading, reader: { version, weights: null } } };
  const [first, second] = reading.statements;
  const moved = reading.statements[0]!.content.map(({ start, end }) => ({ start: start + 3, end }));
  const extra = { start: report.text.indexOf("vote"), end: report.text.indexOf("vote") + 4 };
  const id = (content: typeof moved) => statementId(articleId, content, [], []);
  const statements: Reading["statements"] = [
    { ...first!, id: id(moved), content: moved, quoted: moved },
    { ...second!, speakers: first!.speakers, candidates: [] },
    { ...second!, id: id([extra]), content: [extra], quoted: [], cue: [], source: [] },
  ];
  return {
    ...one,
    reading: { ...reading, reader: { version, weights: null }, statements },
    sentences: [one.sentences[0]!, one.sentences[1]!, one.sentences[2]!],
  };
}

async function keepOld(store: Store, samples: readonly Sample[] = [report, other]) {
  await store.write((tx) =>
    addReadings(
      tx,
      store,
      samples.map((sample) => oldReading(sample)),
    ),
  );
  await settleArchive(store);
}

function again(store: Store, options: Partial<RereadOptions> = {}) {
  return reread(store, { scope: {}, reader, readers, ...options });
}

async function versions(store: Store): Promise<string[]> {
  const rows = await store.db
    .selectFrom("articles")
    .select(["outlet", "reader_version"])
    .orderBy("key")
    .execute();
  return rows.map((row) => `${row.outlet}: ${row.reader_version}`);
}

describeEachArchive("reading again", (archives) => {
  it("gives what a fresh reading gives, and keeps the old one to compare", async () => {
    const store = await archives.open();
    await keepOld(store);
    const before = (await loadReading(store, articleId))!.reading;
    expect(await again(store)).toEqual({
      read: 2,
      changed: 1,
      moved: 2,
      stale: 2,
      notHeld: 0,
      given: 0,
    });
    const { reading, row } = (await loadReading(store, articleId))!;
    const fresh = { ...readingOf(report).reading, reader };
    expect(toRecord(reading)).toEqual(toRecord(fresh));
    assertRecord(JSON.parse(JSON.stringify(toRecord(reading))));
    const [old] = await loadOldReadings(store.db, row.key);
    expect(old).toEqual(pastOf(before));
    expect(await again(store)).toMatchObject({ read: 0, stale: 0 });
    expect(await again(store, { scope: { all: true } })).toMatchObject({ read: 2, changed: 0 });
  });

  it("lets old permalinks lead to what stands in their place, over several readings", async () => {
    const store = await archives.open();
    await keepOld(store);
    const old = (await loadReading(store, articleId))!.reading.statements.map(({ id }) => id);
    await again(store);
    const now = (await loadReading(store, articleId))!.reading.statements.map(({ id }) => id);
    const resolved = await Promise.all(old.map((id) => resolveStatement(store, id)));
    expect(resolved).toEqual([now[0], now[1], now[2]]);
    expect(now[1]).toBe(old[1]);
    const third = {
      ...readers,
      read: async (articles: readonly { readonly id: string }[]) =>
        (await readers.read(articles as never)).map((one) => ({
          sentences: one.sentences.slice(1),
          reading: {
            ...one.reading,
            reader: { version: "0.11.0", weights: null },
            statements: one.reading.statements.slice(1),
          },
        })),
    };
    await again(store, { reader: { version: "0.11.0", weights: null }, readers: third });
    expect(await resolveStatement(store, old[0]!)).toBeNull();
    await again(store, { reader: { version: "0.12.0", weights: null } });
    expect(await resolveStatement(store, now[0]!)).toBe(now[0]);
  });

  it("keeps editors' notes where the words stand as they did; the others are told", async () => {
    const store = await archives.open();
    await keepOld(store);
    const [moved, same] = (await loadReading(store, articleId))!.reading.statements;
    await setNote(store, hand, "hide", await findSubject(store, same!.id), "Exact.");
    await setNote(store, hand, "hide", await findSubject(store, moved!.id), "Moved.");
    await again(store);
    const states = await store.db
      .selectFrom("statements")
      .innerJoin("articles", "articles.key", "article_key")
      .select("statements.state")
      .where("articles.id", "=", articleId)
      .orderBy("position")
      .execute();
    expect(states.map(({ state }) => state)).toEqual(["live", "hidden", "live"]);
    expect(await lostNotes(store)).toMatchObject([{ subject: moved!.id, note: "Moved." }]);
  });

  it("goes from the oldest reading on, and is taken up where it was left", async () => {
    const store = await archives.open();
    await store.write((tx) =>
      addReadings(tx, store, [oldReading(other, "0.9.1"), oldReading(report, "0.2.0")]),
    );
    expect(await again(store, { limit: 1 })).toMatchObject({ read: 1, stale: 2 });
    expect(await versions(store)).toEqual(["The Lowhaven Post: 0.9.1", "Evening: 0.10.0"]);
    const scope = { outlet: "The Lowhaven Post", from: "2031-05-12", before: "2031-05-13" };
    expect(await again(store, { scope: { ...scope, version: "0.2.0" } })).toMatchObject({
      stale: 0,
    });
    expect(await again(store, { scope })).toMatchObject({ read: 1, stale: 1 });
  });

  it("passes over texts that are not held and readings that came with them, and says so", async () => {
    const store = await archives.open();
    await store.write((tx) =>
      addReadings(tx, store, [
        { ...oldReading(report), kept: "excerpt" },
        oldReading(other, "quotebank"),
      ]),
    );
    expect(await again(store)).toMatchObject({ read: 0, stale: 0, notHeld: 1, given: 1 });
  });

  it("finds with the new reading's words, and no more with the old one's", async () => {
    const store = await archives.open();
    await keepOld(store);
    await again(store);
    const [stored] = await loadReadings(store.db, [1]);
    const keys = await store.db
      .selectFrom("statements")
      .select("key")
      .where("article_key", "=", stored!.row.key)
      .orderBy("position")
      .execute();
    expect(stored!.statementKeys).toEqual(keys.map(({ key }) => key));
    const { sql } = await import("kysely");
    const { rows } = await (
      store.engine === "sqlite"
        ? sql<{
            key: number;
          }>`select rowid as key from statement_words where statement_words match 'we OR vote'`
        : sql<{
            key: number;
          }>`select statement_key as key from statement_words where words @@ 'we | vote'::tsquery order by 1`
    ).execute(store.db);
    expect(rows.map(({ key }) => key)).toEqual([
      stored!.statementKeys[0],
      stored!.statementKeys[2],
    ]);
  });
});

it("tells what two readings say otherwise, in the order of the text", () => {
  const before = pastOf(oldReading(report).reading);
  const after = pastOf(readingOf(report).reading);
  const { same, changes } = compareReadings(report.text, before, after);
  expect(same).toBe(0);
  expect(changes).toMatchObject([
    {
      change: "moved",
      speakers: "Marta Vandrake",
      fields: [
        {
          field: "words",
          before: "will close the pier at once,",
          after: "We will close the pier at once,",
        },
      ],
    },
    {
      change: "changed",
      fields: [{ field: "speakers", before: "Marta Vandrake", after: "Dov Aalto" }],
    },
    { change: "moved", text: "Gulls do not vote," },
  ]);
  const first = { ...after, statements: after.statements.slice(0, 1) };
  expect(compareReadings(report.text, first, after)).toMatchObject({
    same: 1,
    changes: [{ change: "appeared", speakers: "Dov Aalto" }, { change: "appeared" }],
  });
  expect(compareReadings(report.text, after, first).changes.map(({ change }) => change)).toEqual([
    "went",
    "went",
  ]);
});

it("compares versions as numbers", () => {
  const versionList = ["0.10.0", "0.9.0", "1.0", "0.9"];
  expect(versionList.toSorted(compareVersions)).toEqual(["0.9.0", "0.9", "0.10.0", "1.0"]);
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import {
  addStatement,
  changeStatement,
  checkArticle,
  checkedOf,
  correctedGold,
  countUnchecked,
  cutTexts,
  findTarget,
  forget,
  listAudit,
  lostEdits,
  removeStatement,
  reportError,
  reread,
  statementVersion,
  uncheckArticle,
  undoEdit,
  type RereadOptions,
  type WantedChange,
} from "../../../src/archive/index.js";
import { loadGold } from "../../../src/corpora/index.js";
import { createSentenceReader } from "../../../src/read/index.js";
import { readingsOf } from "../../../src/archive/index.js";
import { statementId, toRecord } from "../../../src/model/index.js";
import { drawSample } from "../../../src/report/index.js";
import { matchingStatements, parseQuery } from "../../../src/search/index.js";
import { copyArchive } from "../../../src/store/copy-archive.js";
import { addReadings, type Store } from "../../../src/store/index.js";
import { describeEachEngine } from "../../support/archives.js";
import { assertRecord } from "../../support/assert-record.js";
import { articleOf, readingOf } from "../support/add-articles.js";
import { wordsIn } from "../support/find-words.js";
import {
  archiveWith,
  articleId,
  everything,
  hand,
  otherHand,
  place,
  readingIn,
  report,
} from "./support.js";

async function ids(store: Store): Promise<string[]> {
  return (await readingIn(store)).reading.statements.map(({ id }) => id);
}

async function change(store: Store, id: string, wanted: WantedChange) {
  const { version } = (await statementVersion(store.db, id))!;
  return changeStatement(store, hand, { id, version, change: wanted });
}

async function namesOf(store: Store, id: string): Promise<string[] | null> {
  const { reading } = await readingIn(store);
  const found = reading.statements.find((one) => one.id === id);
  if (found === undefined) return null;
  return found.speakers.map((who) => reading.people.find((one) => one.id === who)!.name);
}

const read = createSentenceReader();

/** The rules under another version, of which one statement begins a word later. */
function readers(version: string, shifted: boolean): NonNullable<RereadOptions["readers"]> {
  return {
    width: 1,
    read: async (articles) =>
      articles.map((article) => {
        const { reading, sentences } = read(article);
        const [first, ...others] = reading.statements;
        const content = [{ start: first!.content[0]!.start + 3, end: first!.content[0]!.end }];
        const moved = { ...first!, content, id: statementId(article.id, content, [], []) };
        const reader = { version, weights: null };
        const statements = shifted ? [moved, ...others] : [first!, ...others];
        return { reading: { ...reading, reader, statements }, sentences };
      }),
    close: async () => {},
  };
}

async function again(store: Store, version: string, shifted: boolean) {
  return reread(store, {
    scope: {},
    reader: { version, weights: null },
    readers: readers(version, shifted),
  });
}

describeEachEngine("a new reading", (archives) => {
  it("takes over what editors decided of statements that stand exactly as they did", async () => {
    const store = await archiveWith(archives);
    const [first, second] = await ids(store);
    await change(store, second!, { speakers: [{ name: "Pell Orsk" }], status: "negated" });
    const onFirst = await change(store, first!, { status: "future" });
    const { statement: added } = await addStatement(store, hand, {
      articleId,
      change: { content: [place("gulls do not vote")], speakers: [{ name: "Pell Orsk" }] },
    });
    await again(store, "0.90.0", true);
    expect(await namesOf(store, second!)).toEqual(["Pell Orsk"]);
    expect(await namesOf(store, added)).toEqual(["Pell Orsk"]);
    expect(await namesOf(store, first!)).toBeNull();
    expect(await lostEdits(store)).toMatchObject([
      { key: onFirst.key, statement: first, article: articleId, editor: hand.editor },
    ]);
    // The next reading has it where it stood: the decision is found again.
    await again(store, "0.91.0", false);
    expect(await lostEdits(store)).toEqual([]);
    const { reading } = await readingIn(store);
    expect(reading.statements.find(({ id }) => id === first)).toMatchObject({ status: "future" });
    assertRecord(toRecord(reading));
  });

  it("leaves out what an editor removed, and compares with what the machine read before", async () => {
    const store = await archiveWith(archives);
    const [first, second] = await ids(store);
    const { version } = (await statementVersion(store.db, second!))!;
    const { key } = await removeStatement(store, hand, { id: second!, version });
    await again(store, "0.90.0", true);
    expect(await ids(store)).toHaveLength(1);
    const readings = await readingsOf(store.db, await readingIn(store));
    expect(readings.map(({ statements }) => statements.length)).toEqual([2, 2, 1]);
    await undoEdit(store, hand, key);
    expect(await ids(store)).toContain(second);
    expect(await ids(store)).not.toContain(first);
  });

  it("that says the same changes nothing of corrections", async () => {
    const store = await archiveWith(archives);
    const [first] = await ids(store);
    const before = toRecord((await readingIn(store)).reading);
    const { key } = await change(store, first!, { status: "negated" });
    expect(await again(store, "0.90.0", false)).toMatchObject({ read: 1, changed: 0 });
    expect((await readingIn(store)).reading.statements[0]).toMatchObject({ status: "negated" });
    await undoEdit(store, hand, key);
    const after = toRecord((await readingIn(store)).reading);
    expect(after).toEqual({ ...before, reader: { version: "0.90.0", weights: null } });
  });

  it("of an article that comes in again is none: the correction stands", async () => {
    const store = await archiveWith(archives);
    const [first] = await ids(store);
    await change(store, first!, { status: "negated" });
    const corrected = await everything(store);
    await store.write((tx) => addReadings(tx, store, [readingOf(report)]));
    expect(await everything(store)).toBe(corrected);
  });
});

describeEachEngine("an archive that is copied", (archives) => {
  it("has the corrections with it, and they can be undone there", async () => {
    const store = await archiveWith(archives);
    const before = await everything(store);
    const [first] = await ids(store);
    const { key } = await change(store, first!, { speakers: [{ name: "Pell Orsk" }] });
    const copy = await archives.open();
    await copyArchive(store, copy);
    await undoEdit(copy, hand, key);
    expect(await everything(copy)).toBe(before);
  });
});

describeEachEngine("a text that is cut", (archives) => {
  it("lets no correction move words, nor one be undone that would", async () => {
    const store = await archiveWith(archives);
    const [first, second] = await ids(store);
    const moved = await change(store, first!, { content: [place("close the pier")] });
    const said = await change(store, second!, { status: "negated" });
    await cutTexts(store, "none", {});
    await expect(change(store, first!, { content: [place("the pier")] })).rejects.toThrow(
      /not held in full/,
    );
    await expect(undoEdit(store, hand, moved.key)).rejects.toThrow(/not held in full/);
    await undoEdit(store, hand, said.key);
    await change(store, second!, { speakers: [{ name: "Pell Orsk" }] });
    expect(await namesOf(store, second!)).toEqual(["Pell Orsk"]);
  });
});

describeEachEngine("forgetting", (archives) => {
  it("erases the bodies of the audit with the article, and its corrections and reports", async () => {
    const store = await archiveWith(archives);
    const [first] = await ids(store);
    await change(store, first!, { speakers: [{ name: "Pell Orsk" }] });
    await checkArticle(store, hand, articleId);
    await reportError(store, hand.at, {
      statement: first!,
      reason: "speaker",
      words: "It was my cousin Quorn.",
      contact: "reader@mail.example",
    });
    const target = await findTarget(store, articleId, "article", false);
    await forget(store, otherHand, target!);
    for (const { action, subject, before, after } of await listAudit(store, { limit: 20 })) {
      expect({ action, subject, before, after }).toEqual({
        action,
        subject: "",
        before: null,
        after: null,
      });
    }
    const words = ["Orsk", "Vandrake", "Quorn", "reader@mail", first!];
    expect(await wordsIn(store, words)).toEqual([]);
  });

  it("of a person takes him out of corrections, of what the machine had read, and of the audit", async () => {
    const store = await archiveWith(archives);
    const [first, second] = await ids(store);
    // The machine had the first by Marta Vandrake; editors put Pell Orsk in, and touch the second.
    await change(store, first!, { speakers: [{ name: "Pell Orsk" }] });
    const kept = await change(store, second!, { status: "negated" });
    await checkArticle(store, hand, articleId);
    const target = await findTarget(store, "Marta Vandrake", "person", false);
    await forget(store, otherHand, target!);
    expect(await ids(store)).toEqual([second]);
    expect(await wordsIn(store, ["Vandrake", "Marta"])).toEqual([]);
    const { reading } = await readingIn(store);
    expect(reading.statements[0]).toMatchObject({ status: "negated" });
    await undoEdit(store, hand, kept.key);
    expect((await readingIn(store)).reading.statements[0]).toMatchObject({ status: "made" });
    expect(await wordsIn(store, ["Vandrake", "Marta"])).toEqual([]);
  });

  it("of a person whom an editor brought in takes the correction with him", async () => {
    const store = await archiveWith(archives);
    const [first, second] = await ids(store);
    await change(store, first!, { speakers: [{ name: "Pell Orsk" }] });
    await change(store, second!, { status: "negated" });
    const target = await findTarget(store, "Pell Orsk", "person", false);
    await forget(store, otherHand, target!);
    expect(await ids(store)).toEqual([second]);
    expect(await wordsIn(store, ["Orsk", "Pell"])).toEqual([]);
  });
});

const folder = mkdtempSync(join(tmpdir(), "onrecord-gold-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function goldOf(store: Store) {
  const lines: string[] = [];
  for await (const record of correctedGold(store)) lines.push(`${JSON.stringify(record)}\n`);
  return lines;
}

describeEachEngine("an article that was looked at as a whole", (archives) => {
  it("is gold as it was corrected, and measured and trained by as it is", async () => {
    const other = {
      ...report,
      text: `${report.text} Rain fell.`,
      url: "https://evening.example/2",
    };
    const store = await archiveWith(archives, [report, other]);
    const [first] = await ids(store);
    await change(store, first!, { speakers: [{ name: "Pell Orsk" }] });
    expect(await goldOf(store)).toEqual([]);
    expect(await countUnchecked(store)).toBe(1);
    await checkArticle(store, hand, articleId);
    expect(await countUnchecked(store)).toBe(0);
    const lines = await goldOf(store);
    expect(lines).toHaveLength(1);
    const file = join(folder, `${archives.engine}.jsonl`);
    writeFileSync(file, lines.join(""));
    const [gold] = loadGold(file, { fromText: () => articleOf(report), fromHtml: () => null });
    const { reading } = await readingIn(store);
    expect(gold!.article.text).toBe(report.text);
    expect(JSON.parse(lines[0]!)).toEqual(JSON.parse(JSON.stringify(toRecord(reading))));
    expect(gold!.reading.statements.map(({ id }) => id)).toEqual(await ids(store));
    const speakers = gold!.reading.statements[0]!.speakers;
    expect(gold!.reading.people.find(({ id }) => id === speakers[0])!.name).toBe("Pell Orsk");
  });

  it("stays what was looked at when it is read anew, and follows corrections", async () => {
    const store = await archiveWith(archives);
    const [first] = await ids(store);
    await checkArticle(store, hand, articleId);
    const { key } = (await readingIn(store)).row;
    expect(await checkedOf(store.db, key)).toMatchObject({ editor: "ines", stands: true });
    await change(store, first!, { status: "negated" });
    expect(await checkedOf(store.db, key)).toMatchObject({ stands: true });
    const lines = await goldOf(store);
    expect(JSON.parse(lines[0]!).statements[0].status).toBe("negated");
    await again(store, "0.90.0", true);
    expect(await checkedOf(store.db, key)).toMatchObject({ stands: false });
    expect(JSON.parse((await goldOf(store))[0]!).statements).toEqual(
      JSON.parse(lines[0]!).statements,
    );
    expect(await uncheckArticle(store, hand, articleId)).toBe(true);
    expect(await goldOf(store)).toEqual([]);
  });
});

describeEachEngine("a sample for coding by hand", (archives) => {
  it("holds what the machine read, whatever editors made of it since", async () => {
    const store = await archiveWith(archives);
    const [first, second] = await ids(store);
    await change(store, first!, { speakers: [{ name: "Pell Orsk" }], kind: "mixed" });
    await addStatement(store, hand, {
      articleId,
      change: { content: [place("gulls do not vote")], speakers: [{ name: "Pell Orsk" }] },
    });
    const request = { name: "s", size: 9, seed: "1", query: "{}", snapshot: "", made: hand.at };
    const drawn = await drawSample(store, matchingStatements(store, parseQuery({})), request);
    expect(drawn).toMatchObject({ size: 2, drawnFrom: 2 });
    const items = await store.db
      .selectFrom("sample_items")
      .select(["statement_id", "answer"])
      .execute();
    const answers = new Map(items.map((row) => [row.statement_id, JSON.parse(row.answer)]));
    expect(answers.get(first!)).toMatchObject({
      kind: "direct",
      speakers: [{ name: "Marta Vandrake" }],
    });
    expect(answers.get(second!)).toMatchObject({ speakers: [{ name: "Dov Aalto" }] });
  });
});

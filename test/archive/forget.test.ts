import { expect, it } from "vitest";
import { forget, rehearseForgetting } from "../../src/archive/forget/forget.js";
import { findTarget, type TargetKind } from "../../src/archive/forget/find-target.js";
import { loadTombstones } from "../../src/archive/forget/tombstones.js";
import { withoutForgotten } from "../../src/archive/forget/without-forgotten.js";
import { findSubject } from "../../src/archive/notes/find-subject.js";
import { setNote } from "../../src/archive/notes/set-note.js";
import { settleArchive } from "../../src/archive/ingest/settle-archive.js";
import { toRecord } from "../../src/model/index.js";
import { addReadings, loadReadings, type Store } from "../../src/store/index.js";
import { assertRecord } from "../support/assert-record.js";
import { describeEachArchive } from "../support/archives.js";
import { articleOf, readingOf, type Sample } from "./support/add-articles.js";
import { wordsIn } from "./support/find-words.js";

const hand = { editor: "ines", at: "2031-06-01T12:00:00Z" };

const hers: Sample = {
  text:
    "Quarrel over the pier\n\nThe harbour was quiet on Friday.\n\n" +
    "“We will shutter the vermilion pier,” said Marta Vandrake. “That would be ruinous,” said Dov Aalto.\n\n" +
    "Later Vandrake’s deputy left. Dov Aalto stayed. “Gulls do not vote,” said Dov Aalto.",
  title: "Quarrel over the pier",
  url: "https://post.example/pier-quarrel",
  outlet: "The Lowhaven Post",
  published: "2031-05-10",
  byline: ["Ana Brandt"],
};
const aboutHer: Sample = {
  text: "“MARTA\u00A0VANDRAKE is obstinate,” said Ines Calloway.\n\n“Rain is due,” said Ines Calloway.",
  title: "Marta Vandrake under fire",
  url: "https://evening.example/marta-vandrake-under-fire",
  outlet: "Evening",
  published: "2031-05-11",
};
const unrelated: Sample = {
  text: "“The orchard is in bloom,” said Ines Calloway.",
  outlet: "Evening",
  published: "2031-05-12",
};

async function keep(store: Store, samples: readonly Sample[]): Promise<void> {
  const tombstones = await loadTombstones(store.db);
  const readings = samples.flatMap(
    (sample) => withoutForgotten(readingOf(sample), tombstones) ?? [],
  );
  await store.write((tx) => addReadings(tx, store, readings));
  await settleArchive(store);
}

async function erase(store: Store, named: string, as: TargetKind | null = null) {
  return forget(store, hand, await findTarget(store, named, as, false));
}

async function records(store: Store): Promise<string> {
  const rows = await store.db.selectFrom("articles").select("key").orderBy("key").execute();
  const loaded = await loadReadings(
    store.db,
    rows.map(({ key }) => key),
  );
  for (const { reading } of loaded) assertRecord(JSON.parse(JSON.stringify(toRecord(reading))));
  return loaded.map(({ reading }) => JSON.stringify(toRecord(reading))).join("\n");
}

async function count(store: Store, table: "articles" | "statements"): Promise<number> {
  const rows = await store.db.selectFrom(table).select("key").execute();
  return rows.length;
}

describeEachArchive("an article that is forgotten", (archives) => {
  it("leaves no word in the archive, and does not come back", async () => {
    const store = await archives.open();
    await keep(store, [hers, aboutHer, unrelated]);
    const words = ["vermilion", "Marta Vandrake", "pier-quarrel", "Ana Brandt", articleOf(hers).id];
    expect(await wordsIn(store, words)).toEqual(words);
    const [statement] = await store.db
      .selectFrom("statements")
      .select("id")
      .orderBy("key")
      .execute();
    await setNote(store, hand, "dispute", await findSubject(store, statement!.id), "On vermilion.");
    expect(await erase(store, articleOf(hers).id)).toMatchObject({
      articles: 1,
      statements: 3,
      journalInUse: false,
    });
    expect(await wordsIn(store, [...words, "On vermilion", statement!.id])).toEqual([
      "Marta Vandrake",
    ]);
    expect(await records(store)).not.toContain("vermilion");
    await keep(store, [hers, { ...hers, text: "Changed.", seen: "2031-06-02" }]);
    expect(await count(store, "articles")).toBe(2);
  });

  it("by its address goes with its versions, and leaves its copies to stand for themselves", async () => {
    const store = await archives.open();
    const older = { ...hers, text: `${hers.text} And so on.`, seen: "2031-05-09" };
    await keep(store, [hers, older, unrelated]);
    const target = await findTarget(store, "http://www.post.example/pier-quarrel/", null, false);
    expect(await rehearseForgetting(store, target)).toMatchObject({ articles: 2 });
    expect(await count(store, "articles")).toBe(3);
    await forget(store, hand, target);
    expect(await count(store, "articles")).toBe(1);
    expect(await wordsIn(store, ["vermilion", "pier-quarrel"])).toEqual([]);
  });

  it("is noted in the audit without saying what it was", async () => {
    const store = await archives.open();
    await keep(store, [hers]);
    const [statement] = await store.db
      .selectFrom("statements")
      .select("id")
      .orderBy("key")
      .execute();
    await setNote(store, hand, "hide", await findSubject(store, statement!.id), "Secret.");
    await erase(store, articleOf(hers).id);
    expect(await store.db.selectFrom("audit").selectAll().orderBy("key").execute()).toEqual([
      { key: 1, ...hand, action: "hide", subject: "", before: null, after: null },
      { key: 2, ...hand, action: "forget", subject: "", before: null, after: null },
    ]);
  });
});

describeEachArchive("a person who is forgotten", (archives) => {
  it("leaves no name and no word; others' statements elsewhere stay, and offsets are true", async () => {
    const store = await archives.open();
    await keep(store, [hers, aboutHer, unrelated]);
    const lengths = () =>
      store.db.selectFrom("article_texts").select("length").orderBy("article_key").execute();
    const before = await lengths();
    const counts = await erase(store, "Marta Vandrake");
    expect(counts).toMatchObject({ articles: 2, journalInUse: false });
    const gone = ["Marta Vandrake", "vermilion", "obstinate", "Vandrake", "marta-vandrake"];
    expect(await wordsIn(store, gone)).toEqual([]);
    const left = await records(store);
    for (const word of gone) expect(left).not.toContain(word);
    for (const words of ["Gulls do not vote", "Rain is due", "The orchard is in bloom"]) {
      expect(left).toContain(words);
    }
    expect(await lengths()).toEqual(before);
  });

  it("does not come back with articles that name him, which come in without him", async () => {
    const store = await archives.open();
    await keep(store, [hers]);
    await erase(store, "Marta Vandrake");
    await keep(store, [hers, aboutHer, unrelated]);
    expect(await wordsIn(store, ["Marta Vandrake", "Vandrake", "vermilion", "obstinate"])).toEqual(
      [],
    );
    expect(await records(store)).toContain("Rain is due");
    expect(await count(store, "articles")).toBe(3);
  });

  it("is told from an outlet of the same name only when it is said which is meant", async () => {
    const store = await archives.open();
    await keep(store, [{ ...hers, outlet: "Dov Aalto" }]);
    await expect(findTarget(store, "Dov Aalto", null, false)).rejects.toThrow(
      /--as outlet or --as person/,
    );
    await expect(findTarget(store, "Nobody Here", null, false)).rejects.toThrow(
      /no article, address/,
    );
    expect(await findTarget(store, "dov aalto", "outlet", false)).toMatchObject({ kind: "outlet" });
  });
});

describeEachArchive("an outlet that is forgotten", (archives) => {
  it("leaves nothing, and nothing of it comes in again", async () => {
    const store = await archives.open();
    await keep(store, [hers, aboutHer, unrelated]);
    expect(await erase(store, "evening")).toMatchObject({ articles: 2 });
    expect(await wordsIn(store, ["obstinate", "orchard", "Evening", "Calloway"])).toEqual([]);
    await keep(store, [{ ...unrelated, text: "“Something new,” said Ines Calloway." }]);
    expect(await count(store, "articles")).toBe(1);
  });
});

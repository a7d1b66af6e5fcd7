import { sql } from "kysely";
import { expect, it } from "vitest";
import { cutTexts } from "../../src/archive/keeping/cut-texts.js";
import {
  applyRetention,
  daysBefore,
  dropRetention,
  listRetention,
  setRetention,
} from "../../src/archive/keeping/retention.js";
import { statementText } from "../../src/model/index.js";
import { foldWords, loadReadings, type Store } from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";
import { addArticles, readingOf, type Sample } from "./support/add-articles.js";
import { wordsIn } from "./support/find-words.js";

const filler = "Nobody in Farholm had painted the quaysides vermilion before. ".repeat(60);
const report: Sample = {
  text: `The harbour was quiet.\n\n“We will close the pier,” said Marta Ito, while gulls were zephyrous above.\n\n${filler}`,
  outlet: "The Lowhaven Post",
  published: "2031-05-10",
};
const other: Sample = {
  text: "“Nothing will close,” said Dov Aalto.\n\nGulls circled the turbid basin.",
  outlet: "Evening",
  published: "2031-05-20",
};

async function heldTexts(store: Store) {
  const rows = await store.db
    .selectFrom("articles")
    .innerJoin("article_texts", "article_key", "articles.key")
    .select(["outlet", "kept"])
    .orderBy("articles.key")
    .execute();
  return rows.map(({ outlet, kept }) => `${outlet}: ${kept}`);
}

async function said(store: Store, key: number) {
  const [stored] = await loadReadings(store.db, [key]);
  const { article, statements } = stored!.reading;
  return {
    words: statements.map((one) => statementText(article.text, one)),
    sentences: stored!.sentences.map(({ start, end }) => article.text.slice(start, end)),
    length: article.text.length,
  };
}

async function find(store: Store, words: string): Promise<number> {
  const phrase = foldWords(words).join(" ");
  const { rows } =
    store.engine === "sqlite"
      ? await sql`select rowid from statement_words where statement_words match ${`"${phrase}"`}`.execute(
          store.db,
        )
      : await sql`select 1 from statement_words where words @@ phraseto_tsquery('simple', ${phrase})`.execute(
          store.db,
        );
  return rows.length;
}

describeEachArchive("texts that are cut", (archives) => {
  it("keep the sentences of their statements; search and spans are as before", async () => {
    const store = await archives.open();
    const [key] = [...(await addArticles(store, [report])).values()];
    const before = await said(store, key!);
    expect(await cutTexts(store, "excerpt", {})).toEqual({ cut: 1, journalInUse: false });
    const after = await said(store, key!);
    expect(after).toEqual(before);
    expect(after.sentences[0]).toContain("zephyrous");
    expect(await find(store, "close the pier")).toBe(1);
    expect(await wordsIn(store, ["vermilion", "quaysides"])).toEqual([]);
  });

  it("keep only the statements' own words where no more is to stay", async () => {
    const store = await archives.open();
    const [key] = [...(await addArticles(store, [report])).values()];
    const before = await said(store, key!);
    await cutTexts(store, "excerpt", {});
    await cutTexts(store, "none", {});
    const after = await said(store, key!);
    expect(after).toMatchObject({ words: before.words, length: before.length });
    expect(await find(store, "close the pier")).toBe(1);
    expect(await wordsIn(store, ["vermilion", "zephyrous"])).toEqual([]);
    expect(await cutTexts(store, "excerpt", {})).toMatchObject({ cut: 0 });
  });

  it("are those of one outlet or from before a day, and no others", async () => {
    const store = await archives.open();
    await addArticles(store, [report, other]);
    await cutTexts(store, "none", { outlet: "Evening", before: "2031-05-20" });
    expect(await heldTexts(store)).toEqual(["The Lowhaven Post: full", "Evening: full"]);
    await cutTexts(store, "none", { outlet: "Evening", before: "2031-05-21" });
    expect(await heldTexts(store)).toEqual(["The Lowhaven Post: full", "Evening: none"]);
  });

  it("are as if they had never been held in full", async () => {
    const store = await archives.open();
    const [key] = [...(await addArticles(store, [report])).values()];
    await cutTexts(store, "excerpt", {});
    const fresh = await archives.open();
    const [never_] = [...(await addArticles(fresh, [{ ...report, kept: "excerpt" }])).values()];
    const [cut] = await loadReadings(store.db, [key!]);
    const [never] = await loadReadings(fresh.db, [never_!]);
    expect(cut!.text.body).toBe(never!.text.body);
    expect(never!.reading.article.text).not.toBe(readingOf(report).reading.article.text);
  });
});

describeEachArchive("rules of days", (archives) => {
  it("are kept with the archive; an outlet's own goes before that of all", async () => {
    const place = await archives.place();
    const store = await archives.open(place);
    await addArticles(store, [report, other, { text: "No date, no outlet." }]);
    await setRetention(store, { outlet: null, days: 30, kept: "excerpt" });
    await setRetention(store, { outlet: "Evening", days: 5, kept: "none" });
    await store.close();
    const again = await archives.open(place);
    expect(await listRetention(again)).toEqual([
      { outlet: null, days: 30, kept: "excerpt" },
      { outlet: "Evening", days: 5, kept: "none" },
    ]);
    expect(await applyRetention(again, "2031-05-25", { rewrite: true })).toMatchObject({
      cut: 0,
      undated: 1,
    });
    expect(await applyRetention(again, "2031-05-26", { rewrite: true })).toMatchObject({ cut: 1 });
    expect(await heldTexts(again)).toEqual([
      "The Lowhaven Post: full",
      "Evening: none",
      "null: full",
    ]);
    expect(await applyRetention(again, "2031-06-10", { rewrite: true })).toMatchObject({ cut: 1 });
    expect(await wordsIn(again, ["vermilion"])).toEqual([]);
    expect(await dropRetention(again, "Evening")).toBe(true);
    expect(await dropRetention(again, "Evening")).toBe(false);
  });
});

it("counts days across months and years", () => {
  expect(daysBefore("2032-03-01", 1)).toBe("2032-02-29");
  expect(daysBefore("2031-01-01", 365)).toBe("2030-01-01");
});

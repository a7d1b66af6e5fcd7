import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { dumpArchive } from "../../../scripts/support/dump-archive.mjs";
import { rehearse } from "../../../src/archive/index.js";
import { articlesFromBytes } from "../../../src/ingest/index.js";
import { toRecord } from "../../../src/model/index.js";
import { createReader } from "../../../src/read/index.js";
import { loadReading, type Store } from "../../../src/store/index.js";
import { loadWeights } from "../../../src/weights/index.js";
import { describeEachEngine } from "../../support/archives.js";
import { exampleFiles } from "../../support/examples.js";
import { ingestInto, linesOf, makeFolder, runOptions, someArticles } from "./support.js";

async function problemsOf({ db }: Store, run: number) {
  return await db
    .selectFrom("problems")
    .select(["input", "file", "file_offset", "code", "article_id"])
    .where("run_key", "=", run)
    .orderBy("key")
    .execute();
}

describeEachEngine("ingest", (archives) => {
  const folder = makeFolder();
  const news = folder.write("news.ndjson", linesOf(someArticles(8)));
  const more = folder.write("more.ndjson", linesOf(someArticles(3, 2)));

  it("keeps of each file what reading it gives, byte for byte", async () => {
    const store = await archives.open();
    const { counts } = await ingestInto(store, exampleFiles());
    const read = createReader(loadWeights());
    const articles = exampleFiles().flatMap((file) =>
      [...articlesFromBytes(readFileSync(file), file)].flatMap(({ article }) => article ?? []),
    );
    expect(counts).toMatchObject({ added: articles.length, known: 0, failed: 0 });
    for (const article of articles) {
      const stored = await loadReading(store, article.id);
      expect(JSON.stringify(toRecord(stored!.reading))).toBe(
        JSON.stringify(toRecord(read(article))),
      );
    }
  });

  it("of the same inputs again changes nothing", async () => {
    const store = await archives.open();
    await ingestInto(store, [news]);
    const before = await dumpArchive(store);
    const { counts } = await ingestInto(store, [news]);
    expect(counts).toMatchObject({ added: 0, known: 8, statements: 0 });
    expect(await dumpArchive(store)).toEqual(before);
  });

  it("knows pages and texts again by their bytes, wherever they went", async () => {
    const store = await archives.open();
    const html = readFileSync(exampleFiles().find((file) => file.endsWith(".html"))!);
    await ingestInto(store, [folder.write("m-page.html", html)]);
    const later = folder.write("n-page.html", html);
    const { counts } = await ingestInto(store, [later]);
    expect(counts).toMatchObject({ added: 0, known: 1 });
    await ingestInto(store, [folder.write("b-page.html", html)]);
    const rows = await store.db.selectFrom("articles").select(["file"]).execute();
    expect(rows.map(({ file }) => file?.split("/").at(-1))).toEqual(["b-page.html"]);
  });

  it("keeps the same whatever the order of the inputs, also of one article in several places", async () => {
    const [first, second, third] = someArticles(3, 5) as [object, object, object];
    const elsewhere = folder.write("z-elsewhere.ndjson", linesOf([third, first]));
    const here = folder.write("a-here.ndjson", linesOf([first, second]));
    const forward = await archives.open();
    await ingestInto(forward, [news, here, elsewhere]);
    const backward = await archives.open();
    await ingestInto(backward, [elsewhere]);
    await ingestInto(backward, [here, news]);
    expect(await dumpArchive(backward)).toEqual(await dumpArchive(forward));
    const files = await forward.db.selectFrom("articles").select("file").distinct().execute();
    expect(files.map(({ file }) => file).toSorted()).toEqual([here, news, elsewhere].toSorted());
  });

  it("says of every part that could not be read what and where, and keeps the rest", async () => {
    const [whole, other] = someArticles(2, 7).map((article) => JSON.stringify(article));
    const broken = folder.write("broken.ndjson", `${whole}\n{"text": \n${other}\n`);
    const store = await archives.open();
    const { run, counts } = await ingestInto(store, [broken, "nowhere.txt"]);
    expect(counts).toMatchObject({ added: 2, failed: 2 });
    const problems = await problemsOf(store, run!);
    expect(problems).toMatchObject([
      { input: `${broken}:2`, file: broken, code: "bad-format", article_id: null },
      { input: "nowhere.txt", code: "unreadable", article_id: null },
    ]);
    expect(problems[0]!.file_offset).toBe(Buffer.byteLength(whole!) + 1);
    const row = await store.db.selectFrom("runs").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ key: run, outcome: "finished" });
    expect(JSON.parse(row.counts)).toEqual(counts);
  });

  it("that was stopped keeps what it told, and goes on where it was", async () => {
    const whole = await archives.open();
    await ingestInto(whole, [news, more]);
    const store = await archives.open();
    const stop = new AbortController();
    const told: string[] = [];
    // More than goes into one batch, so that something is left when the first was kept.
    const large = folder.write("large.ndjson", linesOf(someArticles(40, 3)));
    const summary = await ingestInto(
      store,
      [large, news, more],
      { signal: stop.signal },
      (kept) => {
        told.push(...kept.added);
        stop.abort();
      },
    );
    expect(summary.outcome).toBe("stopped");
    expect(told.length).toBeGreaterThan(0);
    const kept = await store.db.selectFrom("articles").select("id").execute();
    expect(kept.map(({ id }) => id).toSorted()).toEqual(told.toSorted());
    await ingestInto(whole, [large]);
    await ingestInto(store, [large, news, more]);
    expect(await dumpArchive(store)).toEqual(await dumpArchive(whole));
  });

  it("that rehearses counts the same and keeps nothing", async () => {
    const place = await archives.place();
    const store = await archives.open(place);
    const rehearsed = await rehearse(store, [news, news, more], runOptions(place));
    expect(await dumpArchive(store)).toEqual([]);
    const kept = await ingestInto(store, [news, news, more]);
    expect(rehearsed.counts).toMatchObject({ added: 11, known: 8 });
    expect(kept.counts).toMatchObject({ added: 11, known: 8 });
  });
});

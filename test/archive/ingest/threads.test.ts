import { expect, it } from "vitest";
import { dumpArchive } from "../../../scripts/support/dump-archive.mjs";
import { describeEachEngine } from "../../support/archives.js";
import { ingestInto, linesOf, makeFolder, someArticles } from "./support.js";

/** Enough text for threads to be started (see worthThreads), most of it quick to read since it is no English. */
const fillers = Array.from({ length: 40 }, (_, number) => ({
  text: `Le port ${number} reste fermé pour les bateaux de la ville et du canal. `.repeat(240),
}));
const articles = [...someArticles(10), ...fillers, ...someArticles(10, 2)];

describeEachEngine("ingest in threads", (archives) => {
  const folder = makeFolder();

  it("keeps the same as in one, and goes on where a thread dies of an article", async () => {
    const whole = folder.write("articles.ndjson", linesOf(articles));
    const alone = await archives.open();
    await ingestInto(alone, [whole]);

    const place = await archives.place();
    const together = await archives.open(place);
    const poisoned = linesOf([
      ...articles.slice(0, 15),
      { text: "POISON, said nobody." },
      ...articles.slice(15),
    ]);
    folder.write("articles.ndjson", poisoned);
    const { run, counts } = await ingestInto(together, [whole], {
      settings: { database: place, defaults: {}, kept: "full", ingest: {} },
      workers: 2,
      script: new URL("dying-worker.mjs", import.meta.url),
    });
    expect(counts).toMatchObject({ added: articles.length, failed: 1 });
    const [problem] = await together.db
      .selectFrom("problems")
      .selectAll()
      .where("run_key", "=", run)
      .execute();
    expect(problem).toMatchObject({ file: whole, code: "unreadable", article_id: null });
    expect(problem!.file_offset).toBe(Buffer.byteLength(linesOf(articles.slice(0, 15))));

    // The line of poison moved the others, and the file was written twice.
    const told = async (store: typeof alone) =>
      (await dumpArchive(store)).map((line) => line.replace(/"(?:file_offset|seen)":[^,]*,/g, ""));
    expect(await told(together)).toEqual(await told(alone));
  });
});

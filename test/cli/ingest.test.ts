import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { linesOf, someArticles } from "../archive/ingest/support.js";
import { launcher, runCli, scratchFolder } from "./support/run-cli.js";

describe("onrecord ingest", () => {
  const folder = scratchFolder();
  const db = folder.path("archive.db");
  const news = folder.write("news.ndjson", linesOf(someArticles(4)));
  const broken = folder.write("broken.ndjson", `{"text": \n${linesOf(someArticles(1, 2))}`);

  it("says what it kept, and of the same inputs that it is there already", async () => {
    const first = await runCli(["ingest", news, "--db", db]);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain("4 new");
    const second = await runCli(["ingest", news, "--json"], { env: { ONRECORD_DB: db } });
    expect(second).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(second.stdout)).toMatchObject({
      outcome: "finished",
      articles: { added: 0, known: 4 },
      statements: 0,
      failed: 0,
      problems: {},
    });
  });

  it("names what it could not read and lists it again, by number or the last", async () => {
    const { code, stdout } = await runCli(["ingest", broken, "--db", db]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${broken}:1: not JSON`);
    const run = /^Run (\d+)/.exec(stdout)![1]!;
    await runCli(["ingest", news, "--db", db]);
    const listed = await runCli(["ingest", "--problems", run, "--db", db]);
    expect(listed.stdout).toContain(`${broken}:1: not JSON`);
    const asJson = await runCli(["ingest", "--problems", run, "--json", "--db", db]);
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      run: Number(run),
      input: `${broken}:1`,
      file: broken,
      offset: 0,
      code: "bad-format",
      article: null,
    });
    expect((await runCli(["ingest", "--problems", "--db", db])).stdout).toBe("");
    expect(await runCli(["ingest", "--problems", "999", "--db", db])).toMatchObject({ code: 1 });
  });

  it("rehearses without an archive, and makes none", async () => {
    const nowhere = folder.path("none.db");
    const { code, stdout } = await runCli(["ingest", news, "--dry-run", "--db", nowhere]);
    expect(code).toBe(0);
    expect(stdout).toContain("4 new");
    expect(await runCli(["ingest", "--problems", "--db", nowhere])).toMatchObject({ code: 1 });
  });

  it("takes the fields of a table by the names that it is given, and what they lack by default", async () => {
    const [article] = someArticles(1, 9);
    const table = folder.write(
      "t.csv",
      `Body,When\n"${article!.text.replaceAll('"', '""')}",2021-05-06\n`,
    );
    const place = folder.path("table.db");
    const args = ["ingest", table, "--map", "text=Body,published=When", "--outlet", "The Tarn"];
    expect(await runCli([...args, "--db", place])).toMatchObject({ code: 0 });
    const { openStore } = await import("../../src/store/index.js");
    const store = await openStore(place, { readOnly: true });
    const row = await store.db.selectFrom("articles").selectAll().executeTakeFirstOrThrow();
    await store.close();
    expect(row).toMatchObject({ outlet: "The Tarn", published: "2021-05-06" });
  });

  it("is refused when it is used wrongly, with the way forward", async () => {
    const without = await runCli(["ingest", "--db", db]);
    expect(without).toMatchObject({ code: 2 });
    expect(without.stderr).toContain("name a file");
    const map = await runCli(["ingest", news, "--map", "words=Body", "--db", db]);
    expect(map).toMatchObject({ code: 2 });
    expect(map.stderr).toContain('"words" is no field');
    const feed = await runCli(["watch", "news.xml", "--db", db]);
    expect(feed).toMatchObject({ code: 2 });
    expect(feed.stderr).toContain('"news.xml" is no address');
  });

  it("stops in order at a signal, keeps what it has and says how to go on", async () => {
    const place = folder.path("stopped.db");
    const many = folder.write("many.ndjson", linesOf(someArticles(500, 4)));
    const child = spawn(process.execPath, [
      launcher,
      "ingest",
      many,
      "--db",
      place,
      "--workers",
      "1",
    ]);
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    await keptSome(place);
    child.kill("SIGINT");
    const [code] = (await once(child, "close")) as [number];
    expect(code).toBe(130);
    expect(stderr).toContain("Ctrl-C again");
    expect(stdout).toContain("Go on with the same command");
    const { added } = JSON.parse(
      (await runCli(["ingest", many, "--db", place, "--dry-run", "--json"])).stdout,
    ).articles as { added: number };
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThan(500);
  });
});

/** Waits until an archive that another process makes holds an article. */
async function keptSome(place: string): Promise<void> {
  const { openStore } = await import("../../src/store/index.js");
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const store = await openStore(place, { readOnly: true }).catch(() => null);
    const found = await store?.db.selectFrom("articles").select("key").limit(1).execute();
    await store?.close();
    if (found && found.length > 0) return;
  }
}

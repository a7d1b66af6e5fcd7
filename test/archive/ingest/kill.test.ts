import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { drawer } from "../../../bench/support/make-articles.mjs";
import { dumpArchive } from "../../../scripts/support/dump-archive.mjs";
import { toRecord } from "../../../src/model/index.js";
import { loadReadings, type Store } from "../../../src/store/index.js";
import { describeEachEngine } from "../../support/archives.js";
import { projectRoot } from "../../support/project.js";
import { linesOf, makeFolder, someArticles } from "./support.js";

/** Kills on each engine; `npm run prove:ingest` sets more. */
const rounds = Number(process.env.ONRECORD_KILL_ROUNDS ?? 4);
/** Where the moments of the kills come from; `npm run prove:ingest` sets another each time. */
const seed = Number(process.env.ONRECORD_KILL_SEED ?? 1);
/** A file to which a line with the figures is added. */
const report = process.env.ONRECORD_KILL_REPORT;

/** A round of the full proof may take some seconds on a slow machine. */
const timeout = 60_000 + rounds * 20_000;

interface Life {
  /** Ids of articles that it said were kept. */
  readonly told: readonly string[];
  readonly isDone: boolean;
  /** Milliseconds from when it was ready to its end. */
  readonly lasted: number;
}

/** One run of ingest in a process of its own, killed so many milliseconds after it was ready. */
async function live(place: string, inputs: readonly string[], killAfter: number): Promise<Life> {
  const script = join(projectRoot, "test", "archive", "ingest", "ingest-and-tell.mjs");
  const child = spawn(process.execPath, [script, place, ...inputs], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  let ready = 0;
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
    if (ready > 0 || !said.startsWith("ready\n")) return;
    ready = performance.now();
    if (killAfter < Infinity) setTimeout(() => child.kill("SIGKILL"), killAfter);
  });
  await once(child, "close");
  const lines = said.split("\n").slice(1, -1);
  const isDone = lines.at(-1) === "done";
  return { told: isDone ? lines.slice(0, -1) : lines, isDone, lasted: performance.now() - ready };
}

/** The record of each article by its id, as it would be exported. */
async function recordsOf(store: Store): Promise<Map<string, string>> {
  const rows = await store.db.selectFrom("articles").select("key").orderBy("id").execute();
  const loaded = await loadReadings(
    store.db,
    rows.map(({ key }) => key),
  );
  return new Map(
    loaded.map(({ reading }) => [reading.article.id, JSON.stringify(toRecord(reading))]),
  );
}

/** Rows of words and of statements; they belong together one by one. */
async function wordsAndStatements({ db }: Store): Promise<[number, number]> {
  const count = async (table: string) => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    return Number(rows[0]!.n);
  };
  return [await count("statement_words"), await count("statements")];
}

/** A text's first paragraphs: quick to read, so that more of the time goes into keeping. */
const shorten = (text: string): string => text.split("\n\n").slice(0, 4).join("\n\n");

describeEachEngine("ingest that is killed", (archives) => {
  const folder = makeFolder();
  const articles = someArticles(24).map((one) => ({ ...one, text: shorten(one.text) }));
  const newer = articles
    .slice(0, 5)
    .map((one) => ({ ...one, text: `${one.text}\n\nThis has been updated since.` }));
  const copies = articles.slice(5, 10).map((one) => ({
    ...one,
    id: `${one.id}-copy`,
    url: `${one.url}/copy`,
    outlet: "The Copyist",
  }));
  const inputs = [
    folder.write("first.ndjson", linesOf(articles.slice(0, 12))),
    folder.write("second.ndjson", `${linesOf(articles.slice(12))}{"text": \n`),
    folder.write("third.ndjson", linesOf([...newer, ...copies])),
  ];
  let whole: { records: Map<string, string>; dump: string[]; lasted: number };

  beforeAll(async () => {
    const place = await archives.place();
    const { lasted } = await live(place, inputs, Infinity);
    const store = await archives.open(place);
    whole = { records: await recordsOf(store), dump: await dumpArchive(store), lasted };
    expect(whole.records.size).toBe(articles.length + newer.length + copies.length);
  });

  it(
    `at ${rounds} moments loses nothing that it told, keeps nothing half, and ends the same`,
    { timeout },
    async () => {
      const draw = drawer(seed + (archives.engine === "sqlite" ? 0 : 1));
      const sum = { engine: archives.engine, kills: 0, archives: 0, acknowledged: 0 };
      for (;;) {
        const filled = await fillUnderFire(draw, rounds - sum.kills);
        sum.kills += filled.kills;
        sum.acknowledged += filled.told;
        sum.archives++;
        if (sum.kills >= rounds) break;
      }
      if (report) appendFileSync(report, `${JSON.stringify(sum)}\n`);
    },
  );

  /** Fills one archive over several lives, at most so many of them killed, looking after each. */
  async function fillUnderFire(
    draw: ReturnType<typeof drawer>,
    mostKills: number,
  ): Promise<{ kills: number; told: number }> {
    const place = await archives.place();
    const told = new Set<string>();
    for (let kills = 0; ; kills++) {
      const killAfter = kills < mostKills ? draw.number(0, Math.ceil(whole.lasted)) : Infinity;
      const life = await live(place, inputs, killAfter);
      for (const id of life.told) told.add(id);
      const store = await archives.open(place);
      await checkArchive(store, told);
      const dump = life.isDone ? await dumpArchive(store) : null;
      await store.close();
      if (dump === null) continue;
      expect(dump).toEqual(whole.dump);
      return { kills, told: told.size };
    }
  }

  async function checkArchive(store: Store, told: ReadonlySet<string>): Promise<void> {
    const records = await recordsOf(store);
    expect([...told].filter((id) => !records.has(id))).toEqual([]);
    for (const [id, record] of records) {
      // What replaces what is found out at the end; the rest is whole from the first.
      expect(withoutLinks(record)).toBe(withoutLinks(whole.records.get(id)!));
    }
    const [words, statements] = await wordsAndStatements(store);
    expect(words).toBe(statements);
    if (store.engine === "sqlite") {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(
        store.db,
      );
      expect(rows).toEqual([{ integrity_check: "ok" }]);
    }
  }
});

function withoutLinks(record: string): string {
  return record.replace(/"(?:replaces|syndicationOf)":(?:null|"[^"]*")/g, "");
}

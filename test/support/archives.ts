import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, describe, inject } from "vitest";
import { openStore, usualDriver, type Engine, type OpenOptions } from "../../src/store/index.js";
import type { Store } from "../../src/store/index.js";
import type { Answer } from "./postgres/serve-once.js";

/** Where a suite's archives come from: one engine, reached by one driver. */
export interface Archives {
  readonly engine: Engine;
  /** A place where there is no archive yet: a path, or the URL of an empty database. */
  place(): Promise<string>;
  /** Opens the archive at a place, or a new one. It is closed when the suite ends, if it is not before. */
  open(place?: string, options?: OpenOptions): Promise<Store>;
}

interface Host {
  readonly name: string;
  readonly engine: Engine;
  readonly driver?: NonNullable<OpenOptions["driver"]>;
  /** What is lacking here, in the words that the report of skipped suites knows. */
  readonly needs?: string;
}

const given = process.env.ONRECORD_TEST_POSTGRES;
const postgres: Answer = given === undefined ? await askForServer() : { url: given };

const hosts: readonly Host[] = [
  { name: "SQLite by the package", engine: "sqlite", driver: "package" },
  {
    name: "SQLite by Node",
    engine: "sqlite",
    driver: "node",
    ...(usualDriver() !== "node" && { needs: "needs a newer Node" }),
  },
  {
    name: "PostgreSQL",
    engine: "postgres",
    ...("problem" in postgres && { needs: `needs PostgreSQL: ${postgres.problem}` }),
  },
];

/**
 * Runs a suite on every real engine and by both drivers of SQLite. PostgreSQL
 * is the server of ONRECORD_TEST_POSTGRES, else one that is started once for
 * the run; each archive has a database of its own.
 *
 *     describeEachArchive("readings", (archives) => {
 *       it("come back", async () => {
 *         const store = await archives.open();
 *       });
 *     });
 */
export function describeEachArchive(name: string, suite: (archives: Archives) => void): void {
  for (const host of hosts) {
    const needs = host.needs === undefined ? "" : ` (${host.needs})`;
    describe.runIf(host.needs === undefined)(`${name}: ${host.name}${needs}`, () => {
      suite(archivesOf(host));
    });
  }
}

/** The same on one engine of each kind: SQLite by its usual driver, and PostgreSQL. */
export function describeEachEngine(name: string, suite: (archives: Archives) => void): void {
  for (const host of hosts) {
    if (host.driver !== undefined && host.driver !== usualDriver()) continue;
    const needs = host.needs === undefined ? "" : ` (${host.needs})`;
    describe.runIf(host.needs === undefined)(`${name}: ${host.name}${needs}`, () => {
      suite(archivesOf(host));
    });
  }
}

function archivesOf({ engine, driver }: Host): Archives {
  const opened: Store[] = [];
  const cleaning: (() => Promise<void>)[] = [];
  const place = async (migrated = false) => {
    const made = engine === "sqlite" ? newFile() : await newDatabase(migrated);
    cleaning.push(made.remove);
    return made.place;
  };
  afterAll(async () => {
    for (const store of opened) await store.close();
    for (const remove of cleaning) await remove();
  });
  return {
    engine,
    place: () => place(),
    open: async (at, options = {}) => {
      const store = await openStore(at ?? (await place()), {
        ...(driver && { driver }),
        ...options,
      });
      opened.push(store);
      return store;
    },
  };
}

interface Place {
  readonly place: string;
  readonly remove: () => Promise<void>;
}

function newFile(): Place {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-archive-"));
  return {
    place: join(folder, "archive.db"),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

let databases = 0;

/** An empty database; or, where its making is not what is tested, a copy of one that has its tables, which is quicker. */
async function newDatabase(migrated = false): Promise<Place> {
  if ("problem" in postgres) throw new Error(postgres.problem);
  const { url } = postgres;
  databases += 1;
  const name = `onrecord_test_${process.pid}_${databases}`;
  const from = migrated ? ` template ${await templateDatabase()}` : "";
  await ask(url, `drop database if exists ${name} with (force)`);
  await ask(url, `create database ${name}${from}`);
  return { place: urlOf(url, name), remove: () => removeDatabase(name) };
}

let template: Promise<string> | undefined;

/** A database with the tables of an archive, made once a test file. */
function templateDatabase(): Promise<string> {
  template ??= newDatabase().then(async ({ place }) => {
    await (await openStore(place)).close();
    return new URL(place).pathname.slice(1);
  });
  return template;
}

afterAll(async () => {
  if (template) await removeDatabase(await template);
});

function urlOf(server: string, name: string): string {
  const place = new URL(server);
  place.pathname = `/${name}`;
  return place.href;
}

async function removeDatabase(name: string): Promise<void> {
  if ("url" in postgres) await ask(postgres.url, `drop database if exists ${name} with (force)`);
}

async function ask(url: string, question: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(question);
  await client.end();
}

async function askForServer(): Promise<Answer> {
  return (await (await fetch(inject("postgresDoor"))).json()) as Answer;
}

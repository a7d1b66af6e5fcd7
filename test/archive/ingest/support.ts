import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { makeArticles, type MadeArticle } from "../../../bench/support/make-articles.mjs";
import { ingest, type IngestRunOptions, type Report } from "../../../src/archive/index.js";
import type { Store } from "../../../src/store/index.js";

/** A folder for the files of one suite, removed after it. */
export function makeFolder(): { write(name: string, content: string | Uint8Array): string } {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-ingest-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}

/** Articles as lines of NDJSON. */
export function linesOf(articles: Iterable<object>): string {
  return [...articles].map((article) => `${JSON.stringify(article)}\n`).join("");
}

export const someArticles = (count: number, seed = 1): MadeArticle[] => [
  ...makeArticles(count, { seed }),
];

/** How the tests ingest, unless they say otherwise: in one thread, keeping everything. */
export function runOptions(place: string, options: Partial<IngestRunOptions> = {}) {
  return {
    settings: { database: place, defaults: {}, kept: "full", ingest: {} },
    workers: 1,
    followLinks: true,
    ...options,
  } satisfies IngestRunOptions;
}

const start = { command: ["ingest"], version: "0.0.0" };

/** Ingests inputs into an archive that is open. */
export function ingestInto(
  store: Store,
  inputs: readonly string[],
  options: Partial<IngestRunOptions> = {},
  report?: Report,
) {
  return ingest(store, inputs, start, runOptions(store.location, options), report);
}

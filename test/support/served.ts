import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingest } from "../../src/archive/index.js";
import { startServer, type ServeSettings } from "../../src/server/index.js";
import { openStore, type Store } from "../../src/store/index.js";
import { pathToFileURL } from "node:url";
import { projectRoot } from "./project.js";
import { exampleFiles } from "./examples.js";

/** Threads run what was built. */
const readerScript = pathToFileURL(
  join(projectRoot, "dist", "server", "readers", "reader-thread.js"),
);

export interface Served {
  /** "http://127.0.0.1:40123", without a slash at the end. */
  readonly url: string;
  /** The archive behind it, open to be written to. */
  readonly store: Store;
  /** Breaches of the content policy that browsers told of. */
  readonly policyReports: () => number;
  /** Faults of the server's own, which no test should cause. */
  readonly faults: unknown[];
  readonly close: () => Promise<void>;
}

export interface ServedOptions extends Partial<ServeSettings> {
  /** What is in the archive: files; usually the examples. */
  readonly inputs?: readonly string[];
  /** What else is to be in the archive. */
  readonly fill?: (store: Store) => Promise<void>;
}

/** Starts the real server over a temporary archive. One a test file is enough: start it in `beforeAll`, close it in `afterAll`. */
export async function startServed({
  inputs = exampleFiles(),
  fill,
  ...settings
}: ServedOptions = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-served-"));
  const database = join(folder, "archive.db");
  const store = await openStore(database);
  await takeIn(store, inputs);
  await fill?.(store);
  await store.close();
  const faults: unknown[] = [];
  const serving = await startServer({
    database,
    host: "127.0.0.1",
    port: 0,
    version: "0.0.0",
    isPublic: false,
    sure: 0.7,
    origin: null,
    allowedHosts: [],
    trustedHops: 0,
    threads: 2,
    script: readerScript,
    onFault: (error) => faults.push(error),
    ...settings,
  });
  return {
    url: serving.url,
    store: serving.store,
    policyReports: serving.policyReports,
    faults,
    close: async () => {
      await serving.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Reads files into an archive, as `onrecord ingest` does. */
export async function takeIn(store: Store, inputs: readonly string[]): Promise<void> {
  if (inputs.length === 0) return;
  const settings = { database: store.location, defaults: {}, kept: "full", ingest: {} } as const;
  const run = { settings, workers: 1, followLinks: false };
  const { counts } = await ingest(store, inputs, { command: [], version: "0.0.0" }, run, () => {});
  if (counts.failed > 0) throw new Error(`Not all of ${inputs.join(", ")} is read`);
}

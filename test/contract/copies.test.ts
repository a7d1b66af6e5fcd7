import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toRecord } from "../../src/model/index.js";
import {
  addReadings,
  backUp,
  checkArchive,
  copyArchive,
  loadReading,
  openStore,
  snapshotOf,
  type Store,
} from "../../src/store/index.js";
import { describeEachEngine } from "../support/archives.js";
import { exampleReadings } from "../support/example-readings.js";

const recordsOf = async (store: Store) =>
  await Promise.all(
    exampleReadings().map(async ({ reading: { article } }) => {
      const stored = await loadReading(store, article.id);
      return JSON.stringify(toRecord(stored!.reading));
    }),
  );

describeEachEngine("a copy", (archives) => {
  let folder: string;
  let store: Store;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-copies-"));
    store = await archives.open();
    await store.write((tx) => addReadings(tx, store, exampleReadings()));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("in one file holds the same, whatever the engine", async () => {
    const file = join(folder, "backup.db");
    expect(await backUp(store, file)).toBe(await snapshotOf(store));
    const copy = await openStore(file, { readOnly: true });
    expect(await recordsOf(copy)).toEqual(await recordsOf(store));
    expect(await checkArchive(copy)).toEqual([]);
    await copy.close();
  });

  it("does not take the place of another file, and leaves nothing half", async () => {
    const file = join(folder, "mine.txt");
    writeFileSync(file, "mine");
    await expect(backUp(store, file)).rejects.toThrow(`${file} is there already; name a new file`);
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect(existsSync(`${file}.unfinished`)).toBe(false);
  });

  it("into another archive keeps ids, keys and words, and goes on from there", async () => {
    for (const place of [join(folder, "other.db"), await archives.place()]) {
      const other = await archives.open(place);
      await copyArchive(store, other);
      expect(await snapshotOf(other)).toBe(await snapshotOf(store));
      expect(await recordsOf(other)).toEqual(await recordsOf(store));
      expect(await checkArchive(other)).toEqual([]);
      expect(await other.write((tx) => addReadings(tx, other, exampleReadings()))).toEqual([]);
      await expect(copyArchive(store, other)).rejects.toThrow(/is not empty: its table/);
    }
  });

  it("is of one moment, though another writes meanwhile", async () => {
    const place = await archives.place();
    const first = await archives.open(place);
    const second = await archives.open(place);
    const [one, ...others] = exampleReadings();
    await first.write((tx) => addReadings(tx, first, [one!]));
    const before = await snapshotOf(first);
    const target = await archives.open();
    let wrote = false;
    await copyArchive(first, target, () => {
      // Not awaited: the copy must not wait for it either.
      if (!wrote) void second.write((tx) => addReadings(tx, second, others));
      wrote = true;
    });
    expect(await snapshotOf(target)).toBe(before);
    expect(await checkArchive(target)).toEqual([]);
  });
});

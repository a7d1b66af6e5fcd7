import { afterAll, beforeAll, expect, it } from "vitest";
import { startServer, type Serving } from "../../src/server/index.js";
import { describeEachEngine } from "../support/archives.js";
import { fillTwoSided, statementIds } from "./support/two-sided-archive.js";
import { makeGate, type Gate } from "./support/gate.js";

describeEachEngine("a server whose archive goes away", (archives) => {
  const path = `/statements/${statementIds[0]!.slice("sha256:".length)}`;
  const faults: unknown[] = [];
  let serving: Serving;
  let gate: Gate | null = null;

  beforeAll(async () => {
    const place = await archives.place();
    const store = await archives.open(place);
    await fillTwoSided(store);
    await store.close();
    if (archives.engine === "postgres") gate = await makeGate(place);
    serving = await startServer({
      database: gate?.url ?? place,
      host: "127.0.0.1",
      port: 0,
      version: "0.0.0",
      isPublic: false,
      sure: 0.7,
      origin: null,
      allowedHosts: [],
      trustedHops: 0,
      threads: 0,
      onFault: (error) => faults.push(error),
    });
  });
  afterAll(async () => {
    await serving.close();
    await gate?.shut();
  });

  const statusOf = async (asked: string): Promise<number> =>
    (await fetch(serving.url + asked)).status;

  it("shows it, and says that it is well", async () => {
    for (const asked of [path, "/", "/search?words=ferry", "/people", "/sources", "/health"]) {
      expect(await statusOf(asked), asked).toBe(200);
    }
  });

  // A file does not go away.
  if (archives.engine === "sqlite") return;
  it("says so with when to come back, and goes on when it is back", async () => {
    await gate!.shut();
    for (const asked of [path, `/api${path}`, "/search?words=ferry", "/health"]) {
      const response = await fetch(serving.url + asked);
      expect(response.status, asked).toBe(503);
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      const words = await response.text();
      expect(words).toContain("The archive cannot be reached at the moment");
      expect(words).not.toMatch(/ECONN|127\.0\.0\.1:\d+ |password/);
    }
    await gate!.open();
    await expect.poll(() => statusOf(path), { timeout: 10_000 }).toBe(200);
    expect(await statusOf("/health")).toBe(200);
    expect(faults).toEqual([]);
  });
});

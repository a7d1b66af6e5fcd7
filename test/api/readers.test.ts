import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startReaders } from "../../src/server/readers/start-readers.js";
import type { Answerer, Question } from "../../src/server/site/question.js";

/*
 * The threads, with a script of their own instead of an archive: each question
 * says how long it takes.
 */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ({ id, question }) => {
    const { searchParams } = new URL(question.url);
    if (searchParams.has("die")) process.exit(3);
    const until = performance.now() + Number(searchParams.get("ms") ?? 0);
    while (performance.now() < until);
    parentPort.postMessage({ type: "answer", id, answer: { status: 200, headers: [], body: question.url } });
  });
  parentPort.postMessage({ type: "ready" });
`)}`,
);

const settings = { database: "", isPublic: false, sure: 1, version: "", assets: {} };
const asked = (path: string): Question => ({
  url: `http://127.0.0.1${path}`,
  headers: {},
  visitor: { editor: null },
});

let readers: Answerer;
const faults: unknown[] = [];
beforeAll(async () => {
  readers = await startReaders({
    settings,
    script,
    threads: 2,
    longestWork: 1_500,
    onFault: (error) => faults.push(error),
  });
});
afterAll(async () => {
  await readers.close();
});

describe("reader threads", () => {
  it("answer what is quick while everything that is slow is busy", async () => {
    const begin = performance.now();
    const slow = [1, 2, 3].map(() => readers.ask(asked("/search?ms=400")));
    await readers.ask(asked("/statements/1"));
    await readers.ask(asked("/statements/2"));
    expect(performance.now() - begin).toBeLessThan(400);
    await Promise.all(slow);
    expect(performance.now() - begin).toBeGreaterThanOrEqual(1_200);
  });

  it("give each its own answer", async () => {
    const paths = Array.from({ length: 100 }, (_, n) => `/statements/${n}`);
    const answers = await Promise.all(paths.map((path) => readers.ask(asked(path))));
    expect(answers.map(({ body }) => body)).toEqual(paths.map((path) => asked(path).url));
  });

  it("refuse at once what is more than can wait, and go on with the rest", async () => {
    const all = Array.from({ length: 70 }, () => readers.ask(asked("/search?ms=5")));
    const settled = await Promise.allSettled(all);
    const refused = settled.filter(({ status }) => status === "rejected");
    expect(refused.length).toBe(70 - 64 - 1);
    expect(refused[0]).toMatchObject({ reason: { problem: { status: 503 } } });
  });

  it("are replaced when they die or find no end, and what they were asked is refused", async () => {
    await expect(readers.ask(asked("/statements/1?die"))).rejects.toMatchObject({
      problem: { status: 503 },
    });
    expect((await readers.ask(asked("/statements/2"))).status).toBe(200);
    await expect(readers.ask(asked("/search?ms=60000"))).rejects.toMatchObject({
      problem: { status: 503 },
    });
    expect((await readers.ask(asked("/search"))).status).toBe(200);
    expect(faults.map(String)).toEqual([
      expect.stringContaining("ended with 3"),
      expect.stringContaining("no answer in 1500 ms"),
    ]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ApiProblem } from "../../src/api/index.js";
import { readingThread, type ReadingThread } from "../../src/server/reading/read-in-thread.js";

/** A reader that does what its text says. */
const script = `export default ({ text }) => {
  if (text === "never ends") for (;;);
  if (text === "crashes") process.exit(1);
  if (text === "fails") throw new Error("a fault");
  if (text === "is none") return { problem: "there is no article" };
  return { reading: text, sentences: [], more: 0 };
};`;

let folder: string;
let thread: ReadingThread;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-thread-"));
  writeFileSync(join(folder, "reader.mjs"), script);
});
afterEach(() => thread.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (milliseconds: number): ReadingThread =>
  (thread = readingThread(milliseconds, pathToFileURL(join(folder, "reader.mjs"))));

function read(text: string): Promise<unknown> {
  return thread.read({ text, published: null }).catch((error: unknown) => error);
}

async function problemOf(text: string): Promise<ApiProblem["problem"]> {
  const error = await read(text);
  expect(error).toBeInstanceOf(ApiProblem);
  return (error as ApiProblem).problem;
}

describe("the thread that reads", () => {
  it("is ended with a text that takes too long, and the server goes on meanwhile", async () => {
    open(400);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 10);
    const problem = await problemOf("never ends");
    clearInterval(timer);
    expect(problem).toMatchObject({ status: 413, type: "/problems/too-large" });
    expect(problem.detail).toContain("within 0.4 seconds");
    expect(turns).toBeGreaterThan(5);
    expect(await read("the next one")).toMatchObject({ reading: "the next one" });
  });

  it("says why there is nothing to read", async () => {
    open(5000);
    expect(await problemOf("is none")).toMatchObject({
      status: 422,
      detail: "there is no article",
    });
  });

  it("may crash or fail by a text, and reads the next", async () => {
    open(5000);
    expect(await read("crashes")).toBeInstanceOf(Error);
    expect(await read("fails")).toMatchObject({ message: "a fault" });
    expect(await read("the next one")).toMatchObject({ reading: "the next one" });
  });

  it("takes no more texts than it can get to", async () => {
    open(5000);
    const all = await Promise.all(Array.from({ length: 14 }, () => read("one")));
    const refused = all.filter((one) => one instanceof ApiProblem);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]!.problem).toMatchObject({ status: 503 });
    expect(all.length - refused.length).toBeGreaterThanOrEqual(8);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { keepConfident } from "../../src/export/filter/keep-confident.js";
import { toRecord, type ArticleRecord, type Link, type Reading } from "../../src/model/index.js";
import { assertRecord } from "../support/assert-record.js";
import { buildReading } from "./support/build-reading.js";
import { example, runCli, scratchFolder } from "./support/run-cli.js";

const idOf = (index: number): string => `sha256:${String(index).padStart(64, "0")}`;

/** Four statements, word by word, of which `unsure` (by index) are below a half. */
function readingOf(unsure: readonly number[], links: readonly Link[] = []): Reading {
  const sketches = ["one", "two", "three", "four"].map((content, index) => ({
    content,
    speakers: ["p1"],
    confidence: unsure.includes(index) ? 0.3 : 0.9,
    within: index === 2 ? idOf(1) : index === 1 ? idOf(0) : null,
    original: index === 1 ? idOf(3) : null,
    inReplyTo: index === 3 ? { statement: idOf(1), person: null, evidence: [] } : null,
  }));
  return { ...buildReading("one two three four", { p1: "Ida Rehn" }, sketches), links };
}

const sameUtterance = (from: number, to: number): Link => ({
  type: "same-utterance",
  from: idOf(from),
  to: idOf(to),
});

describe("keepConfident", () => {
  it("leaves a reading as it is when every statement is sure enough", () => {
    const reading = readingOf([0]);
    expect(keepConfident(reading, 0)).toBe(reading);
    expect(keepConfident(reading, 0.3)).toBe(reading);
    expect(keepConfident(reading, 0.31).statements).toHaveLength(3);
  });

  it("puts speech inside what is left out into what that stood in", () => {
    const { statements } = keepConfident(readingOf([1]), 0.5);
    expect(statements[1]?.within).toBe(idOf(0));
  });

  it("drops a reply to what is left out, unless the person is known", () => {
    expect(keepConfident(readingOf([1]), 0.5).statements.at(-1)?.inReplyTo).toBeNull();
    const reading = readingOf([1]);
    const statements = reading.statements.map((one) => ({
      ...one,
      inReplyTo: one.inReplyTo && { ...one.inReplyTo, person: "p1" },
    }));
    const kept = keepConfident({ ...reading, statements }, 0.5).statements.at(-1);
    expect(kept?.inReplyTo).toEqual({ statement: null, person: "p1", evidence: [] });
  });

  it("gives a reply to another telling of the same utterance", () => {
    const kept = keepConfident(readingOf([1], [sameUtterance(0, 1)]), 0.5);
    expect(kept.statements.at(-1)?.inReplyTo?.statement).toBe(idOf(0));
    expect(kept.links).toEqual([]);
  });

  it("keeps tellings of one utterance together when the one that tied them is left out", () => {
    const kept = keepConfident(readingOf([0], [sameUtterance(0, 1), sameUtterance(0, 2)]), 0.5);
    expect(kept.links).toEqual([sameUtterance(1, 2)]);
  });

  it("forgets an original that is left out, but not one that is an article", () => {
    const reading = readingOf([3]);
    const article = `sha256:${"b".repeat(64)}`;
    const statements = reading.statements.map((one, index) =>
      index === 0 ? { ...one, original: article } : one,
    );
    const kept = keepConfident({ ...reading, statements }, 0.5).statements;
    expect(kept.map(({ original }) => original)).toEqual([article, null, null]);
  });

  it("gives a true record whatever is left out", () => {
    const index = fc.nat(3);
    const link = fc
      .record({
        type: fc.constantFrom("same-utterance", "quotes-original"),
        from: index,
        to: index,
      })
      .filter(({ from, to }) => from < to)
      .map(({ type, from, to }) => ({ type, from: idOf(from), to: idOf(to) }) as Link);
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3]), fc.array(link), (unsure, links) => {
        const kept = keepConfident(readingOf(unsure, links), 0.5);
        assertRecord(toRecord(kept));
        for (const { from, to } of kept.links) expect(from < to).toBe(true);
      }),
    );
  });
});

function recordsOf(stdout: string): ArticleRecord[] {
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArticleRecord);
}

describe("onrecord read --min-confidence", () => {
  const scratch = scratchFolder();

  it("leaves out what is less sure, and only that", async () => {
    const files = ["ferry-berths-courier.txt", "mayor-feud-posts.html"].map(example);
    const all = recordsOf((await runCli(["read", ...files])).stdout);
    const some = recordsOf((await runCli(["read", "--min-confidence", "0.9", ...files])).stdout);
    some.forEach((record, index) => {
      assertRecord(record);
      const sure = all[index]?.statements.filter(({ confidence }) => confidence >= 0.9);
      expect(record.statements.map(({ id }) => id)).toEqual(sure?.map(({ id }) => id));
    });
    expect(some).toHaveLength(files.length);
  });

  it("does so in worker threads too", async () => {
    // A field that nothing reads makes the file large enough for threads, and costs no reading.
    const padding = "x".repeat(16 * 1024);
    const lines = readFileSync(example("hillwire.ndjson"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.stringify({ ...(JSON.parse(line) as object), padding }));
    const many = Array.from({ length: 40 }, (_, index) => lines[index % lines.length] ?? "");
    const large = scratch.write("large.ndjson", `${many.join("\n")}\n`);
    const read = ["read", "--min-confidence", "0.95", large, "--workers"];
    const one = await runCli([...read, "1"]);
    const two = await runCli([...read, "2"]);
    expect(two.stdout === one.stdout).toBe(true);
    const statements = recordsOf(two.stdout).flatMap((record) => record.statements);
    expect(statements.every(({ confidence }) => confidence >= 0.95)).toBe(true);
  });

  it.each(["2", "-1", "most", "", "1e-3"])("%j is a usage error: exit code 2", async (value) => {
    const { code, stderr } = await runCli(["read", `--min-confidence=${value}`, "x"]);
    expect(stderr).toMatch(/min-confidence/);
    expect(code).toBe(2);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CheckJson } from "../../src/cli/check/json-of-check.js";
import { projectRoot } from "../support/project.js";
import { runOnrecord } from "../support/run-command.js";
import { runHere } from "./support/run-here.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-check-command-"));
const db = join(folder, "archive.db");

async function check(quote: string, ...options: string[]): Promise<CheckJson> {
  const { status, stdout, stderr } = await runHere([
    "check",
    quote,
    "--json",
    "--db",
    db,
    ...options,
  ]);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as CheckJson;
}

beforeAll(() => {
  const examples = ["mayor-feud-posts.html", "mine-inquiry-transcript.txt"];
  const files = examples.map((name) => join(projectRoot, "examples", name));
  const { status, stderr } = runOnrecord(["ingest", ...files, "--db", db, "--workers", "1"]);
  expect(status, stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sandoval = ["--speaker", "Greta Sandoval"];

describe("onrecord check", () => {
  it("tells the words of a post as they were, with its author, time and address", async () => {
    const found = await check("You cannot book a digger with a press release.", ...sandoval);
    expect(found).toMatchObject({
      query: { speaker: "Greta Sandoval", date: null },
      headline: "verbatim",
      edits: [],
      original: {
        text: "You cannot book a digger with a press release",
        author: "Greta Sandoval",
        at: expect.stringMatching(/^2025-10-03/),
        url: "https://quayside-star.example/2025/10/04/tram-posts",
      },
      searched: { posts: 3, bySpeaker: 1 },
    });
  });

  it("tells a negation that was dropped, and what was cut", async () => {
    const found = await check("The council has seen one. You cannot book a digger.", ...sandoval);
    expect(found.headline).toBe("altered");
    expect(found.edits[0]).toMatchObject({ type: "negation", original: "not", quoted: "" });
  });

  it("accuses nobody where the words are another's", async () => {
    const found = await check("The council has not seen one.", "--speaker", "Abel Norrington");
    expect(found.headline).toBe("also said by");
    expect(found.alsoSaidBy.map(({ author }) => author)).toEqual(["Greta Sandoval"]);
  });

  it("leaves out what was said after the quotation was printed", async () => {
    const found = await check("The council has not seen one.", ...sandoval, "--date", "2025-09-30");
    expect(found).toMatchObject({ headline: "not found", original: null });
  });

  it("says what was searched where nothing has it, and whether anything is held", async () => {
    const unknown = await check("Nothing of the kind was ever posted here.");
    expect(unknown).toMatchObject({
      headline: "not found",
      original: null,
      searched: { posts: 3 },
    });
    const nobody = await check("Nothing of the kind.", "--speaker", "Zora Quillfeather");
    expect(nobody).toMatchObject({ headline: "no original held", searched: { bySpeaker: 0 } });
  });

  it("shows a person the words, the place and the difference", async () => {
    const { stdout } = await runHere(["check", "You can book a digger", "--no-color", "--db", db]);
    expect(stdout).toMatch(
      /^altered: words differ from the original\n {2}“You can book a digger”\n/,
    );
    expect(stdout).toContain("original: Greta Sandoval, 2025-10-03");
    expect(stdout).toMatch(/Searched 3 posts, \d+ turns of transcripts/);
  });

  it("refuses what it cannot check", async () => {
    expect(await runHere(["check", "  ", "--db", db])).toMatchObject({ status: 2 });
    const wrong = await runHere(["check", "words", "--date", "yesterday", "--db", db]);
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.stderr).toContain("2031-05-02");
  });
});

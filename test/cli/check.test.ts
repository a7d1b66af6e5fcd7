import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

  it("finds what was taken in as originals: whose posts they are, when words are heard in a recording", async () => {
    const posts = join(folder, "posts.ndjson");
    const session = join(folder, "session.vtt");
    const post = { text: "We will not raise the harbour fee.", at: "2031-04-02T10:00:00Z" };
    const told = { ...post, author: "Ana Ruiz", url: "https://x.example/anaruiz/1" };
    writeFileSync(posts, `${JSON.stringify(told)}\n`);
    writeFileSync(
      session,
      "WEBVTT\n\n00:00:05.000 --> 00:00:09.000\n<v Olen Brandt>Did the board know?\n\n" +
        "00:01:09.500 --> 00:01:14.000\n<v Marta Ito>The board did not know, and it should have.\n",
    );
    const inputs = [posts, session];
    const { status, stderr } = runOnrecord(["ingest", ...inputs, "--as", "originals", "--db", db]);
    expect(status, stderr).toBe(0);
    const fee = await check("We will raise the harbour fee.", "--speaker", "Ana Ruiz");
    expect(fee).toMatchObject({
      headline: "altered",
      edits: [{ type: "negation", original: "not" }],
      original: { author: "Ana Ruiz", at: post.at, heard: null },
    });
    const heard = await check("The board did not know, and it should have.");
    expect(heard).toMatchObject({
      headline: "verbatim",
      original: { author: "Marta Ito", heard: { from: 69_500, to: 74_000 } },
    });
    const shown = await runHere(["check", "The board did not know", "--no-color", "--db", db]);
    expect(shown.stdout).toContain("Marta Ito, at 01:09");
  });

  it("knows whose posts an archive of X holds by the account beside them", async () => {
    const data = join(folder, "x", "data");
    mkdirSync(data, { recursive: true });
    const account = [{ account: { username: "oleb", accountDisplayName: "Olen Brandt" } }];
    const tweet = {
      tweet: {
        id_str: "77",
        full_text: "The ledger was never lost.",
        created_at: "Wed Apr 02 10:00:00 +0000 2031",
      },
    };
    writeFileSync(
      join(data, "account.js"),
      `window.YTD.account.part0 = ${JSON.stringify(account)}`,
    );
    writeFileSync(join(data, "tweets.js"), `window.YTD.tweets.part0 = ${JSON.stringify([tweet])}`);
    const tweets = join(data, "tweets.js");
    const ingested = runOnrecord(["ingest", tweets, "--as", "originals", "--db", db]);
    expect(ingested.status, ingested.stderr).toBe(0);
    const found = await check("The ledger was lost.", "--speaker", "Olen Brandt");
    expect(found).toMatchObject({ headline: "altered", original: { author: "Olen Brandt" } });
  });

  it("shows a person the words, the place and the difference", async () => {
    const { stdout } = await runHere(["check", "You can book a digger", "--no-color", "--db", db]);
    expect(stdout).toMatch(
      /^altered: words differ from the original\n {2}“You can book a digger”\n/,
    );
    expect(stdout).toContain("original: Greta Sandoval, 2025-10-03");
    expect(stdout).toMatch(/Searched \d+ posts, \d+ turns of transcripts/);
  });

  it("refuses what it cannot check", async () => {
    expect(await runHere(["check", "  ", "--db", db])).toMatchObject({ status: 2 });
    const wrong = await runHere(["check", "words", "--date", "yesterday", "--db", db]);
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.stderr).toContain("2031-05-02");
  });
});

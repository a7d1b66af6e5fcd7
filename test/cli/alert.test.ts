import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addReadings, openStore } from "../../src/store/index.js";
import { exampleReadings } from "../support/example-readings.js";
import { runHere } from "./support/run-here.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-alert-command-"));
const db = join(folder, "archive.db");
const feed = join(folder, "new.atom");
const alert = (...args: string[]) => runHere(["alert", ...args, "--db", db]);

beforeAll(async () => {
  const store = await openStore(db);
  await store.write((tx) => addReadings(tx, store, exampleReadings()));
  // Readings that come by no ingest are settled by none.
  await store.write((tx) => tx.deleteFrom("pending").execute());
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("an alert is added, listed, run and removed", async () => {
  const added = await alert(
    "add",
    "quoted",
    "the",
    "--kind",
    "direct",
    "--feed",
    feed,
    "--since",
    "start",
  );
  expect(added.status, added.stderr).toBe(0);
  expect(added.stdout).toBe(`quoted: Direct statements that contain “the”, to ${feed}\n`);
  expect((await alert("list")).stdout).toContain("seen up to 0");
  const ran = await alert("run");
  expect(ran.status, ran.stderr).toBe(0);
  expect(ran.stdout).toMatch(/^quoted: \d+ new statements sent\n$/);
  expect(readFileSync(feed, "utf8")).toContain(
    "<title>Direct statements that contain “the”</title>",
  );
  expect(JSON.parse((await alert("run", "quoted", "--json")).stdout)).toEqual({
    name: "quoted",
    sent: 0,
    failure: null,
  });
  expect(JSON.parse((await alert("list", "--json")).stdout)).toMatchObject({
    name: "quoted",
    kind: "feed",
    params: { kind: ["direct"], words: ["the"] },
  });
  expect((await alert("remove", "quoted")).stdout).toBe("quoted: removed\n");
  expect((await alert("list")).stdout).toBe("");
});

it("one that cannot be delivered fails, says so, and stays new", async () => {
  const hook = "http://127.0.0.1:1/hook";
  await alert(
    "add",
    "none",
    "--webhook",
    hook,
    "--secret-env",
    "NO_SUCH_VARIABLE",
    "--since",
    "start",
  );
  const { status, stdout, stderr } = await alert("run");
  expect(status).toBe(1);
  expect(stdout).toBe("none: 0 new statements sent\n");
  expect(stderr).toContain("NO_SUCH_VARIABLE, which is not set");
  expect(stderr).toContain("the next run sends it");
  expect((await alert("list")).stdout).toContain("last failed: ");
  await alert("remove", "none");
});

it.each([
  [["add", "x"], 2, "--webhook <url> or --feed <file>"],
  [["add"], 2, "name the alert"],
  [["add", "x", "--feed", "a", "--webhook", "https://a.example"], 2, "cannot be used with"],
  [["add", "x", "--webhook", "ftp://a.example"], 2, "Give an address"],
  [["add", "x", "--feed", "a", "--secret-env", "S"], 2, "--secret-env"],
  [["add", "x", "--feed", "a", "--kind", "loud"], 2, "loud"],
  [["run", "x", "--since", "yesterday"], 2, "start"],
  [["run", "x"], 1, 'There is no alert "x"'],
  [["sing"], 2, "sing"],
] as const)("onrecord alert %j says what is wrong", async (args, code, message) => {
  const { status, stderr } = await alert(...args);
  expect(stderr).toContain(message);
  expect(status).toBe(code);
});

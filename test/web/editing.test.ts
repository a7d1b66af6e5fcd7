import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addEditor,
  changeStatement,
  listAudit,
  listReports,
  statementVersion,
} from "../../src/archive/index.js";
import { statementText, type Statement } from "../../src/model/index.js";
import { drawSample } from "../../src/report/index.js";
import { matchingStatements, parseQuery } from "../../src/search/index.js";
import { loadReadings, type Store, type StoredReading } from "../../src/store/index.js";
import { auditPage, hasBrowser, needsBrowser, openBrowser, openPage } from "../support/browser.js";
import { startServed, type Served } from "../support/served.js";

const hand = { editor: "Pavel", at: "2031-06-01T12:00:00.000Z" };
const phone = { viewport: { width: 360, height: 740 }, colorScheme: "dark" } as const;
const desk = { viewport: { width: 1280, height: 900 } } as const;

let token = "";

/** Chromium tells of an answer that is no page as of an error, and of what it fetched for a page that was left. */
function isExpected(complaint: string, status: number): boolean {
  return complaint.includes(`status of ${status}`) || complaint.endsWith("net::ERR_ABORTED");
}

async function fill(store: Store): Promise<void> {
  token = await addEditor(store, hand, "Ines Calloway");
  const request = {
    name: "spring",
    size: 2,
    seed: "1",
    query: '{"of":"all statements"}',
    snapshot: "",
    made: hand.at,
  };
  await drawSample(store, matchingStatements(store, parseQuery({})), request);
}

function pathOf(id: string): string {
  return id.replace("sha256:", "");
}

function wordsOf({ one, stored }: { one: Statement; stored: StoredReading }): string {
  return statementText(stored.reading.article.text, one);
}

/** Where in the window a place of the marked words is, counted from their beginning. */
function placeOf(page: Page, offset: number): Promise<{ x: number; y: number }> {
  return page.evaluate((count) => {
    const mark = document.querySelector(".e-content")!;
    const range = document.createRange();
    range.setStart(mark.firstChild!, count);
    range.setEnd(mark.firstChild!, count + 1);
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left, y: top + height / 2 };
  }, offset);
}

/** Signs in as a browser would, and gives what it keeps. */
async function sessionAt(url: string) {
  const entered = await fetch(`${url}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  const [name = "", value = ""] = entered.headers.get("set-cookie")!.split(/[=;]/);
  return { name, value, url };
}

describe.runIf(hasBrowser)(`editing in a browser ${needsBrowser}`, () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    served = await startServed({ fill, rate: 0 });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    expect(served.faults).toEqual([]);
    expect(served.policyReports()).toBe(0);
    await served.close();
  });

  async function signedIn(options: BrowserContextOptions = {}) {
    const watched = await openPage(browser, { ...desk, ...options });
    await watched.page.context().addCookies([await sessionAt(served.url)]);
    return watched;
  }

  /** The place-th direct statement whose article is held in full, as it stands. */
  async function nth(place: number): Promise<{ one: Statement; stored: StoredReading }> {
    const rows = await served.store.db
      .selectFrom("statements")
      .select(["id", "article_key"])
      .where("kind", "=", "direct")
      .orderBy("key")
      .execute();
    const row = rows[place]!;
    return stands(row.id, row.article_key);
  }

  async function stands(id: string, articleKey: number) {
    const [stored] = await loadReadings(served.store.db, [articleKey]);
    return { one: stored!.reading.statements.find((one) => one.id === id)!, stored: stored! };
  }

  it("asks to sign in, and leads back to where one was", async () => {
    const { page, complaints } = await openPage(browser, desk);
    const { one } = await nth(0);
    const answer = await page.goto(`${served.url}/statements/${pathOf(one.id)}/edit`);
    expect(answer?.status()).toBe(401);
    await page.getByLabel("Your token").fill("onrecord_wrong");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").getByText("no editor's token").waitFor();
    await page.getByLabel("Your token").fill(token);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Correct a statement" }).waitFor();
    await page.goto(`${served.url}/sign-in?next=//other.example/`);
    await page.getByLabel("Your token").fill(token);
    await page.getByRole("button", { name: "Sign in" }).click();
    expect(page.url()).toBe(`${served.url}/reports`);
    await page.goto(`${served.url}/sign-out`);
    await page.getByRole("button", { name: "Sign out" }).click();
    expect((await page.goto(`${served.url}/audit`))?.status()).toBe(401);
    expect(complaints.filter((line) => !isExpected(line, 401))).toEqual([]);
    await page.context().close();
  });

  it("corrects a statement by its form without script, and undoes it", async () => {
    const { page } = await signedIn({ javaScriptEnabled: false });
    const before = await nth(0);
    await page.goto(`${served.url}/statements/${pathOf(before.one.id)}`);
    await page.getByRole("link", { name: "Correct this statement" }).click();
    await page.getByLabel("Whether it was said").selectOption("negated");
    await page.getByLabel("Somebody else").fill("Pell Orsk");
    for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
    const words = wordsOf(before).split(" ").slice(0, 3).join(" ");
    await page.locator("textarea[name=content]").fill(words);
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.getByText("edited by hand").first().waitFor();
    const now = await stands(before.one.id, before.stored.row.key);
    expect(now.one).toMatchObject({ status: "negated", origin: "editor" });
    expect(wordsOf(now)).toBe(words);
    expect(await page.locator("main").innerText()).toContain("Pell Orsk");
    await page.getByRole("link", { name: "What was changed" }).click();
    expect(await page.locator(".changes").first().innerText()).toContain("negated");
    await page.getByRole("button", { name: /^Undo/ }).click();
    const undone = await stands(before.one.id, before.stored.row.key);
    expect(undone.one).toEqual(before.one);
    await page.context().close();
  });

  it("loses nothing that was written when the session ended meanwhile", async () => {
    const { page } = await signedIn({ javaScriptEnabled: false });
    const { one } = await nth(0);
    const at = `${served.url}/statements/${pathOf(one.id)}/edit`;
    await page.goto(at);
    await page.context().clearCookies();
    await page.getByLabel("Whether it was said").selectOption("negated");
    await page.getByRole("button", { name: "Save the correction" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("signed out meanwhile");
    await page.context().addCookies([await sessionAt(served.url)]);
    await page.goBack();
    expect(await page.getByLabel("Whether it was said").inputValue()).toBe("negated");
    await page.context().close();
  });

  it("says which words do not stand in the text, and keeps what was written", async () => {
    const { page } = await signedIn({ javaScriptEnabled: false });
    const { one } = await nth(0);
    await page.goto(`${served.url}/statements/${pathOf(one.id)}/edit`);
    await page.locator("textarea[name=content]").fill("Nobody wrote these words");
    await page.getByLabel("Whether it was said").selectOption("future");
    await page.getByRole("button", { name: "Save the correction" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("“Nobody wrote these words”");
    expect(await page.locator("textarea[name=content]").inputValue()).toBe(
      "Nobody wrote these words",
    );
    expect(await page.getByLabel("Whether it was said").inputValue()).toBe("future");
    await page.context().close();
  });

  it("moves the ends of a statement by keys", async () => {
    const { page, complaints } = await signedIn();
    const before = await nth(1);
    await page.goto(`${served.url}/statements/${pathOf(before.one.id)}/edit`);
    const start = page.getByRole("slider", { name: "Words, piece 1: where it begins" });
    await start.focus();
    await page.keyboard.press("ArrowRight");
    const end = page.getByRole("slider", { name: "Words, piece 1: where it ends" });
    await end.focus();
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await end.evaluate((handle) => handle === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.getByText("edited by hand").first().waitFor();
    const [was] = before.one.content;
    const now = await stands(before.one.id, before.stored.row.key);
    const { text } = before.stored.reading.article;
    const firstWord = /^\S+\s+/.exec(text.slice(was!.start))![0];
    expect(now.one.content[0]).toEqual({ start: was!.start + firstWord.length, end: was!.end - 1 });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("moves the ends of a statement by dragging them, by mouse", async () => {
    const { page, complaints } = await signedIn();
    const before = await nth(2);
    await page.goto(`${served.url}/statements/${pathOf(before.one.id)}/edit`);
    await page.locator("[data-passage]").scrollIntoViewIfNeeded();
    const [was] = before.one.content;
    const { text } = before.stored.reading.article;
    const goal = was!.start + text.slice(was!.start).search(/\s\S+\s/) + 1;
    const at = await placeOf(page, goal - was!.start);
    const handle = page.getByRole("slider", { name: "Words, piece 1: where it begins" });
    const box = (await handle.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(at.x - 1, at.y, { steps: 6 });
    await page.mouse.move(at.x + 1, at.y);
    await page.mouse.up();
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.getByText("edited by hand").first().waitFor();
    const now = await stands(before.one.id, before.stored.row.key);
    expect(now.one.content[0]).toEqual({ start: goal, end: was!.end });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("shows both versions to who comes too late, and lets him decide", async () => {
    const { page } = await signedIn();
    const { one, stored } = await nth(3);
    await page.goto(`${served.url}/statements/${pathOf(one.id)}/edit`);
    const { version } = (await statementVersion(served.store.db, one.id))!;
    const change = { status: "future" } as const;
    await changeStatement(served.store, hand, { id: one.id, version, change });
    await page.getByLabel("Whether it was said").selectOption("negated");
    await page.getByRole("button", { name: "Save the correction" }).click();
    const both = page.getByRole("region", { name: "Both versions" });
    await both.getByText("by Pavel").waitFor();
    const row = both.getByRole("row", { name: /Whether it was said/ });
    expect(await row.innerText()).toMatch(/still to be said[^]*was not said/);
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.getByText("edited by hand").first().waitFor();
    expect((await stands(one.id, stored.row.key)).one.status).toBe("negated");
    await page.context().close();
  });

  it("adds a statement to an article by marking selected words, says that all was checked, and removes it", async () => {
    const { page, complaints } = await signedIn();
    const { stored } = await nth(4);
    await page.goto(`${served.url}/articles/${pathOf(stored.row.id)}/edit`);
    const words = await page.evaluate(() => {
      const node = document.querySelector("[data-passage]")!.firstChild!;
      const [found = ""] = /\p{L}+ \p{L}+/u.exec(node.textContent!)!;
      const start = node.textContent!.indexOf(found);
      document.getSelection()!.setBaseAndExtent(node, start, node, start + found.length);
      return found;
    });
    await page.getByRole("button", { name: "Mark the selected words" }).click();
    expect(await page.locator("textarea[name=content]").inputValue()).toBe(words);
    await page.getByLabel("Somebody else").fill("Pell Orsk");
    await page.getByRole("button", { name: "Add the statement" }).click();
    await page.getByText("edited by hand").first().waitFor();
    const added = page.url();
    await page.getByRole("link", { name: "Add one to the article" }).click();
    await page.getByRole("button", { name: "I have looked at all of it" }).click();
    await page.getByText(/Ines Calloway looked at all of it/).waitFor();
    await page.goto(`${added}/edit`);
    await page.getByRole("button", { name: "Remove it" }).click();
    expect((await page.goto(added))?.status()).toBe(410);
    expect(complaints.filter((line) => !isExpected(line, 410))).toEqual([]);
    await page.context().close();
  });

  it("takes a reader's report, which an editor finds in the queue and closes", async () => {
    const reader = await openPage(browser, { ...phone, javaScriptEnabled: false });
    const { one } = await nth(5);
    await reader.page.goto(`${served.url}/statements/${pathOf(one.id)}`);
    await reader.page.getByLabel("somebody else said it").check();
    await reader.page
      .getByLabel("What it should say")
      .fill("It was her deputy. </textarea><script>document.title='gone'</script>");
    await reader.page.getByLabel("How to reach you").fill("reader@mail.example");
    await reader.page.getByRole("button", { name: "Send the report" }).click();
    await reader.page.getByRole("heading", { name: "Reported" }).waitFor();
    await reader.page.context().close();
    const { page } = await signedIn();
    await page.goto(`${served.url}/reports`);
    await page.getByText("It was her deputy. </textarea><script>").waitFor();
    expect(await page.title()).toBe("Reports – onrecord");
    await page.getByText("reader@mail.example").waitFor();
    await page.getByRole("button", { name: /Close report/ }).click();
    await page.getByText("Nothing waits.").waitFor();
    expect(await listReports(served.store, { state: "closed", limit: 5 })).toMatchObject([
      { statement: one.id, editor: "Ines Calloway", contact: "" },
    ]);
    await page.context().close();
  });

  it("codes a sample blindly, then tells the score", async () => {
    const { page } = await signedIn({ javaScriptEnabled: false });
    await page.goto(`${served.url}/samples`);
    await page.getByRole("link", { name: "spring" }).click();
    for (const number of [1, 2]) {
      await page.getByText(`Statement ${number}`).waitFor();
      expect(await page.locator("main").innerText()).not.toMatch(/machine-read|sure/);
      await page.getByLabel("yes, somebody did").check();
      await page.getByLabel("Who?").fill("unknown");
      await page.getByRole("button", { name: "Keep it and go on" }).click();
    }
    await page.getByRole("link", { name: "See how often" }).click();
    expect(await page.getByRole("table").innerText()).toContain("100.0 %");
    await page.context().close();
  });

  it("takes two people for one, and parts them again", async () => {
    const { page } = await signedIn({ javaScriptEnabled: false });
    const [one, other] = await served.store.db
      .selectFrom("people")
      .select(["id", "name"])
      .where("type", "=", "person")
      .orderBy("key")
      .limit(2)
      .execute();
    await page.goto(`${served.url}/people/${encodeURIComponent(one!.id)}`);
    await page.getByRole("link", { name: "Say who is who" }).click();
    const theirs = `${served.url}/people/${encodeURIComponent(other!.id)}`;
    await page.getByRole("textbox", { name: "Somebody else" }).fill(theirs);
    await page.getByRole("button", { name: "They are one" }).click();
    expect(await page.locator("main").innerText()).toMatch(new RegExp(other!.name));
    await page.goto(`${served.url}/audit`);
    await page.getByRole("button", { name: "Undo people merge" }).click();
    const people = await served.store.db.selectFrom("people").select("name").execute();
    expect(people.map(({ name }) => name)).toEqual(
      expect.arrayContaining([one!.name, other!.name]),
    );
    expect((await listAudit(served.store, { limit: 2 })).map(({ action }) => action)).toEqual([
      "people undo",
      "people merge",
    ]);
    await page.context().close();
  });

  it.each([
    ["on a desk, in light", desk],
    ["on a phone, in dark", phone],
  ])("%s: axe finds nothing, nothing runs over or complains", async (_, view) => {
    const { page, complaints } = await signedIn(view);
    const { one, stored } = await nth(6);
    const { id } = await served.store.db
      .selectFrom("people")
      .select("id")
      .orderBy("key")
      .executeTakeFirstOrThrow();
    const statement = `/statements/${pathOf(one.id)}`;
    const article = `/articles/${pathOf(stored.row.id)}`;
    const paths = [
      "/sign-in",
      "/sign-out",
      `${statement}/edit`,
      `${statement}/report`,
      `${article}/edit`,
      `/people/${encodeURIComponent(id)}/edit`,
      "/reports",
      "/reports?state=closed",
      "/audit",
      "/samples",
      "/samples/spring?number=1",
      "/samples/spring/score",
    ];
    const faults: string[] = [];
    for (const path of paths) {
      await page.goto(served.url + path);
      for (const fault of await auditPage(page)) faults.push(`${path}: ${fault}`);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) faults.push(`${path} runs over by ${over} pixels`);
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

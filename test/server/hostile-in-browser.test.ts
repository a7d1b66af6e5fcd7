import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, needsBrowser, openBrowser, openPage } from "../support/browser.js";
import { startServed, type Served } from "../support/served.js";
import { fillHostile, idOf, noAddresses, scripts } from "./support/hostile-archive.js";

/** What a page did that it should not have done. */
interface Deeds {
  readonly page: Page;
  readonly complaints: string[];
  readonly dialogs: string[];
  /** Requests to anywhere else than the site. */
  readonly strayed: string[];
}

function expectNothing({ complaints, dialogs, strayed }: Deeds, where: string): void {
  const meant = complaints.filter((words) => !leftBehind.test(words));
  expect({ dialogs, strayed, complaints: meant }, where).toEqual({
    dialogs: [],
    strayed: [],
    complaints: [],
  });
}

/** What was still being fetched when the next page was opened is no fault. */
const leftBehind = /net::ERR_ABORTED$/;

describe.runIf(hasBrowser)(`a hostile article in a browser ${needsBrowser}`, () => {
  let served: Served;
  let browser: Browser;
  let statements: readonly string[];
  let people: readonly string[];

  beforeAll(async () => {
    served = await startServed({ inputs: [], fill: fillHostile });
    browser = await openBrowser();
    const { db } = served.store;
    const ids = await db.selectFrom("statements").select("id").limit(5).execute();
    statements = ids.map(({ id }) => `/statements/${id.slice("sha256:".length)}`);
    const named = await db.selectFrom("people").select("id").execute();
    people = named.map(({ id }) => `/people/${encodeURIComponent(id)}`);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  async function watch(): Promise<Deeds> {
    const { page, complaints } = await openPage(browser);
    const dialogs: string[] = [];
    const strayed: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(served.url)) strayed.push(request.url());
    });
    return { page, complaints, dialogs, strayed };
  }

  it("does nothing on any page: no dialog, no error, no breach, no request elsewhere", async () => {
    const deeds = await watch();
    const articles = [1, 2, 3].map((number) => `/articles/${idOf(number).slice(7)}`);
    const exchange = statements[0]!.replace("statements", "exchanges");
    const paths = [
      "/",
      "/search?words=script",
      "/search?speaker=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E",
      "/people",
      "/people?name=%3Csvg+onload%3Dalert(1)%3E",
      "/sources",
      "/read",
      "/docs/api",
      exchange,
      ...articles,
      ...statements,
      `${statements[0]!}/embed`,
      ...people,
    ];
    for (const path of paths) {
      const response = await deeds.page.goto(served.url + path);
      expect(response?.status(), path).toBe(200);
      expectNothing(deeds, path);
    }
    expect(served.policyReports()).toBe(0);
    expect(served.faults).toEqual([]);
    await deeds.page.context().close();
  });

  it("does nothing when it is clicked, opened and walked through by key", async () => {
    const deeds = await watch();
    const { page } = deeds;
    for (const path of [`/articles/${idOf(1).slice(7)}`, statements[0]!]) {
      await page.goto(served.url + path);
      for (const summary of await page.locator("summary:visible").all()) await summary.click();
      for (const key of ["j", "j", "o", "c", "k", "?", "Escape"]) await page.keyboard.press(key);
      await page.mouse.move(200, 300);
    }
    // Copying may be refused in a browser without a window; nothing else may be said.
    const others = deeds.complaints.filter((words) => !/clipboard/i.test(words));
    expectNothing({ ...deeds, complaints: others }, "by key");
    expect(page.url()).toContain(served.url);
    await page.context().close();
  });

  it("is no link to a program: what is no page's address is no link at all", async () => {
    const { page } = await watch();
    for (const [place] of noAddresses.entries()) {
      await page.goto(`${served.url}/articles/${idOf(place + 3).slice(7)}`);
      const leading = await page
        .locator("a[href]")
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
      expect([...new Set(leading)]).toEqual(["http:"]);
    }
    await page.context().close();
  });

  it("does nothing when it is pasted, with script and without", async () => {
    const deeds = await watch();
    const { page } = deeds;
    const text = Object.values(scripts)
      .map((script) => `“${script} goes on,” said ${script}, the mayor.`)
      .join("\n\n");
    await page.goto(`${served.url}/read`);
    await page.fill("textarea[name=text]", text);
    await page.click("form.read-form button[type=submit]:not([formaction])");
    await page.waitForSelector("h2#again");
    expect(await page.inputValue("textarea[name=text]")).toBe(text);
    expectNothing(deeds, "/read");
    await page.context().close();
  });

  it("would not run if it stood in a page as markup", async () => {
    const { page, dialogs, complaints } = await watch();
    await page.goto(`${served.url}/about`);
    await page.evaluate(() => {
      const holder = document.createElement("div");
      holder.innerHTML =
        '<img src="/assets/none.png" onerror="alert(1)"><p style="color:red">x</p>';
      const script = document.createElement("script");
      script.textContent = "alert(2)";
      document.body.append(holder, script);
    });
    await expect.poll(() => served.policyReports()).toBeGreaterThan(0);
    expect(dialogs).toEqual([]);
    expect(complaints.join("\n")).toContain("Content Security Policy");
    await page.context().close();
  });

  it("stands in a frame of another site as an embed, and as nothing else", async () => {
    const other: Server = createServer((request, response) => {
      const framed = decodeURIComponent((request.url ?? "").slice(2));
      response.setHeader("content-type", "text/html");
      response.end(
        `<!doctype html><title>other</title><iframe src="${served.url}${framed}"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const { page } = await openPage(browser);
    const wordsIn = async (path: string): Promise<string> => {
      await page.goto(`${origin}/?${encodeURIComponent(path)}`);
      const frame = page.frames()[1]!;
      await frame.waitForLoadState();
      return frame.evaluate(() => document.body.innerText).catch(() => "");
    };
    expect(await wordsIn(`${statements[0]!}/embed`)).toContain("we go on");
    expect(await wordsIn(statements[0]!)).not.toContain("we go on");
    await page.context().close();
    other.close();
  });
});

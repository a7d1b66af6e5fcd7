import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditPage, hasBrowser, needsBrowser, openBrowser, openPage } from "../support/browser.js";
import { startServed, type Served } from "../support/served.js";
import { fillMany } from "./support/hard-archive.js";

/** Which of the listed statements has focus, from 0; -1 for none. */
const focusedStatement = (page: Page) =>
  page.evaluate(() => {
    const items = [...document.querySelectorAll("[data-statements] > li")];
    return items.findIndex((item) => item.contains(document.activeElement));
  });

describe.runIf(hasBrowser)(`searching ${needsBrowser}`, () => {
  let served: Served;
  let browser: Browser;
  let heard: string[][];

  beforeAll(async () => {
    served = await startServed({ rate: 0, fill: fillMany });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  beforeEach(() => {
    heard = [];
  });
  afterEach(() => {
    expect(heard.flat()).toEqual([]);
  });

  async function open(path: string): Promise<Page> {
    const { page, complaints } = await openPage(browser, {
      viewport: { width: 1280, height: 900 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    heard.push(complaints);
    await page.goto(served.url + path);
    return page;
  }

  it("by mouse: words into the box, a facet to narrow, a statement to open in its article", async () => {
    const page = await open("/");
    await page.getByRole("searchbox").fill("not");
    await page.getByRole("button", { name: "Search" }).click();
    expect(await page.locator("h1").innerText()).toMatch(/not/);
    expect(await page.locator(".words mark").count()).toBeGreaterThan(0);
    const total = await page.locator(".total").innerText();
    await page.locator(".facets a").first().click();
    expect(await page.locator(".facets [aria-current]").count()).toBe(1);
    expect(await page.locator(".total").innerText()).not.toBe(total);
    await page.locator(".words a").first().click();
    expect(page.url()).toMatch(/\/articles\/[0-9a-f]{64}#s\d+$/);
    expect(await page.locator(".note.on").count()).toBe(1);
    await page.context().close();
  });

  it("by keyboard: / to the box, arrows from one to the next, Enter into the article at the match", async () => {
    const page = await open("/people");
    await page.keyboard.press("/");
    await page.keyboard.type("not");
    await page.keyboard.press("Enter");
    await page.waitForURL(/words=not/);
    expect(await focusedStatement(page)).toBe(-1);
    await page.keyboard.press("ArrowDown");
    expect(await focusedStatement(page)).toBe(0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("j");
    expect(await focusedStatement(page)).toBe(2);
    await page.keyboard.press("ArrowUp");
    expect(await focusedStatement(page)).toBe(1);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/articles\/[0-9a-f]{64}#s\d+$/);
    await page.context().close();
  });

  it("copies a citation by c that can be checked", async () => {
    const page = await open("/search?words=%22a+drawing%22+OR+contracts");
    await page.keyboard.press("j");
    await page.keyboard.press("c");
    await expect.poll(() => page.locator("[role=status]").innerText()).toBe("Citation copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("The Quayside Star reported Oct. 4, 2025");
    expect(copied).toMatch(
      /Statement \(machine-read, .*\): http:.*\/statements\/[0-9a-f]{64}\nArticle: sha256:/,
    );
    await page.context().close();
  });

  it("has a help of the keys, in which they are switched off for good", async () => {
    const page = await open("/search?words=harbour");
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keys" });
    expect(await help.innerText()).toMatch(/next statement/);
    expect(await auditPage(page)).toEqual([]);
    await help.getByRole("checkbox").uncheck();
    await help.getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("j");
    expect(await focusedStatement(page)).toBe(-1);
    await page.reload();
    await page.keyboard.press("ArrowDown");
    expect(await focusedStatement(page)).toBe(-1);
    await page.getByRole("button", { name: "Keys" }).click();
    await help.getByRole("checkbox").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    expect(await focusedStatement(page)).toBe(0);
    await page.context().close();
  });

  it("takes no key that is typed into a field, or held with another", async () => {
    const page = await open("/search?words=harbour");
    await page.getByLabel("Search what was said").focus();
    await page.keyboard.press("End");
    await page.keyboard.type("jk/?");
    expect(await page.getByLabel("Search what was said").inputValue()).toBe("harbourjk/?");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.locator("h1").click();
    await page.keyboard.press("Alt+j");
    expect(await focusedStatement(page)).toBe(-1);
    await page.context().close();
  });

  it("saves a search in the browser, lists it with its feed, and forgets it", async () => {
    const page = await open("/search?words=harbour");
    await page.getByRole("button", { name: "Save this search" }).click();
    await page.goto(`${served.url}/`);
    const saved = page.locator(".saved");
    expect(await saved.getByRole("listitem").count()).toBe(1);
    expect(await auditPage(page)).toEqual([]);
    const feed = await saved.getByRole("link", { name: /^Feed of/ }).getAttribute("href");
    const answer = await fetch(served.url + feed);
    expect(answer.headers.get("content-type")).toMatch(/atom\+xml/);
    expect(await answer.text()).toMatch(/<entry>/);
    await saved.getByRole("link").first().click();
    expect(page.url()).toBe(`${served.url}/search?words=harbour`);
    await page.getByRole("button", { name: "Saved; forget it" }).click();
    await page.goto(`${served.url}/`);
    expect(await page.locator(".saved").isVisible()).toBe(false);
    await page.context().close();
  });

  it("says of nothing what to try, and each try finds something", async () => {
    const page = await open("/search?words=harbour+zyzzyva");
    const tries = page.locator(".state a");
    expect(await tries.count()).toBeGreaterThan(0);
    await tries.first().click();
    expect(await page.locator("[data-statements] > li").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("stays readable with 10,000 results, over decades, and goes through them page by page", async () => {
    const page = await open("/search?words=tides");
    expect(await page.locator(".total").innerText()).toMatch(/\d,\d{3} statements$/);
    expect(await page.locator("figure.plot .bar").count()).toBe(30);
    expect(await page.locator("[data-statements] > li").count()).toBe(20);
    const first = await page.locator(".words").first().innerText();
    await page.getByRole("link", { name: "More statements" }).click();
    expect(await page.locator(".words").first().innerText()).not.toBe(first);
    await page.getByRole("link", { name: "To the first page" }).click();
    expect(await page.locator(".words").first().innerText()).toBe(first);
    expect(await auditPage(page)).toEqual([]);
    await page.context().close();
  });
});

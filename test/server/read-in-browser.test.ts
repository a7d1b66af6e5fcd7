import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditPage, hasBrowser, needsBrowser, openBrowser, openPage } from "../support/browser.js";
import { startServed, type Served } from "../support/served.js";

const text = `Ferry fares to rise, harbour board says

OSTREY (Tidewatch) – The harbour board will raise fares in May, its chair said on Tuesday.

“Nobody wanted this,” said Marta Ito, who chairs the board. “But the boats are old.”

Tomas Reyle, a fisherman, did not say whether he would pay.`;

/** The parts of a date are stops of their own. */
const mostStops = 12;

const phone = { width: 390, height: 844 };

describe.runIf(hasBrowser)(`the page on which a text is read ${needsBrowser}`, () => {
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    served = await startServed({ inputs: [] });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it("reads without script, and has the text again", async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${served.url}/read`);
    await page.fill("textarea[name=text]", text);
    await page.click("button:text-is('Read it')");
    await page.waitForSelector("h2#again");
    expect(await page.locator(".article").innerText()).toContain("Marta Ito");
    expect(await page.locator(".unsaid").first().innerText()).toBe("did not say");
    expect(await page.inputValue("textarea[name=text]")).toBe(text);
    await page.context().close();
  });

  it("is filled in and sent by keyboard alone", async () => {
    const { page } = await openPage(browser);
    await page.goto(`${served.url}/read`);
    await page.focus("textarea[name=text]");
    await page.keyboard.insertText(text);
    for (let count = 0; count < mostStops; count++) {
      await page.keyboard.press("Tab");
      if ((await page.locator("button:focus:text-is('Read it')").count()) > 0) break;
    }
    await page.keyboard.press("Enter");
    await page.waitForSelector("h2#again");
    expect(await page.locator(".article").innerText()).toContain("Marta Ito");
    await page.context().close();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`has nothing that shuts anyone out, in ${colorScheme}, on a phone too`, async () => {
      const { page, complaints } = await openPage(browser, { colorScheme, viewport: phone });
      await page.goto(`${served.url}/read`);
      expect(await auditPage(page)).toEqual([]);
      await page.fill("textarea[name=text]", text);
      await page.click("button:text-is('Read it')");
      await page.waitForSelector("h2#again");
      expect(await auditPage(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  }

  it("says what is wrong beside what was written", async () => {
    const { page } = await openPage(browser);
    await page.goto(`${served.url}/read`);
    await page.fill("input[name=url]", "http://127.0.0.1/secret");
    await page.click("button:text-is('Read it')");
    expect(await page.locator("[role=alert]").innerText()).toContain("public internet");
    expect(await page.inputValue("input[name=url]")).toBe("http://127.0.0.1/secret");
    expect(await auditPage(page)).toEqual([]);
    await page.context().close();
  });

  it("gives the record as a file", async () => {
    const { page } = await openPage(browser, { acceptDownloads: true });
    await page.goto(`${served.url}/read`);
    await page.fill("textarea[name=text]", text);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("button:text-is('As JSON')"),
    ]);
    expect(download.suggestedFilename()).toBe("record.json");
    await page.context().close();
  });
});

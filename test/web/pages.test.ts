import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditPage, hasBrowser, needsBrowser, openBrowser, openPage } from "../support/browser.js";
import { startServed, type Served } from "../support/served.js";
import { fillHard } from "./support/hard-archive.js";
import { listPages, type TestedPage } from "./support/list-pages.js";

const phone = { width: 360, height: 740 };
const views = {
  "on a desk, in light": { viewport: { width: 1280, height: 900 } },
  "on a phone, in dark": { viewport: phone, colorScheme: "dark", hasTouch: true },
} as const satisfies Record<string, BrowserContextOptions>;

/** What goes over the wire for a page, packed or not, before anything else is fetched. */
const mostBytes = 50_000;

/** Chromium tells of a page that is not there as of an error. */
const isOfStatus = (complaint: string): boolean => complaint.includes("status of 404");

/** What everyone who does not see a page needs to find a way through it. */
const soundOutline = { titles: 1, skipped: [], lacking: [], isNamed: true };

function outlineOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) =>
      Number(heading.tagName.slice(1)),
    );
    return {
      titles: levels.filter((level) => level === 1).length,
      skipped: levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1),
      lacking: ["header", "main", "footer", "nav"].filter(
        (landmark) => document.querySelector(landmark) === null,
      ),
      isNamed: document.title.length > 3 && document.documentElement.lang === "en",
    };
  });
}

describe.runIf(hasBrowser)(`every page ${needsBrowser}`, () => {
  let served: Served;
  let browser: Browser;
  let pages: readonly TestedPage[];

  beforeAll(async () => {
    served = await startServed({ fill: fillHard, rate: 0 });
    browser = await openBrowser();
    pages = await listPages(served.url);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  async function visitAll(
    options: BrowserContextOptions,
    those: readonly TestedPage[],
    look: (page: Page, tested: TestedPage) => Promise<void>,
  ): Promise<string[]> {
    const { page, complaints } = await openPage(browser, options);
    for (const tested of those) {
      const answer = await page.goto(served.url + tested.path);
      expect(answer?.status(), tested.name).toBe(tested.status ?? 200);
      await look(page, tested);
    }
    await page.context().close();
    return complaints.filter((complaint) => !isOfStatus(complaint));
  }

  it.each(Object.entries(views))(
    "%s: headings and landmarks are in order, axe finds nothing, nothing runs over or complains",
    async (_, view) => {
      const faults: string[] = [];
      const complaints = await visitAll(view, pages, async (page, { name, has }) => {
        expect(await page.locator("body").innerText(), name).toMatch(has);
        if (name !== "embed") expect(await outlineOf(page), name).toEqual(soundOutline);
        for (const fault of await auditPage(page)) faults.push(`${name}: ${fault}`);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) faults.push(`${name}: runs over by ${over} pixels`);
      });
      expect(faults).toEqual([]);
      expect(complaints).toEqual([]);
      expect(served.faults).toEqual([]);
      expect(served.policyReports()).toBe(0);
    },
  );

  it("without script: the same is there to be read", async () => {
    const complaints = await visitAll(
      { javaScriptEnabled: false },
      pages,
      async (page, { name, has }) => {
        expect(await page.locator("body").innerText(), name).toMatch(has);
        expect(await page.locator("main").count(), name).toBe(1);
      },
    );
    expect(complaints).toEqual([]);
  });

  it("begins for the keyboard with a way past the navigation, and shows where focus is", async () => {
    // Every page has the same frame: some of them are enough.
    const framed = new Set(["home", "search", "person", "article", "statement", "nowhere"]);
    const some = pages.filter(({ name }) => framed.has(name));
    await visitAll({}, some, async (page, { name }) => {
      await page.keyboard.press("Tab");
      const first = page.locator(":focus");
      expect(await first.innerText(), name).toBe("Skip to the content");
      expect(await first.evaluate((link) => getComputedStyle(link).outlineStyle), name).toBe(
        "solid",
      );
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id), name).toBe("main");
    });
  });

  it("has twins for programs, each where it says and of the type that it says", async () => {
    const some = new Set([
      "home",
      "search-words",
      "sources",
      "people",
      "person",
      "exchange",
      "article",
      "statement",
    ]);
    for (const { name, path } of pages.filter((page) => some.has(page.name))) {
      const html = await (await fetch(served.url + path)).text();
      const twins = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)];
      expect(
        twins.map(([, type]) => type),
        name,
      ).toEqual(
        expect.arrayContaining([
          "application/json",
          "text/csv",
          "application/atom+xml",
          "application/feed+json",
        ]),
      );
      for (const [, type, href] of twins) {
        const answer = await fetch(new URL(href!.replaceAll("&amp;", "&"), served.url));
        await answer.arrayBuffer();
        expect(answer.status, href).toBe(200);
        expect(answer.headers.get("content-type"), href).toContain(
          type === "application/json+oembed" ? "json" : type,
        );
      }
    }
  });

  it("comes whole in one answer of less than 50 kB", async () => {
    for (const { name, path } of pages) {
      const answer = await fetch(served.url + path, { headers: { "accept-encoding": "gzip" } });
      const html = await answer.text();
      const sent = Number(answer.headers.get("content-length") ?? html.length);
      expect(sent, name).toBeLessThan(mostBytes);
      expect(html, name).toMatch(/<\/html>\s*$/);
    }
  });
});

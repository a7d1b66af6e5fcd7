import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, needsBrowser, openBrowser, openPage } from "../support/browser.js";
import { projectRoot } from "../support/project.js";
import { startServed, type Served } from "../support/served.js";
import { fillHard, fillMany } from "./support/hard-archive.js";
import { listPages, type TestedPage } from "./support/list-pages.js";
import { shrinkPng } from "./support/shrink-png.js";

const images = join(projectRoot, "docs", "images");
/** What a reader of the documentation loads. */
const mostBytes = 1_500_000;

describe("the tour", () => {
  const tour = readFileSync(join(projectRoot, "docs", "tour.md"), "utf8");
  const shown = [...tour.matchAll(/\]\(images\/([\w-]+\.png)\)/g)].map(([, name]) => name!);

  it("shows every picture that is there, and none that is not", () => {
    expect([...new Set(shown)].toSorted()).toEqual(readdirSync(images).toSorted());
  });

  it("is light enough to be read anywhere", () => {
    const bytes = shown.reduce((sum, name) => sum + statSync(join(images, name)).size, 0);
    expect(bytes).toBeLessThan(mostBytes);
  });
});

const desk = { viewport: { width: 1240, height: 800 } } as const;
const views = {
  light: desk,
  dark: { ...desk, colorScheme: "dark" },
  phone: { viewport: { width: 375, height: 720 } },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

interface Picture {
  readonly page: string;
  readonly view: keyof typeof views;
  /** What is done before it is taken. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** The pictures of the tour, by their names. */
const tourPictures: Readonly<Record<string, Picture>> = {
  home: { page: "home", view: "light" },
  search: { page: "search-words", view: "light", before: (page) => page.keyboard.press("j") },
  article: { page: "article", view: "light", before: (page) => lookAt(page, 6) },
  "article-posts": { page: "article-posts", view: "dark", before: (page) => lookAt(page, 4) },
  "article-phone": { page: "article", view: "phone", before: (page) => lookAt(page, 3) },
  statement: { page: "statement", view: "light" },
  person: { page: "person", view: "light" },
  exchange: { page: "exchange", view: "light" },
  sources: { page: "sources", view: "light" },
  read: { page: "read", view: "light" },
  "search-dark": { page: "search", view: "dark" },
  "search-phone": { page: "search-words", view: "phone" },
};

/** Points at a statement of an article by its key, as a reader would. */
async function lookAt(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press("j");
}

const { ONRECORD_SCREENSHOTS: wanted } = process.env;

/** Milliseconds for all pictures; nobody waits for them in a usual run. */
const longestTaking = 600_000;

async function fillAll(store: Served["store"]): Promise<void> {
  await fillHard(store);
  await fillMany(store);
}

/*
 * `ONRECORD_SCREENSHOTS=tour` takes the tour's pictures anew; a folder instead
 * gets every page whole in every view, the hard ones too, to be looked at.
 */
describe.runIf(hasBrowser && wanted !== undefined)(
  `pictures (needs ONRECORD_SCREENSHOTS=tour, or a folder) ${needsBrowser}`,
  () => {
    let served: Served;
    let browser: Browser;
    let pages: ReadonlyMap<string, TestedPage>;

    beforeAll(async () => {
      served = await startServed({ fill: wanted === "tour" ? async () => {} : fillAll, rate: 0 });
      browser = await openBrowser();
      pages = new Map((await listPages(served.url)).map((page) => [page.name, page]));
    });
    afterAll(async () => {
      await browser.close();
      await served.close();
    });

    async function take(file: string, { page: name, view, before }: Picture, fullPage: boolean) {
      const { page } = await openPage(browser, { ...views[view], reducedMotion: "reduce" });
      await page.goto(served.url + pages.get(name)!.path);
      await before?.(page);
      writeFileSync(file, shrinkPng(await page.screenshot({ fullPage })));
      await page.context().close();
    }

    it.runIf(wanted === "tour")("of the tour", { timeout: longestTaking }, async () => {
      mkdirSync(images, { recursive: true });
      for (const [name, picture] of Object.entries(tourPictures)) {
        await take(join(images, `${name}.png`), picture, false);
      }
    });

    it.runIf(wanted !== "tour")(
      "of every page in every view",
      { timeout: longestTaking },
      async () => {
        const folder = resolve(wanted!);
        mkdirSync(folder, { recursive: true });
        for (const name of pages.keys()) {
          for (const view of ["light", "dark", "phone"] as const) {
            await take(join(folder, `${name}-${view}.png`), { page: name, view }, true);
          }
        }
      },
    );
  },
);

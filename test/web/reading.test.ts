import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ArticlesPage } from "../../src/api/shapes/index.js";
import { hasBrowser, needsBrowser, openBrowser, openPage } from "../support/browser.js";
import { startServed, type Served } from "../support/served.js";
import { hexOf } from "./support/list-pages.js";

const classesOf = (page: Page, selector: string) =>
  page.locator(selector).first().getAttribute("class");
const wireOf = (page: Page) => page.locator(".wire path").getAttribute("d");

describe.runIf(hasBrowser)(`reading an article ${needsBrowser}`, () => {
  let served: Served;
  let browser: Browser;
  let article: string;
  let heard: string[][];

  beforeAll(async () => {
    served = await startServed({ rate: 0 });
    browser = await openBrowser();
    const answer = await fetch(`${served.url}/api/articles?limit=50`);
    const { articles } = (await answer.json()) as ArticlesPage;
    article = `${served.url}/articles/${hexOf(articles.find(({ name }) => name.includes("trade posts"))!.id)}`;
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

  async function open(address: string, script = true): Promise<Page> {
    const { page, complaints } = await openPage(browser, {
      javaScriptEnabled: script,
      viewport: { width: 1280, height: 900 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    heard.push(complaints);
    await page.goto(address);
    return page;
  }

  it("marks words in the speaker's colour, by a line of the statement's kind, with initials before them", async () => {
    const page = await open(article);
    const post = page.locator("blockquote.b-post").first();
    expect(await post.innerText()).toMatch(/^Abel Norrington · on X · 3 October 2025\s+AN/);
    const line = async (kind: string): Promise<string> =>
      page
        .locator(`.text .m-content.k-${kind}`)
        .first()
        .evaluate((mark) => getComputedStyle(mark).borderBottomStyle);
    expect(await line("direct")).toBe("solid");
    expect(await line("indirect")).toBe("dashed");
    expect(await line("mixed")).toBe("dotted");
    const colours = await page.evaluate(() =>
      ["AN", "GS", "IB"].map((initials) => {
        const tag = [...document.querySelectorAll(".legend .tag")].find(
          (one) => one.textContent === initials,
        )!;
        const voice = [...tag.classList].find((name) => /^v\d$/.test(name))!;
        const marks = [...document.querySelectorAll(`.text .m-content.${voice}`)];
        return [
          ...new Set([tag, ...marks].map((one) => getComputedStyle(one).getPropertyValue("--v"))),
        ];
      }),
    );
    expect(colours.map((each) => each.length)).toEqual([1, 1, 1]);
    expect(new Set(colours.flat()).size).toBe(3);
    await page.context().close();
  });

  it("ties cue and source to their words and to their note, on hover and on focus, and nothing moves", async () => {
    const page = await open(article);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await page.locator(".text .m-content[data-s='7']").first().hover();
    expect(await classesOf(page, ".text .m-cue[data-s='7']")).toContain(" on");
    expect(await classesOf(page, ".text .m-source[data-s='7']")).toContain(" on");
    expect(await classesOf(page, ".note[data-s='7']")).toContain(" on");
    expect(await wireOf(page)).toMatch(/^M\d/);
    await page.locator("#s9").focus();
    expect(await classesOf(page, ".text .m-cue[data-s='7']")).not.toContain(" on");
    expect(await classesOf(page, ".text .m-cue[data-s='9']")).toContain(" on");
    expect(await height()).toBe(before);
    await page.context().close();
  });

  it("goes from statement to statement by j and k, tells why by o, and copies a citation by c", async () => {
    const page = await open(article);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press("j");
    expect(await focused()).toBe("s1");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await focused()).toBe("s3");
    await page.keyboard.press("k");
    expect(await focused()).toBe("s2");
    await page.keyboard.press("j");
    await page.keyboard.press("o");
    expect(await page.locator("#n3 .why").innerText()).toMatch(/Sure\s+\d+/);
    await page.keyboard.press("c");
    await expect.poll(() => page.locator("[role=status]").innerText()).toBe("Citation copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^“Eastern line: contracts signed, .*” Abel Norrington wrote on X, The Quayside Star reported Oct\. 4, 2025\./,
    );
    expect(copied).toContain("https://quayside-star.example");
    expect(copied).toMatch(
      /Statement \(machine-read, sure\): http:\/\/127\.0\.0\.1:\d+\/statements\/[0-9a-f]{64}\n/,
    );
    expect(copied).toMatch(/Article: sha256:[0-9a-f]{64}$/);
    await page.context().close();
  });

  it("copies CSL-JSON that names the article, its author and the statement", async () => {
    const page = await open(article);
    await page.locator("#n3 .cite summary").click();
    await page.getByRole("button", { name: "Copy CSL-JSON" }).click();
    await expect.poll(() => page.locator("[role=status]").innerText()).toBe("CSL-JSON copied");
    const [item] = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Record<
      string,
      unknown
    >[];
    expect(item).toMatchObject({
      type: "article-newspaper",
      title: "Mayor and rival trade posts over tram line",
      "container-title": "The Quayside Star",
      author: [{ literal: "Rosalind Achter" }],
      issued: { "date-parts": [[2025, 10, 4]] },
    });
    expect(item?.["archive_location"]).toMatch(/\/statements\/[0-9a-f]{64}$/);
    await page.context().close();
  });

  it.each([
    ["at once with script", true],
    ["by the form without script", false],
  ])("shows and hides by speaker and by kind, %s", async (_, script) => {
    const page = await open(article, script);
    const height = await page.evaluate(() => document.querySelector(".article-body")!.scrollHeight);
    const send = async (): Promise<void> => {
      if (!script) await page.getByRole("button", { name: "Show these" }).click();
    };
    await page.getByRole("checkbox", { name: /^reported/ }).uncheck();
    await send();
    expect(await page.locator(".note[data-kind=indirect]:not(.off)").count()).toBe(0);
    expect(await page.locator(".note[data-kind=direct]:not(.off)").count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.getAll("kind")).not.toContain("indirect");
    await page.getByRole("checkbox", { name: /Greta Sandoval/ }).uncheck();
    await send();
    expect(await page.locator(".note[data-voices=GS]:not(.off)").count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector(".article-body")!.scrollHeight)).toBe(
      height,
    );
    await page.context().close();
  });

  it("without script: why, cite and permalink lead on, and a label leads to its note and back", async () => {
    const page = await open(article, false);
    await page.locator("#n3 .why summary").click();
    expect(await page.locator("#n3 .why").innerText()).toContain("Sure");
    await page.locator("#n3 .cite summary").click();
    expect(await page.locator("#n3 .citation").innerText()).toContain("Abel Norrington wrote on X");
    await page.locator("#s3").click();
    expect(new URL(page.url()).hash).toBe("#n3");
    await page.getByRole("link", { name: "Statement 3 in the text" }).click();
    expect(new URL(page.url()).hash).toBe("#s3");
    await page.getByRole("link", { name: "Permalink of statement 3" }).click();
    expect(await page.locator("h1").innerText()).toBe(
      "Abel Norrington in The Quayside Star, 4 October 2025",
    );
    await page.context().close();
  });

  it("opens a statement's page, which leads on by key, and says how to cite, embed and report it", async () => {
    const page = await open(article);
    await page.getByRole("link", { name: "Permalink of statement 3" }).click();
    await page.waitForLoadState();
    const first = page.url();
    await page.keyboard.press("j");
    await page.waitForURL((url) => url.href !== first);
    await page.keyboard.press("k");
    await page.waitForURL(first);
    await page.getByRole("button", { name: "Copy" }).first().click();
    await expect.poll(() => page.locator("[role=status]").innerText()).toMatch(/copied/);
    await page.locator("#cite-embed").click();
    await page.getByRole("link", { name: "What it looks like" }).click();
    expect(await page.locator("nav").count()).toBe(0);
    expect(await page.locator("main").innerText()).toContain("Abel Norrington");
    expect(await page.locator("main").innerText()).toMatch(/machine-read, sure/);
    await page.context().close();
  });

  it("carries JSON-LD that is data: schema.org's terms, and no element that could run", async () => {
    const page = await open(article);
    const scripts = await page.evaluate(() =>
      [...document.querySelectorAll("script:not([src])")].map((script) => [
        script.getAttribute("type"),
        script.textContent ?? "",
      ]),
    );
    expect(scripts.map(([type]) => type)).toEqual(["application/ld+json", "application/json"]);
    const data = JSON.parse(scripts[0]![1]!) as Record<string, unknown>;
    expect(data).toMatchObject({ "@context": "https://schema.org", "@type": "NewsArticle" });
    const parts = data["hasPart"] as Record<string, unknown>[];
    const [said, unsaid] = [true, false].map((isSaid) =>
      parts.filter((part) => (part["@type"] === "Quotation") === isSaid),
    );
    expect(said!.length).toBeGreaterThan(10);
    // What was not said is no quotation.
    expect(unsaid).toMatchObject([{ creativeWorkStatus: "negated" }]);
    expect(await page.locator("style, [style], [onclick], [onload]").count()).toBe(0);
    await page.context().close();
  });
});

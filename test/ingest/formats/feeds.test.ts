import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findItems } from "../../../src/ingest/feeds/count-items.js";
import { blocksOf, messagesOf, readPiece, sample } from "../read-piece.js";

const item = (index: number, body = "") =>
  `<item><title>Item ${index}</title><link>https://gull.example/${index}</link>${body}</item>`;
const rss = (items: string, before = "") =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Gull</title><link>https://gull.example/</link>${items}</channel></rss>`;

describe("RSS, RDF and Atom", () => {
  test("an item with its whole content is an article, with block quotes and posts kept", async () => {
    const [pier] = await readPiece(sample("gull.rss"));
    expect(pier!.label).toBe("in#1");
    expect(pier!.article).toMatchObject({
      sourceId: "gull-2031",
      url: "https://sandmouthgull.example/pier?utm=rss&x=1",
      title: "Pier “will not close”, says harbour & pier trust",
      outlet: "The Sandmouth Gull",
      byline: ["Odile Farrow", "Ruben Tack"],
      language: "en",
      type: "news",
      provenance: { file: "in", offset: null, fetched: null },
    });
    expect(blocksOf(pier!).map((block) => block.slice(0, 40))).toEqual([
      "title|Pier “will not close”, says harbour & pier trust".slice(0, 40),
      "paragraph|The pier at Sandmouth will stay open through".slice(0, 40),
      "quote|We will not close it, and that is that.".slice(0, 40),
      "post|I walk there every morning, and I will walk".slice(0, 40),
      "paragraph|Its chair, Dov Pell, would not say more.".slice(0, 40),
    ]);
    expect(pier!.article!.blocks[3]!.post).toMatchObject({ network: "X", handle: "@mayorholm" });
  });

  test("the day is the one written, in the publisher's zone", async () => {
    const [pier] = await readPiece(sample("gull.rss"));
    const [dam] = await readPiece(sample("ridge.atom"));
    expect([pier!.article!.published, dam!.article!.published]).toEqual([
      "2026-11-16",
      "2026-11-16",
    ]);
  });

  test("an item with a teaser and an address is a link to fetch; one without an address is all there is", async () => {
    const [, buses, note] = await readPiece(sample("gull.rss"));
    expect(buses).toEqual({
      label: "in#2",
      article: null,
      problems: [],
      link: "https://sandmouthgull.example/buses",
    });
    expect(note!.link).toBeUndefined();
    expect(note!.article!.text).toBe("A note without a page\n\nThe library is shut on Friday.");
  });

  test("Atom: XHTML content, relative addresses, the last change, the feed it was taken over from", async () => {
    const [dam, road] = await readPiece(sample("ridge.atom"));
    expect(dam!.article).toMatchObject({
      url: "https://ridge.example/dam",
      title: "Dam holds < a week",
      outlet: "Ridge Herald & Post",
      byline: ["Ana Ruiz"],
    });
    expect(dam!.article!.text.split("\n\n")[1]).toMatch(/^The dam held on Tuesday/);
    expect(dam!.editorial).toEqual({
      modified: "2026-11-17T15:00:00Z",
      status: "usable",
      notice: null,
    });
    expect(road!.link).toBe("https://ridge.example/road");
  });

  test("RDF in its declared encoding", async () => {
    const [cafe] = await readPiece(sample("hill.rdf"));
    expect(cafe!.link).toBe("https://hillwire.example/1");
    const text = sample("hill.rdf").toString("latin1");
    const whole = text
      .replace("A teaser.", "Café. ".repeat(300))
      .replace("<link>https://hillwire.example/1</link>", "");
    const [article] = await readPiece(Buffer.from(whole, "latin1"));
    expect(article!.article).toMatchObject({
      title: "Café shuts",
      byline: ["Li Wei"],
      published: "2026-11-16",
      outlet: "Hillwire",
    });
  });

  test("the same item twice is one article, whatever the file", async () => {
    const [first] = await readPiece(sample("gull.rss"));
    const [again] = await readPiece(sample("gull.rss"), {}, { provenance: { file: "other" } });
    expect(again!.article!.id).toBe(first!.article!.id);
    expect(again!.article!.provenance.file).toBe("other");
  });
});

describe("broken feeds", () => {
  const many = Array.from({ length: 500 }, (_, index) => item(index));

  test("one end tag that is missing costs no item", async () => {
    const broken = [...many];
    broken[3] = item(3).replace("</item>", "");
    const all = await readPiece(rss(broken.join("")));
    expect(all.map(({ link }) => link)).toEqual(
      many.map((_, index) => `https://gull.example/${index}`),
    );
  });

  test("items that cannot be read are counted", async () => {
    const broken = [...many];
    broken[3] = "<item><title>Bad <b <i></title></item>".replace("</title>", "");
    broken[7] = "<item></item>";
    const all = await readPiece(rss(broken.join("")));
    expect(all.filter(({ link }) => link).length).toBe(498);
    expect(messagesOf(all)).toEqual([
      "in: 2 of the feed's 500 items could not be read, since its XML is broken; check it at its publisher's",
    ]);
  });

  test("a feed cut off at any place gives the items before it, and says how many were lost", async () => {
    const whole = rss([0, 1, 2, 3].map((index) => item(index)).join(""));
    for (let length = whole.indexOf("<item"); length < whole.length; length += 7) {
      const cut = whole.slice(0, length);
      const all = await readPiece(cut);
      const complete = cut.split("</item>").length - 1;
      const links = all.filter(({ link }) => link).length;
      expect(links, cut.slice(-30)).toBeGreaterThanOrEqual(complete);
      if (links < cut.split("<item>").length - 1) expect(messagesOf(all).length).toBeGreaterThan(0);
    }
  });

  test("a feed without items says so", async () => {
    expect(messagesOf(await readPiece(rss("")))[0]).toContain("in: the feed has no items");
  });

  test("entities are neither fetched nor multiplied", async () => {
    const levels = "abcdefghij".split("").map((name, index, all) => {
      const value = index === 0 ? "lol" : `&${all[index - 1]};`.repeat(10);
      return `<!ENTITY ${name} "${value}">`;
    });
    const doctype = `<!DOCTYPE rss [${levels.join("")}<!ENTITY file SYSTEM "file:///etc/hostname">]>`;
    const body = "<description>&j; &file; and words</description>";
    const all = await readPiece(rss(`<item><title>&j;</title>${body}</item>`, doctype));
    expect(all[0]!.article!.text.length).toBeLessThan(200);
    expect(all[0]!.article!.text).toContain("&file;");
    expect(messagesOf(all).join()).toContain("defines entities of its own, which are not expanded");
  });

  test("deep nesting, and an address that is none", async () => {
    const deep = item(1, `<x>${"<a>".repeat(50_000)}</x>`);
    const all = await readPiece(rss(item(0) + deep + item(2)));
    expect(all.filter(({ link }) => link).length).toBeGreaterThanOrEqual(2);
    expect(messagesOf(all).join()).toContain("1 of the feed's 3 items");
    const [bad] = await readPiece(
      rss("<item><title>x</title><link>javascript:alert(1)</link></item>"),
    );
    expect(bad!.link).toBeUndefined();
    expect(bad!.problems.map(({ code }) => code)).toEqual(["empty"]);
  });

  test("any damage: never throws, and no item goes without a word", async () => {
    const bytes = sample("gull.rss");
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.constantFrom("<", ">", "&", "]]>", "\0", "</item>", ""),
        async (at, noise) => {
          const damaged = Buffer.concat([
            bytes.subarray(0, at),
            Buffer.from(noise),
            bytes.subarray(at + 1),
          ]);
          const all = await readPiece(damaged);
          expect(all.length).toBeGreaterThan(0);
          for (const { article, link, problems } of all)
            expect(Boolean(article ?? link) || problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("items are counted in linear time, those in CDATA and comments left out", () => {
    const xml = "<rss><item><![CDATA[<item>]]></item><!-- <item> --><items><entry/></rss>";
    expect(findItems(xml).map(({ start, end }) => xml.slice(start, end))).toEqual([
      "<item><![CDATA[<item>]]></item>",
      "<entry/></rss>",
    ]);
    const start = performance.now();
    findItems("<![CDATA[<!--<item".repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("JSON Feed", () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "Hillwire",
    home_page_url: "https://hillwire.example/",
    language: "en",
    items: [
      {
        id: "1",
        url: "https://hillwire.example/1",
        title: "Mill to reopen",
        content_html: `<p>${"The mill will open again in spring, its owner said. ".repeat(4)}</p><blockquote>It was time.</blockquote>`,
        date_published: "2026-11-16T23:30:00-05:00",
        date_modified: "2026-11-17T00:30:00-05:00",
        authors: [{ name: "Li Wei" }],
      },
      { id: 2, url: "https://hillwire.example/2", summary: "A teaser." },
      { id: "3", content_text: "No page has this." },
      "noise",
    ],
  };

  test("items as those of other feeds; what is no item is told", async () => {
    const all = await readPiece(JSON.stringify(feed));
    expect(all[0]!.article).toMatchObject({
      sourceId: "1",
      url: "https://hillwire.example/1",
      title: "Mill to reopen",
      published: "2026-11-16",
      byline: ["Li Wei"],
      outlet: "Hillwire",
      language: "en",
    });
    expect(all[0]!.editorial!.modified).toBe("2026-11-17T05:30:00Z");
    expect(blocksOf(all[0]!).at(-1)).toBe("quote|It was time.");
    expect(all[1]!.link).toBe("https://hillwire.example/2");
    expect(all[2]!.article!.text).toBe("No page has this.");
    expect(messagesOf(all)).toEqual([
      "in: 1 of the feed's 4 items are no objects and were left out; correct the feed",
    ]);
  });
});

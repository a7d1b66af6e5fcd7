import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articlesFromBytes } from "../../src/ingest/index.js";
import { messagesOf, readPiece, sample } from "./read-piece.js";

const words =
  "The dam held on Tuesday, the water board said, and nobody in the town, least of all its mayor, could say for how long it would hold.";
const page = (head = "") =>
  `<!doctype html><html><head><title>Dam holds for now</title>${head}</head><body><h1>Dam holds for now</h1><article><p>${words}</p><p>${words} Or so they said.</p></article></body></html>`;

describe("what a piece says", () => {
  test("stands where the content says nothing, and is no part of the id", async () => {
    const fields = {
      url: "https://ridge.example/dam?s=1",
      outlet: "The Archive",
      published: "2026-11-16",
      provenance: { file: "a.warc.gz", offset: 512, fetched: "2026-11-17T08:00:00Z" },
    };
    const [bare] = await readPiece(page());
    const [kept] = await readPiece(page(), {}, fields);
    expect(kept!.article).toMatchObject({ url: fields.url, published: "2026-11-16" });
    expect(kept!.article!.provenance).toEqual(fields.provenance);
    expect(kept!.article!.id).toBe(bare!.article!.id);
    expect(kept!.article!.text).toBe(bare!.article!.text);
  });

  test("what the content says goes before it; relative addresses start at its own", async () => {
    const fields = { url: "https://ridge.example/dam?s=1", published: "2020-01-01", outlet: "X" };
    const head =
      '<link rel="canonical" href="/dam"><meta property="og:site_name" content="Ridge Herald"><meta name="date" content="2026-11-16">';
    const [one] = await readPiece(page(head), {}, fields);
    expect(one!.article).toMatchObject({
      url: "https://ridge.example/dam",
      outlet: "Ridge Herald",
      published: "2026-11-16",
    });
  });

  test("lines keep their number and their place in the file", async () => {
    const bytes = Buffer.from('{"text":"Ä one."}\n{"text":\n\n{"text":"Two."}\n');
    const all = await readPiece({ kind: "lines", bytes, firstLine: 101, offset: 5000 });
    expect(all.map(({ label }) => label)).toEqual(["in:101", "in:102", "in:104"]);
    expect(all.map(({ article }) => article?.provenance.offset)).toEqual([5000, undefined, 5029]);
    expect(messagesOf(all)[0]).toContain("in:102: not JSON: it ends too early");
  });

  test("lines of several formats, each told by itself", async () => {
    const lines = [
      { text: "It held." },
      { uri: "urn:x:1", versioncreated: "2026-11-17", body_text: "It held." },
      { quoteID: "q", quotation: "It held.", speaker: "Ana Holm" },
      { url: "u", title: "Dam", quotes: [{ pre: "", quote: "It held.", post: "" }] },
      { "@type": "NewsArticle", articleBody: "It held." },
      { creator_id: "a", text: "It held." },
      [{ text: "no" }],
    ];
    const all = await readPiece(lines.map((line) => JSON.stringify(line)).join("\n"));
    expect(all.map(({ article }) => article?.text)).toEqual([
      "It held.",
      "It held.",
      "It held.",
      "Dam\n\n“It held.”",
      "It held.",
      "It held.",
      undefined,
    ]);
    expect(messagesOf(all)).toHaveLength(1);
    expect(all.map(({ reading }) => reading?.reader.version)).toEqual([
      undefined,
      undefined,
      "quotebank",
      undefined,
      undefined,
      "popolo",
      undefined,
    ]);
  });
});

describe("what bytes are", () => {
  test.each([
    ["a PNG picture", Buffer.from("\x89PNG\r\n\x1a\n", "latin1")],
    ["a 7-Zip archive; unpack it", Buffer.from("7z\xbc\xaf\x27\x1c", "latin1")],
    [
      "an old Office file (DOC, XLS); save it as DOCX",
      Buffer.from("\xd0\xcf\x11\xe0\xa1", "latin1"),
    ],
    ["a packed file (ZIP or gzip)", Buffer.from("PK\x03\x04....notes.txt", "latin1")],
    ["a packed file (ZIP or gzip)", Buffer.from("\x1f\x8b\x08\x00", "latin1")],
  ])("no text is made of %s", async (what, bytes) => {
    const all = await readPiece(bytes);
    expect(all.map(({ article }) => article)).toEqual([null]);
    expect(messagesOf(all)[0]).toContain(what);
  });

  test("XML that is no feed, and an empty file, say so", async () => {
    const opml = '<?xml version="1.0"?><opml version="2.0"><body/></opml>';
    expect(messagesOf(await readPiece(opml))[0]).toContain('with the root "opml"');
    expect(messagesOf(await readPiece(""))[0]).toContain("holds no text (0 bytes)");
  });

  test.each(["[]", '{"speeches":[]}', '{"version":"https://jsonfeed.org/version/1.1","items":[]}'])(
    "a list without articles says so: %s",
    async (json) => {
      expect(messagesOf(await readPiece(json))).toEqual([
        "in: its list of articles is empty; check that it is the right one, and whole",
      ]);
    },
  );

  test("a broken PDF, a broken DOCX and a broken Parquet file are one problem each", async () => {
    for (const start of ["%PDF-1.7\n", "PK\x03\x04 word/document.xml", "PAR1 and more"]) {
      const all = await readPiece(Buffer.from(start, "latin1"));
      expect(all.map(({ article }) => article)).toEqual([null]);
      expect(messagesOf(all)[0]).toMatch(/^in: /);
    }
  });

  test("a feed over the limit is too large; a table's rows have the limit each", async () => {
    const options = { maxBytes: 60 };
    const [feed] = await readPiece(sample("gull.rss"), options);
    expect(feed!.problems.map(({ code }) => code)).toEqual(["too-large"]);
    const rows = await readPiece(
      `id,text\n1,${"long ".repeat(40)}\n2,It held.\n3,It fell.\n`,
      options,
    );
    expect(rows.map(({ article }) => article?.text ?? null)).toEqual([
      null,
      "It held.",
      "It fell.",
    ]);
  });

  test("a wrong charset costs characters and no article", async () => {
    const [one] = await readPiece(Buffer.from('{"text":"Caf\xe9 shut, said Ana Holm."}', "latin1"));
    expect(one!.article!.text).toBe("Café shut, said Ana Holm.");
  });

  test("numbers beyond any, and nesting beyond any, cost a field or a line", async () => {
    const huge = `{"text":"a","id":1e999,"published":1e400,"title":${"9".repeat(5000)}}`;
    const deep = `{"text":"b","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const all = await readPiece(`${huge}\n${deep}\n{"text":"c"}`);
    expect(all[0]!.article).toMatchObject({ text: "a", title: null, published: null });
    expect(all.at(-1)!.article!.text).toBe("c");
    expect(all).toHaveLength(3);
  });

  test("any bytes: never throws, always says something", async () => {
    const start = fc.constantFrom(
      "",
      "<rss>",
      "<feed ",
      "{",
      '{"uri":"x","bodies":',
      "[{",
      "PAR1",
      "%PDF-1.",
      "a,b,text\n",
      '{"speeches":[',
      '{"@graph":',
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 80 }), async (before, noise) => {
        const all = await readPiece(Buffer.concat([Buffer.from(before), noise]));
        expect(all.length).toBeGreaterThan(0);
        for (const { article, link, problems } of all) {
          expect(Boolean(article ?? link) || problems.length > 0).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("any JSON: never throws", async () => {
    const names = [
      "uri",
      "bodies",
      "quotes",
      "quotation",
      "quoteID",
      "speeches",
      "text",
      "creator_id",
      "@graph",
      "@type",
      "articleBody",
      "items",
      "version",
      "pubstatus",
      "articleID",
      "quotations",
      "persons",
      "headline",
      "html",
      "date",
      "edNote",
      "qids",
      "probas",
    ];
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: "small" },
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.constant("NewsArticle"),
        fc.array(tie("any"), { maxLength: 3 }),
        tie("object"),
      ),
      object: fc.dictionary(fc.constantFrom(...names), tie("any"), { maxKeys: 5 }),
    })).object;
    await fc.assert(
      fc.asyncProperty(value, async (object) => {
        const all = await readPiece(JSON.stringify(object));
        expect(all.length).toBeGreaterThan(0);
        for (const { article, link, problems } of all) {
          expect(Boolean(article ?? link) || problems.length > 0).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("the synchronous reader gives the same articles", async () => {
    const inputs = [
      page(),
      "It held.\n\nIt did.",
      sample("item.ninjs.json"),
      '{"text":"a"}\n{"text":"b"}',
    ];
    for (const input of inputs) {
      const bytes = Buffer.from(input as string);
      expect([...articlesFromBytes(bytes, "in")]).toEqual(await readPiece(bytes));
    }
  });
});

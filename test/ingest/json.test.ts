import { describe, expect, test } from "vitest";
import { articleFromText, articlesFromBytes, type Ingested } from "../../src/ingest/index.js";
import { recordFormat } from "../../src/model/index.js";
import { findJsonFault } from "../../src/ingest/json/find-fault.js";

function read(text: string, file = "in.ndjson", maxBytes?: number): Ingested[] {
  return [
    ...articlesFromBytes(Buffer.from(text), file, maxBytes === undefined ? {} : { maxBytes }),
  ];
}

const codes = ({ problems }: Ingested) => problems.map(({ code }) => code);

const id = (text: string, file?: string) => read(text, file)[0]!.article!.id;

describe("NDJSON and JSON", () => {
  test("a line an article, labelled by its number, with its offset in the file", () => {
    const all = read('{"text":"Ä one."}\n\n{"text":"Two."}\r\n');
    expect(all.map(({ label }) => label)).toEqual(["in.ndjson:1", "in.ndjson:3"]);
    expect(all.map(({ article }) => article!.text)).toEqual(["Ä one.", "Two."]);
    expect(all.map(({ article }) => article!.provenance.offset)).toEqual([0, 20]);
  });

  test("fields are taken under their own and the common names", () => {
    const [own] = read(
      '{"id":"a7","url":"https://r.example/a","title":"Dam","outlet":"Ridge Herald","published":"2021-05-16","byline":"By Ana Ruiz and Li Wei","language":"en-GB","type":"release","text":"It held."}',
    );
    expect(own!.article).toMatchObject({
      sourceId: "a7",
      url: "https://r.example/a",
      title: "Dam",
      outlet: "Ridge Herald",
      published: "2021-05-16",
      byline: ["Ana Ruiz", "Li Wei"],
      language: "en",
      type: "release",
    });
    const [common] = read(
      '{"headline":"Dam","datePublished":"2021-05-16T23:30:00-05:00","author":[{"name":"Ana Ruiz"}],"publisher":{"name":"Ridge Herald"},"link":"u","articleBody":"It held."}',
    );
    expect(common!.article).toMatchObject({
      title: "Dam",
      published: "2021-05-16",
      byline: ["Ana Ruiz"],
      outlet: "Ridge Herald",
      url: "u",
      text: "It held.",
    });
  });

  test("a page inside JSON is extracted, and its object's fields win", () => {
    const paragraph =
      "The dam held on Tuesday, the water board said, and nobody, not even its chair, could say for how long it would, or what came next.";
    const html = `<html><head><meta property="og:site_name" content="Elsewhere"></head><body><h1>Dam holds for now</h1><p>${paragraph}</p><p>${paragraph}</p></body></html>`;
    const [one] = read(JSON.stringify({ html, outlet: "Ridge Herald" }));
    expect(one!.article).toMatchObject({ outlet: "Ridge Herald", title: "Dam holds for now" });
    expect(one!.article!.text).toBe(["Dam holds for now", paragraph, paragraph].join("\n\n"));
  });

  test.each([
    ['{"text":"a"}\n{"text":"b",\n{"text":"c"}', "in.ndjson:2: not JSON: it ends too early"],
    ['{"text":"a"}\n{"text":b}\n{"text":"c"}', 'in.ndjson:2: not JSON at column 9, near "b}"'],
    ['{"text":"a"}\n{"text":5}\n{"text":"c"}', 'in.ndjson:2: field "text" is 5; give a string'],
    [
      '{"text":"a"}\n{"title":"b"}\n{"text":"c"}',
      'in.ndjson:2: the object has neither field "text"',
    ],
    ['{"text":"a"}\n["b"]\n{"text":"c"}', "in.ndjson:2: an article must be a JSON object"],
  ])("a bad line is told in one line, and the rest goes on: %j", (input, message) => {
    const [first, bad, last] = read(input);
    expect(bad!.article).toBeNull();
    expect(bad!.problems).toHaveLength(1);
    expect(bad!.problems[0]!.message).toContain(message);
    expect(bad!.problems[0]!.message).not.toContain("\n");
    expect([first!.article!.text, last!.article!.text]).toEqual(["a", "c"]);
  });

  test("a bad field costs itself alone", () => {
    const [one] = read('{"text":"a","published":"05/06/2020","title":7}');
    expect(one!.article).toMatchObject({ text: "a", published: null, title: null });
    expect(codes(one!)).toEqual(["bad-field", "bad-field"]);
    expect(one!.problems.map(({ message }) => message).join()).toContain(
      'field "published" is "05/06/2020"',
    );
  });

  test("an array is an article each; a fault in it is placed by line and column", () => {
    const all = read('[{"text":"a"},\n {"text":"b"}]', "in.json");
    expect(all.map(({ label }) => label)).toEqual(["in.json[0]", "in.json[1]"]);
    const [bad] = read('[\n {"text": "a"},\n {"text": oops}\n]', "in.json");
    expect(codes(bad!)).toEqual(["bad-format"]);
    expect(bad!.problems[0]!.message).toContain("in.json: not JSON at line 3, column 11");
  });

  test("a pretty-printed object is one article", () => {
    const all = read('{\n  "text": "a",\n  "tags": [\n    {"x": 1}\n  ]\n}', "in.json");
    expect(all.map(({ article }) => article!.text)).toEqual(["a"]);
  });

  test("text keeps NUL, lone surrogates and line ends", () => {
    const [one] = read(String.raw`{"text":"a\u0000\ud800\r\nb\u202e"}`);
    expect(one!.article!.text).toBe("a\u0000\ud800\r\nb\u202e");
  });

  test("the id is of the fields, whatever their order and the file", () => {
    const one = id('{"text":"a","title":"b"}');
    expect(one).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(id('{"title":"b", "text":"a", "other":1}', "x.json")).toBe(one);
    expect(id('{"text":"a","title":"c"}')).not.toBe(one);
  });

  test("a record is taken as the article that was read", () => {
    const article = articleFromText("Dam holds for now\n\nThe dam held, the water board said.", {
      url: "u",
    });
    const [one] = read(JSON.stringify({ format: recordFormat, article, statements: [] }));
    expect(one!.article).toEqual({
      ...article,
      provenance: { file: "in.ndjson", offset: null, fetched: null },
    });
  });

  test("what is larger than the cap is too large, and the next one is read", () => {
    const all = read(`{"text":"${"a".repeat(300)}"}\n{"text":"b"}`, "in.ndjson", 100);
    expect(all.map(codes)).toEqual([["too-large"], []]);
    expect(all[1]!.article!.text).toBe("b");
    expect(codes(read("word ".repeat(100), "in.txt", 100)[0]!)).toEqual(["too-large"]);
  });

  test("an empty file says so", () => {
    expect(codes(read("", "in.txt")[0]!)).toEqual(["empty"]);
    expect(codes(read(" \n", "in.txt")[0]!)).toEqual(["empty"]);
  });
});

describe("the place of a fault in JSON", () => {
  test.each([
    ['{"a":1,^}'],
    ['{"a" ^1}'],
    ["[1,^]"],
    ["[1 ^2]"],
    ["{^a:1}"],
    ["[1^}"],
    ["[01^]".replace("01^", "^01")],
    ['["a", ^nul]'],
    ['{"a":[{}]}^}'],
    ['["\\u00zz^"]'.replace("^", "").replace('["', '[^"')],
  ])("%s", (marked) => {
    const fault = marked.indexOf("^");
    const text = marked.replace("^", "");
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(findJsonFault(text)).toBe(fault);
  });

  test("a text that only ends too early goes wrong at its end", () => {
    for (const text of ["{", '{"a"', '{"a":[1,', '["a', "[{}"]) {
      expect(findJsonFault(text)).toBe(text.length);
    }
  });
});

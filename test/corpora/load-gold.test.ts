import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GoldError, loadGold, type ArticleMakers } from "../../src/corpora/index.js";
import { makeArticle } from "../measure/make-pair.js";

/** A page is its own text here: what ingest makes of HTML is tested there. */
const makers: ArticleMakers = {
  fromText: (text, fields) => ({ ...makeArticle(text), published: fields.published ?? null }),
  fromHtml: (html) => {
    const text = new TextDecoder().decode(html);
    return text === "" ? null : makeArticle(text);
  },
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-gold-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function failure(load: () => unknown): string {
  try {
    load();
  } catch (thrown) {
    if (thrown instanceof GoldError) return thrown.message;
    throw thrown;
  }
  return "nothing failed";
}

const text = "Ada Quill said: “No.” Tom hoped for rain.";
const line = {
  id: "a/1",
  text,
  date: "2021-03-04",
  annotator: "x1",
  statements: [
    { kind: "direct", content: [[17, 20]], cue: [[10, 14]], source: [[0, 9]] },
    {
      kind: "indirect",
      content: [[32, 40]],
      cue: [[26, 31]],
      source: [[22, 25]],
      speech_derived: false,
    },
  ],
};

describe("a gold file", () => {
  test("becomes readings, with what the annotator adds beside", () => {
    const path = write("small.jsonl", `${JSON.stringify(line)}\n\n`);
    const [gold, ...more] = loadGold(path, makers);
    expect(more).toEqual([]);
    expect(gold).toMatchObject({
      corpus: "small",
      name: "a/1",
      annotator: "x1",
      hasDetails: false,
    });
    expect(gold?.article.published).toBe("2021-03-04");
    const { statements } = gold?.reading ?? { statements: [] };
    expect(statements.map(({ kind }) => kind)).toEqual(["direct", "indirect"]);
    expect(statements[0]).toMatchObject({ quoted: [{ start: 17, end: 20 }], speakers: [] });
    expect(gold?.notes.map(({ speechDerived }) => speechDerived)).toEqual([true, false]);
  });

  test("takes its speakers from the file beside it", () => {
    const path = write("told.jsonl", JSON.stringify(line));
    const people = [{ key: "ada", name: "Ada Quill", type: "person", aliases: ["Ada"], roles: [] }];
    const speakers = [
      { statement: 0, speaker: "ada" },
      { statement: 1, speaker: null, arguable: true },
    ];
    write("told.speakers.jsonl", JSON.stringify({ id: "a/1", people, speakers }));
    const [gold] = loadGold(path, makers);
    expect(gold?.reading.people).toMatchObject([{ id: "p1", name: "Ada Quill", aliases: ["Ada"] }]);
    expect(gold?.reading.statements.map((one) => one.speakers)).toEqual([["p1"], []]);
    expect(gold?.notes.map(({ speakerArguable }) => speakerArguable)).toEqual([false, true]);
  });

  test.each([
    ["{", /bad\.jsonl:1: not JSON/],
    [JSON.stringify({ ...line, text: 5 }), /bad\.jsonl:1: text: .*expected string/],
    [JSON.stringify({ ...line, date: "4 March" }), /bad\.jsonl:1: date: expected a day/],
    [
      JSON.stringify({ ...line, statements: [{ ...line.statements[0], cue: [[90, 99]] }] }),
      /bad\.jsonl:1: statements\.0\.cue\.0: Span \[90, 99\) does not lie in a text of 41/,
    ],
    ["", /bad\.jsonl" holds no articles/],
  ])("that is broken is named with line and field: %s", (json, expected) => {
    expect(failure(() => loadGold(write("bad.jsonl", json), makers))).toMatch(expected);
  });

  test("that is not there is named", () => {
    expect(failure(() => loadGold(join(folder, "none.jsonl"), makers))).toMatch(
      /Cannot read gold from ".*none\.jsonl": ENOENT.*; give a gold/,
    );
  });

  test("whose text changes on the way is refused, since its offsets would lie", () => {
    const path = write("changed.jsonl", JSON.stringify(line));
    const shorten = { ...makers, fromText: (whole: string) => makeArticle(whole.slice(1)) };
    expect(failure(() => loadGold(path, shorten))).toMatch(/changed\.jsonl:1: .*"a\/1" changed/);
  });
});

describe("a folder of page gold", () => {
  const told = {
    kind: "mixed",
    content: ["no"],
    cue: "said",
    source: "Ada Quill",
    speaker: "ada",
    addressees: [],
    about: ["tom"],
    medium: "Twitter",
    saidOn: "2021-03-04",
    saidExpression: null,
    inReplyTo: null,
    original: 1,
  };
  const page = {
    page: "one",
    people: [
      { key: "ada", name: "Ada Quill", aliases: ["she"], handles: [], roles: [] },
      { key: "tom", name: "Tom", type: "organisation", aliases: [], handles: [], roles: [] },
    ],
    statements: [
      told,
      {
        ...told,
        kind: "post",
        content: ["gone"],
        original: null,
        medium: null,
        saidOn: null,
        arguable: true,
      },
    ],
  };

  test("is found in the pages' articles, and what is not there is listed", () => {
    write("set/html/one.html", text);
    write("set/gold/one.json", JSON.stringify(page));
    const [gold] = loadGold(join(folder, "set", "gold"), makers);
    expect(gold).toMatchObject({ corpus: "set", name: "one", hasDetails: true });
    expect(gold?.reading.statements[0]).toMatchObject({
      content: [{ start: 17, end: 19 }],
      quoted: [{ start: 17, end: 19 }],
      source: [{ start: 0, end: 9 }],
      speakers: ["p1"],
      about: ["p2"],
      medium: "X",
      original: "gold:1",
      saidAt: { day: "2021-03-04" },
    });
    expect(gold?.notes[0]).toMatchObject({ isFragment: true, media: ["X"], lostContent: 0 });
    expect(gold?.notes[1]).toMatchObject({ arguable: true, lostContent: 4 });
    expect(gold?.lost).toEqual([{ statement: 1, field: "content", exact: "gone" }]);
  });

  test("a page without an article loses all of its gold", () => {
    write("void/html/one.html", "");
    write("void/gold/one.json", JSON.stringify(page));
    const [gold] = loadGold(join(folder, "void", "gold"), makers);
    expect(gold?.article.text).toBe("");
    expect(gold?.lost.map(({ exact }) => exact)).toEqual(["no", "gone"]);
  });

  test("says which page, person or statement is missing", () => {
    const load = (name: string, gold: object): string => {
      write(`${name}/gold/one.json`, JSON.stringify(gold));
      return failure(() => loadGold(join(folder, name, "gold"), makers));
    };
    expect(load("lone", page)).toMatch(/gold.one\.json: cannot read its page ".*html.one\.html"/);
    write("keys/html/one.html", text);
    expect(load("keys", { ...page, people: [] })).toMatch(/no person has the key "ada"/);
    write("refs/html/one.html", text);
    const astray = { ...page, statements: [{ ...told, inReplyTo: 7 }] };
    expect(load("refs", astray)).toMatch(/statements\.0\.inReplyTo: there is no statement 7/);
  });

  test("without gold in it is refused", () => {
    write("hollow/readme.txt", "");
    expect(failure(() => loadGold(join(folder, "hollow"), makers))).toMatch(/holds no page gold/);
  });
});

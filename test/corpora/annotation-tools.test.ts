import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { GoldError, loadGold, type GoldArticle } from "../../src/corpora/index.js";
import { articleFromText } from "../../src/ingest/text/article-from-text.js";
import { textOf, type Span } from "../../src/model/index.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-annotations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const load = (path: string): readonly GoldArticle[] =>
  loadGold(path, { fromText: articleFromText, fromHtml: () => null });

/** The words of each statement of the only article there. */
function told(path: string): object[] {
  const [gold] = load(path);
  const words = (spans: readonly Span[]): string[] =>
    spans.map((span) => textOf(gold?.article.text ?? "", span));
  return (gold?.reading.statements ?? []).map((one) => ({
    kind: one.kind,
    content: words(one.content),
    cue: words(one.cue),
    source: words(one.source),
  }));
}

const text = "😀 “We lost,” said Ida Moll. “Badly.” Jon Ahl agreed that it was bad.";
const direct = {
  kind: "direct",
  content: ["We lost,", "Badly."],
  cue: ["said"],
  source: ["Ida Moll"],
};
const indirect = {
  kind: "indirect",
  content: ["it was bad"],
  cue: ["agreed"],
  source: ["Jon Ahl"],
};

/** Offsets in code points: the face is one of these, and two of UTF-16. */
const places = {
  lost: "3 11",
  said: "13 17",
  ida: "18 26",
  badly: "29 35",
  jon: "37 44",
  agreed: "45 51",
  bad: "57 67",
} as const;

function annotate(name: string, ...lines: string[]): string {
  write(`${name}/one.txt`, text);
  write(`${name}/one.ann`, `${lines.join("\n")}\n`);
  return join(folder, name);
}

function relation(id: number, from: number, to: number): object {
  return {
    "%ID": id,
    "%TYPE": "webanno.custom.Tie",
    begin: 0,
    end: 1,
    "@Governor": from,
    "@Dependent": to,
  };
}

function quote(exact: string, prefix = "", suffix = ""): object {
  return {
    type: "TextQuoteSelector",
    exact,
    prefix,
    suffix,
  };
}

function annotation(selector: object): object {
  return {
    type: "Annotation",
    target: { source: "https://lowhaven.example/lost", selector },
  };
}

describe("brat", () => {
  const spans = [
    `T1\tQuote ${places.lost};${places.badly}\tWe lost, Badly.`,
    `T2\tCue ${places.said}\tsaid`,
    `T3\tSource ${places.ida}\tIda Moll`,
    `T4\tCue ${places.agreed}\tagreed`,
    `T5\tSource ${places.jon}\tJon Ahl`,
    `T6\tContent ${places.bad}\tit was bad`,
    "T7\tPlace 0 1\t😀",
  ];

  it("is read with its relations, whichever way they were drawn", () => {
    const relations = [
      "R1\tattributed Arg1:T1 Arg2:T3",
      "R2\tcue Arg1:T2 Arg2:T1",
      "R3\tx Arg1:T6 Arg2:T4",
      "R4\tx Arg1:T5 Arg2:T6",
      "R5\tx Arg1:T6 Arg2:T7",
    ];
    expect(told(annotate("relations", ...spans, ...relations))).toEqual([direct, indirect]);
  });

  it("is read with its events, and by the file's name too", () => {
    const events = [
      "E1\tAttribution:T2 Content:T1 Source:T3",
      "E2\tAttribution:T4 Content:T6 Source:T5",
    ];
    const path = annotate("events", ...spans, ...events);
    expect(told(path)).toEqual([direct, indirect]);
    expect(told(join(path, "one.ann"))).toEqual([direct, indirect]);
  });

  it("says what it takes attributes and speakers from", () => {
    const path = annotate(
      "attributes",
      ...spans,
      "R1\tsource Arg1:T6 Arg2:T5",
      "A1\tKind T6 mixed",
      "A2\tStatus T6 future",
      "#1\tSpeaker T6\tJon Ahl",
    );
    const [gold] = load(path);
    const [, statement] = gold?.reading.statements ?? [];
    expect(statement).toMatchObject({ kind: "mixed", status: "future", speakers: ["p1"] });
    expect(gold?.reading.people[0]?.name).toBe("Jon Ahl");
  });

  it.each([
    ["other words at the place", ["T1\tContent 0 5\tother"], /one\.ann:1: T1 is "other"/],
    ["a place outside the text", ["T1\tContent 5 500\tx"], /"5 500" does not lie in a text of 68/],
    ["no numbers", ["T1\tContent a b\tx"], /does not lie/],
    ["a line of something else", ["hello"], /"hello" is no annotation of brat/],
    ["a relation without ends", ["R1\tsource Arg1:T1"], /needs two ends/],
  ])("says where there is %s", (name, lines, message) => {
    expect(() => load(annotate(`bad-${name.replaceAll(" ", "-")}`, ...lines))).toThrow(message);
  });

  it("says that a text is lacking", () => {
    const path = write("lone/two.ann", "");
    expect(() => load(path)).toThrow(/its text ".*two\.txt" is not there/);
  });
});

describe("UIMA CAS JSON", () => {
  const sofa = { "%ID": 1, "%TYPE": "uima.cas.Sofa", sofaString: text };
  const span = (id: number, type: string, words: string, more: object = {}): object => ({
    "%ID": id,
    "%TYPE": `webanno.custom.${type}`,
    begin: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    ...more,
  });
  const parts = [
    span(2, "Quote", "We lost,"),
    span(3, "Part", "Badly.", { label: "content" }),
    span(4, "Cue", "said"),
    span(5, "Part", "Ida Moll", { label: "Source" }),
    span(6, "Content", "it was bad"),
    span(7, "Cue", "agreed"),
    span(8, "Source", "Jon Ahl"),
    relation(9, 2, 3),
    relation(10, 4, 2),
    relation(11, 3, 5),
    relation(12, 6, 7),
    relation(13, 6, 8),
  ];

  it("is read with layers or labels and relations, as projects of INCEpTION have them", () => {
    const path = write("tied.json", JSON.stringify({ "%FEATURE_STRUCTURES": [sofa, ...parts] }));
    expect(told(path)).toEqual([direct, indirect]);
  });

  it("is read where structures stand by their ids", () => {
    const byId = Object.fromEntries(
      [sofa, ...parts].map((one) => {
        const { "%ID": id, ...rest } = one as { "%ID": number };
        return [id, rest];
      }),
    );
    const path = write("by-id.json", JSON.stringify({ "%FEATURE_STRUCTURES": byId }));
    expect(told(path)).toEqual([direct, indirect]);
  });

  it("is read with numbers that say which statement a part is of", () => {
    const numbered = [
      span(2, "StatementPart", "it was bad", { number: "1", part: "content" }),
      span(3, "StatementPart", "agreed", { number: "1", part: "cue" }),
      span(4, "StatementPart", "Jon Ahl", { number: "1", part: "source" }),
    ];
    const path = write(
      "numbered.json",
      JSON.stringify({ "%FEATURE_STRUCTURES": [sofa, ...numbered] }),
    );
    expect(told(path)).toEqual([indirect]);
  });

  it.each([
    ["no text", [parts[0]], /no Sofa with a sofaString/],
    ["a span outside the text", [sofa, span(2, "Content", "We", { end: 900 })], /does not lie/],
  ])("says where there is %s", (_what, structures, message) => {
    const path = write("bad.json", JSON.stringify({ "%FEATURE_STRUCTURES": structures }));
    expect(() => load(path)).toThrow(message);
  });
});

describe("W3C Web Annotations of others", () => {
  it("are found by their words in the text beside them", () => {
    write("others.txt", `${text} bad`);
    const path = write(
      "others.json",
      JSON.stringify([
        annotation(quote("bad", "it was ")),
        annotation([quote("We lost,"), { type: "TextPositionSelector", start: 3, end: 11 }]),
        annotation([quote("Badly."), { type: "TextPositionSelector", start: 0, end: 6 }]),
      ]),
    );
    const kinds = told(path).map((one) => one as { kind: string; content: string[] });
    expect(kinds.map(({ kind, content }) => [kind, content[0]])).toEqual([
      ["direct", "We lost,"],
      ["direct", "Badly."],
      ["indirect", "bad"],
    ]);
  });

  it("are lost where their words stand nowhere, or in several places: no lookalike will do", () => {
    write("lost.txt", `${text} bad`);
    const path = write(
      "lost.json",
      JSON.stringify({
        type: "AnnotationPage",
        items: [annotation(quote("bad")), annotation(quote("We won,"))],
      }),
    );
    const [gold] = load(path);
    expect(gold?.lost).toEqual([
      { statement: 0, field: "content", exact: "bad" },
      { statement: 1, field: "content", exact: "We won," },
    ]);
    expect(gold?.notes.map(({ lostContent }) => lostContent)).toEqual([3, 6]);
  });

  it("need a text", () => {
    const path = write("textless.json", JSON.stringify([annotation(quote("We lost,"))]));
    expect(() => load(path)).toThrow(/hold no text.*textless\.txt/);
  });

  it("say which of them is none", () => {
    write("broken.txt", text);
    const items = [annotation(quote("We lost,")), { type: "Annotation" }];
    const path = write("broken.json", JSON.stringify({ type: "AnnotationPage", items }));
    expect(() => load(path)).toThrow(/broken\.json: annotation 2: target/);
  });
});

describe("columns and records that are broken", () => {
  const head = "# newdoc id = a\n# columns = number form content misc\n";
  it.each([
    ["a line with a column too few", `${head}1\tWe\t_\n`, /gold\.conll:3: 3 columns where/],
    ["a label that is none", `${head}1\tWe\tX:1\t_\n`, /"X:1" is no label/],
  ])("say where there is %s", (_what, content, message) => {
    expect(() => load(write("gold.conll", content))).toThrow(message);
  });

  it("say which line and field of a record is wrong", () => {
    const path = write("records.ndjson", '{"format":"onrecord/1","article":{}}\n');
    expect(() => load(path)).toThrow(/records\.ndjson:1: /);
    expect(() => load(path)).toThrow(GoldError);
  });
});

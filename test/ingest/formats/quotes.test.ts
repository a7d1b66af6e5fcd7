import { describe, expect, test } from "vitest";
import { statementId } from "../../../src/model/index.js";
import { blocksOf, messagesOf, readPiece } from "../read-piece.js";

const lines = (...objects: object[]) => objects.map((one) => `${JSON.stringify(one)}\n`).join("");

describe("GDELT GQG", () => {
  const line = {
    date: "2026-11-16T23:30:00Z",
    url: "https://www.ridge.example/dam",
    title: "Dam holds  for now",
    lang: "ENGLISH",
    quotes: [
      { pre: "The mayor, Ana Holm, said", quote: "We were\nlucky this time", post: ", and left." },
      { pre: "", quote: "“Never again,”", post: "she added" },
      { pre: "x", quote: " ", post: "y" },
    ],
  };

  test("an article of the title and a paragraph for each quotation, with nothing invented", async () => {
    const [one] = await readPiece(lines(line, line));
    expect(one!.article).toMatchObject({
      url: line.url,
      outlet: "ridge.example",
      title: "Dam holds for now",
      published: "2026-11-16",
      language: "en",
      provenance: { file: "in", offset: 0 },
    });
    expect(blocksOf(one!)).toEqual([
      "title|Dam holds for now",
      "paragraph|The mayor, Ana Holm, said “We were lucky this time”, and left.",
      "paragraph|“Never again,” she added",
    ]);
    expect(one!.reading).toBeUndefined();
  });

  test("broken lines are told, and the rest goes on", async () => {
    const all = await readPiece(
      `${lines(line)}{"url":"x","quotes":[{"pre":1,"quote":2}]}\n{"url":"x","quotes":\n${lines(line)}`,
    );
    expect(all.map(({ article }) => article !== null)).toEqual([true, false, false, true]);
    expect(messagesOf(all)[0]).toContain("in:2: none of its quotes has words");
    expect(messagesOf(all)[1]).toContain("in:3: not JSON: it ends too early");
  });
});

describe("Quotebank", () => {
  const quotation = {
    quoteID: "2026-11-16-000088",
    quotation: " We were lucky, and I said so then. ",
    speaker: "Ana Holm",
    qids: ["Q4242"],
    date: "2026-11-16 23:59:59",
    numOccurrences: 2,
    probas: [
      ["None", "0.2"],
      ["Ana Holm", "0.7"],
      ["Dov Pell", "0.1"],
    ],
    urls: ["https://www.ridge.example/dam", "https://gull.example/dam"],
    phase: "E",
  };

  test("a quotation is a direct statement by its speaker, with Quotebank's own probabilities", async () => {
    const [one] = await readPiece(lines(quotation));
    const { article, reading } = one!;
    expect(article).toMatchObject({
      sourceId: quotation.quoteID,
      url: quotation.urls[0],
      outlet: "ridge.example",
      published: "2026-11-16",
      text: quotation.quotation,
    });
    expect(reading!.reader).toEqual({ version: "quotebank", weights: null });
    expect(reading!.people.map(({ name, registryId }) => [name, registryId])).toEqual([
      ["Ana Holm", "Q4242"],
      ["Dov Pell", null],
    ]);
    const span = { start: 1, end: quotation.quotation.length - 1 };
    expect(reading!.statements).toMatchObject([
      {
        id: statementId(article!.id, [span], [], []),
        kind: "direct",
        status: "made",
        content: [span],
        quoted: [span],
        sourceType: "person",
        speakers: ["p1"],
        candidates: [
          { person: "p1", confidence: 0.7 },
          { person: "p2", confidence: 0.1 },
        ],
        confidence: 0.7,
      },
    ]);
  });

  test.each([
    ["none", []],
    ["two", ["Q1", "Q2"]],
    ["something else", ["x"]],
    ["two, written out", "[Q1, Q2]"],
    ["no list", { id: "Q1" }],
  ])("namesakes are not told apart by guessing: %s", async (_name, qids) => {
    const [one] = await readPiece(lines({ ...quotation, qids }));
    expect(one!.reading!.people[0]!.registryId).toBeNull();
  });

  test("an unknown speaker stays unknown, with the candidates beside it", async () => {
    const [one] = await readPiece(lines({ ...quotation, speaker: "None", qids: [] }));
    expect(one!.reading!.statements[0]).toMatchObject({
      speakers: [],
      sourceType: "none",
      confidence: 0.2,
    });
    expect(one!.reading!.statements[0]!.candidates).toHaveLength(2);
  });

  test("probabilities that are none cost themselves alone", async () => {
    const odd = {
      ...quotation,
      probas: [["Ana Holm", "1e999"], ["Dov Pell", -1], 7, [null], ["Li Wei", "0.5"]],
    };
    const [one] = await readPiece(lines(odd));
    expect(one!.reading!.people.map(({ name }) => name)).toEqual(["Li Wei", "Ana Holm"]);
    expect(one!.reading!.statements[0]).toMatchObject({ speakers: ["p2"], confidence: 0.5 });
  });

  test("a line without words says so", async () => {
    const all = await readPiece(
      lines({ ...quotation, quotation: 5 }, { ...quotation, quotation: " " }),
    );
    expect(messagesOf(all)[0]).toContain('in:1: field "quotation" is 5');
    expect(all.every(({ article }) => article === null)).toBe(true);
  });

  test("an article with its quotations: one person a name, ids where there is exactly one", async () => {
    const [one] = await readPiece(
      lines({
        articleID: "2026111600_1",
        title: "Dam holds for now",
        url: "https://ridge.example/dam",
        date: "2026-11-16 10:00:00",
        names: [
          { name: "Ana Holm", ids: "[Q4242]", offsets: [[1, 3]] },
          { name: "Dov Pell", ids: ["Q1", "Q2"] },
        ],
        quotations: [
          {
            quoteID: "a",
            quotation: "We were lucky .",
            localTopSpeaker: "Ana Holm",
            localProbas: [
              ["Ana Holm", "0.9"],
              ["Dov Pell", "0.1"],
            ],
          },
          {
            quoteID: "b",
            quotation: "I was not .",
            localTopSpeaker: "Dov Pell",
            localProbas: [["Dov Pell", "0.6"]],
          },
          {
            quoteID: "c",
            quotation: "Who was ?",
            localTopSpeaker: "None",
            localProbas: [["None", "0.8"]],
          },
        ],
      }),
    );
    expect(one!.article!.text).toBe(
      "Dam holds for now\n\nWe were lucky .\n\nI was not .\n\nWho was ?",
    );
    const { people, statements } = one!.reading!;
    expect(people.map(({ id, name, registryId }) => [id, name, registryId])).toEqual([
      ["p1", "Ana Holm", "Q4242"],
      ["p2", "Dov Pell", null],
    ]);
    expect(statements.map(({ speakers, confidence }) => [speakers, confidence])).toEqual([
      [["p1"], 0.9],
      [["p2"], 0.6],
      [[], 0.8],
    ]);
  });
});

describe("Popolo speeches", () => {
  const document = {
    persons: [
      { id: "a", name: "Ana Holm", identifiers: [{ scheme: "wikidata", identifier: "Q4242" }] },
      { id: "b", name: "Dov Pell" },
    ],
    organizations: [{ id: "o", name: "Harbour Trust" }],
    speeches: [
      {
        id: "s1",
        creator_id: "a",
        attribution_text: "The Mayor",
        audience_id: "b",
        text: "We were lucky.",
        date: "2026-11-16T21:00:00-05:00",
        sources: [{ url: "https://council.example/16" }],
      },
      { creator_id: "o", text: "The trust regrets it." },
      { attribution_text: "A voice from the gallery", text: "Shame!" },
      { creator_id: "nobody", text: "Who is it?" },
      { type: "scene", attribution_text: "Clerk", text: "(The lights went out.)" },
      { creator_id: "a", text: "" },
    ],
  };

  test("a speech is a turn of its own transcript, by the document's own persons", async () => {
    const all = await readPiece(JSON.stringify(document));
    expect(all[0]!.label).toBe("in#speeches[0]");
    expect(all[0]!.article).toMatchObject({
      sourceId: "s1",
      type: "transcript",
      url: "https://council.example/16",
      published: "2026-11-16",
      text: "We were lucky.",
    });
    const { people, statements } = all[0]!.reading!;
    expect(
      people.map(({ id, name, aliases, registryId }) => [id, name, aliases, registryId]),
    ).toEqual([
      ["p1", "Ana Holm", ["The Mayor"], "Q4242"],
      ["p2", "Dov Pell", [], null],
    ]);
    expect(statements).toMatchObject([
      { kind: "turn", speakers: ["p1"], addressees: ["p2"], sourceType: "person", quoted: [] },
    ]);
  });

  test("organisations, people by their label, unknown speakers, and what nobody says", async () => {
    const all = await readPiece(JSON.stringify(document));
    const said = all
      .slice(1, 5)
      .map(({ reading }) => [
        reading!.people.map(({ name }) => name),
        reading!.statements.map(({ sourceType }) => sourceType),
      ]);
    expect(said).toEqual([
      [["Harbour Trust"], ["organisation"]],
      [["A voice from the gallery"], ["person"]],
      [[], ["none"]],
      [[], []],
    ]);
    expect(messagesOf(all)).toEqual([
      'in#speeches[5]: field "text" is ""; give the words of the speech',
    ]);
  });

  test("the same words by two people are two articles", async () => {
    const [one] = await readPiece('{"creator_id":"a","text":"Aye."}');
    const [two] = await readPiece('{"creator_id":"b","text":"Aye."}');
    expect(one!.article!.id).not.toBe(two!.article!.id);
  });

  test("a document of people alone is no article", async () => {
    const all = await readPiece('{"persons":[{"id":"a","name":"Ana"}],"organizations":[]}');
    expect(messagesOf(all)[0]).toContain("import it as a registry of people");
  });
});

import { describe, expect, it } from "vitest";
import { makeGoldStatement, plainNote, type GoldArticle } from "../../src/corpora/index.js";
import { articleFromText } from "../../src/ingest/index.js";
import { english } from "../../src/language/index.js";
import { toRecord } from "../../src/model/index.js";
import { createPreparer, createReader } from "../../src/read/index.js";
import {
  parseStatementWeights,
  writeStatementWeights,
} from "../../src/read/learned/statement-weights.js";
import { trainStatements } from "../../src/train/index.js";
import { loadWeights } from "../../src/weights/index.js";

const shipped = loadWeights();
const prepare = createPreparer(shipped);

/** Sentences as [words, source, cue, content]; each word is looked for in its sentence. */
const sentences: readonly (readonly [string, string, string, string])[] = [
  [
    "“We will appeal the ruling,” said Marta Ito.",
    "Marta Ito",
    "said",
    "“We will appeal the ruling,”",
  ],
  [
    "The mayor said that the harbour would open soon.",
    "The mayor",
    "said",
    "that the harbour would open soon",
  ],
  [
    "Jo Park told reporters the ferry was late again.",
    "Jo Park",
    "told",
    "the ferry was late again",
  ],
  ["“The ferry is never on time,” Park said.", "Park", "said", "“The ferry is never on time,”"],
  [
    "According to the report, costs rose by a third.",
    "the report",
    "According to",
    "costs rose by a third",
  ],
  ["Ito called the plan “a gift to the rich”.", "Ito", "called", "the plan “a gift to the rich”"],
];

function goldArticles(count: number): GoldArticle[] {
  return Array.from({ length: count }, (_, i) => goldArticle(i));
}

function goldArticle(i: number): GoldArticle {
  const own = [0, 1, 2].map((k) => sentences[(i + k * (1 + (i % 3))) % sentences.length]);
  const text = own.map(([words]) => words).join("\n\n");
  const article = articleFromText(text, { language: "en", sourceId: `own-${i}` });
  let from = 0;
  const statements = own.map(([words, source, cue, content], index) => {
    const span = (part: string) => {
      const start = text.indexOf(part, from);
      return { start, end: start + part.length };
    };
    const statement = makeGoldStatement(index, {
      kind: content.startsWith("“") ? "direct" : "indirect",
      content: [span(content)],
      quoted: [],
      cue: [span(cue)],
      source: [span(source)],
      speakers: [],
    });
    from += words.length + 2;
    return statement;
  });
  return {
    corpus: "own",
    name: `own-${i}`,
    article,
    reading: {
      reader: { version: "gold", weights: null },
      article,
      people: [],
      statements,
      links: [],
      problems: [],
    },
    notes: statements.map(() => plainNote),
    annotator: null,
    hasDetails: false,
    lost: [],
  };
}

const train = () => trainStatements(goldArticles(30), { seed: 3, prepare, cues: english.cues });

describe("training the reader of statements", () => {
  const weights = train();
  const bytes = writeStatementWeights(weights);

  it("gives identical weights twice", () => {
    expect(Buffer.from(writeStatementWeights(train())).equals(Buffer.from(bytes))).toBe(true);
  });

  it("learns to read what it was shown", () => {
    const statements = parseStatementWeights(bytes);
    const read = createReader({ syntax: shipped.syntax, statements, hash: "sha256:test" });
    const text =
      "“We will appeal the ruling,” said Jo Park.\n\nThe mayor said that costs rose by a third.";
    const record = toRecord(read(articleFromText(text, { language: "en" })));
    expect(
      record.statements.map(({ kind, text: words, source }) => [kind, words, source[0]?.exact]),
    ).toEqual([
      ["direct", "We will appeal the ruling,", "Jo Park"],
      ["indirect", "costs rose by a third", "The mayor"],
    ]);
  });

  it("refuses weights that are none, of another version, or cut short", () => {
    expect(() => parseStatementWeights(new Uint8Array(3))).toThrow(/3 bytes have no header/);
    expect(() => parseStatementWeights(new Uint8Array(64))).toThrow(/no statement weights/);
    const other = bytes.slice();
    other[4] = 99;
    expect(() => parseStatementWeights(other)).toThrow(/version 99/);
    expect(() => parseStatementWeights(bytes.subarray(0, bytes.length >> 1))).toThrow(RangeError);
  });
});

import {
  unknownArticle,
  unknownStatement,
  type Article,
  type Person,
  type Reading,
  type Span,
  type Statement,
} from "../../../src/model/index.js";

type Words = string | readonly string[];
type SpanField = "content" | "quoted" | "cue" | "source" | "grounds";

/** A statement given by its words, each looked up in the text after the one before. */
export type StatementSketch = Partial<Omit<Statement, SpanField>> & {
  readonly [K in SpanField]?: Words;
} & { readonly whenWords?: Words; readonly evidence?: Words };

/** A reading made by hand: `people` maps ids to names. */
export function buildReading(
  text: string,
  people: Readonly<Record<string, string>>,
  sketches: readonly StatementSketch[],
  article: Partial<Article> = {},
): Reading {
  return {
    reader: { version: "0.0.0", weights: null },
    article: { ...plainArticle(text), ...article },
    people: Object.entries(people).map(([id, name]) => personOf(id, name)),
    statements: sketches.map((sketch, index) => statementOf(text, sketch, index)),
    links: [],
    problems: [],
  };
}

function plainArticle(text: string): Article {
  const blocks: Article["blocks"] = [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => ({
    kind: "paragraph",
    start: index,
    end: index + words.length,
  }));
  return {
    ...unknownArticle,
    id: `sha256:${"a".repeat(64)}`,
    language: "en",
    text,
    blocks,
  };
}

function personOf(id: string, name: string): Person {
  return {
    id,
    type: "person",
    name,
    aliases: [],
    handles: [],
    roles: [],
    registryId: null,
    mentions: [],
  };
}

function statementOf(text: string, sketch: StatementSketch, index: number): Statement {
  const { content, quoted, cue, source, grounds, whenWords, evidence, ...fields } = sketch;
  const find = (words: Words = []): Span[] =>
    [words].flat().map((part) => {
      const start = text.indexOf(part);
      if (start < 0) throw new Error(`The text has no ${JSON.stringify(part)}`);
      return { start, end: start + part.length };
    });
  const statement: Statement = {
    ...unknownStatement,
    id: `sha256:${String(index).padStart(64, "0")}`,
    kind: "direct",
    content: find(content),
    quoted: find(quoted),
    cue: find(cue),
    source: find(source),
    sourceType: "person",
    grounds: find(grounds),
    confidence: 0.9,
    why: ["closing-mark-then-source-cue"],
    origin: "machine",
    ...fields,
  };
  return {
    ...statement,
    saidAt: statement.saidAt && { ...statement.saidAt, expression: find(whenWords) },
    inReplyTo: statement.inReplyTo && { ...statement.inReplyTo, evidence: find(evidence) },
  };
}

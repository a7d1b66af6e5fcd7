import type { Article, Problem, Reading } from "../model/index.js";
import { english } from "../language/index.js";
import { findPosts } from "./blocks/find-posts.js";
import { findTurns } from "./blocks/find-turns.js";
import { markBylines } from "./blocks/mark-bylines.js";
import { partDatelines } from "./blocks/part-datelines.js";
import { detectLanguage } from "./language/detect-language.js";
import type { Layers } from "./layers.js";
import { scanQuotations } from "./quotations/scan-quotations.js";
import { readDirect } from "./statements/direct/read-direct.js";
import { byReadingOrder } from "./statements/make-statement.js";
import { readPosts } from "./statements/read-posts.js";
import { readTurns } from "./statements/read-turns.js";
import { splitSentences, splitTokens } from "./tokens/index.js";

type LayerName = keyof Layers;

/** One step of reading: from layers that are there, new ones. It changes nothing. */
export interface Stage {
  readonly name: string;
  readonly needs: readonly LayerName[];
  readonly adds: readonly LayerName[];
  readonly run: (layers: Layers) => Partial<Layers>;
}

/** The order of reading. Each stage needs only what stands before it. */
export const stages: readonly Stage[] = [
  {
    name: "refine-blocks",
    needs: ["article"],
    adds: ["blocks"],
    run: ({ article: { text, blocks } }) => ({
      blocks: findPosts(text, markBylines(text, partDatelines(text, blocks))),
    }),
  },
  {
    name: "find-turns",
    needs: ["article", "blocks"],
    adds: ["turns"],
    run: ({ article, blocks }) => ({ turns: findTurns(article.text, blocks) }),
  },
  {
    name: "split-tokens",
    needs: ["article", "blocks"],
    adds: ["tokens"],
    run: ({ article, blocks }) => ({ tokens: splitTokens(article.text, blocks) }),
  },
  {
    name: "split-sentences",
    needs: ["article", "blocks", "tokens"],
    adds: ["sentences"],
    run: ({ article, blocks, tokens }) => ({
      sentences: splitSentences(article.text, blocks, tokens),
    }),
  },
  {
    name: "scan-quotations",
    needs: ["article", "blocks"],
    adds: ["quotations", "problems"],
    run: ({ article, blocks, problems }) => {
      const scanned = scanQuotations(article.text, blocks);
      return { quotations: scanned.quotations, problems: [...problems, ...scanned.problems] };
    },
  },
  {
    name: "read-statements",
    needs: ["article", "blocks", "turns", "tokens", "sentences", "quotations"],
    adds: ["statements"],
    run: (layers) => ({
      statements: [
        ...readPosts(layers.article, layers.blocks),
        ...readTurns(layers.article, layers.turns),
        ...readDirect(layers, english.cues),
      ].sort(byReadingOrder),
    }),
  },
];

/** The version of the reader: in every record, and part of what makes a reading comparable. */
export const readerVersion = "0.1.0";

/**
 * Reads an article: who said what in it. Pure: the same article gives the same
 * reading on every machine. A text in a language other than English gives the
 * article, a problem and no statements.
 */
export function readArticle(article: Article): Reading {
  const language = detectLanguage(article);
  const known: Article = { ...article, language };
  if (language !== "en") return unread(known, unsupported(language));
  const layers = runStages(known, stages);
  return {
    reader: { version: readerVersion, weights: null },
    article: { ...known, blocks: layers.blocks },
    people: layers.people,
    statements: layers.statements,
    links: layers.links,
    problems: layers.problems,
  };
}

/** The layers that stand before any statement is read: what a model reads from, and learns from. */
export function prepareLayers(article: Article): Layers {
  return runStages(
    article,
    stages.filter((stage) => !stage.adds.includes("statements")),
  );
}

function runStages(article: Article, order: readonly Stage[]): Layers {
  let layers = emptyLayers(article);
  for (const stage of order) layers = { ...layers, ...stage.run(layers) };
  return layers;
}

function unread(article: Article, problem: Problem): Reading {
  return {
    reader: { version: readerVersion, weights: null },
    article,
    people: [],
    statements: [],
    links: [],
    problems: [problem],
  };
}

function unsupported(language: string | null): Problem {
  const what = language === null ? "an unknown language" : `"${language}"`;
  return {
    code: "unsupported-language",
    start: 0,
    end: 0,
    message: `The text is in ${what}; only English is read. The article is kept without statements`,
  };
}

function emptyLayers(article: Article): Layers {
  const none = new Int32Array(0);
  return {
    article,
    language: article.language,
    blocks: article.blocks,
    turns: [],
    tokens: { length: 0, start: none, end: none },
    sentences: { length: 0, first: new Int32Array(1) },
    quotations: [],
    syntax: { tag: new Uint8Array(0), head: none, relation: new Uint8Array(0) },
    people: [],
    statements: [],
    links: [],
    problems: [],
  };
}

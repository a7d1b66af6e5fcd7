import { english } from "../language/index.js";
import type { Article, Problem, Reading, Span } from "../model/index.js";
import { detectLanguage } from "./language/detect-language.js";
import type { Layers } from "./layers.js";
import type { ReaderWeights } from "./reader-weights.js";
import { sentencesAround } from "./sentences-around.js";
import { preparingStages, stagesOf, type Stage } from "./stages.js";

/** The version of the reader: in every record, and part of what makes a reading comparable. */
export const readerVersion = "0.1.0";

/**
 * A function that reads articles: who said what in them. Pure: the same
 * article and weights give the same reading on every machine. A text in a
 * language other than English gives the article, a problem and no statements.
 * Without weights only direct statements, posts and turns are read, by rules.
 */
export function createReader(weights: ReaderWeights | null = null): (article: Article) => Reading {
  const read = createSentenceReader(weights);
  return (article) => read(article).reading;
}

/** A reading, with the sentence or sentences that each of its statements stands in. */
export interface ReadingInSentences {
  readonly reading: Reading;
  /** One a statement, in their order. */
  readonly sentences: readonly Span[];
}

/** As `createReader`, for those who show statements in their sentences. */
export function createSentenceReader(
  weights: ReaderWeights | null = null,
): (article: Article) => ReadingInSentences {
  const stages = stagesOf(english, weights);
  const reader = { version: readerVersion, weights: weights?.hash ?? null };
  return (article) => {
    const language = detectLanguage(article);
    const known: Article = { ...article, language };
    if (language !== "en") {
      const problems = [unsupported(language)];
      const nothing = { people: [], statements: [], links: [], problems };
      return { reading: { reader, article: known, ...nothing }, sentences: [] };
    }
    const layers = runStages(known, stages);
    const { blocks, people, statements, links, problems } = layers;
    const said = { people, statements, links, problems };
    return {
      reading: { reader, article: { ...known, blocks }, ...said },
      sentences: sentencesAround(statements, layers),
    };
  };
}

/** The layers that stand before any statement is read: what a model reads from, and learns from. */
export function createPreparer(
  weights: Pick<ReaderWeights, "syntax"> | null = null,
): (article: Article) => Layers {
  const stages = preparingStages(weights);
  return (article) => runStages(article, stages);
}

function runStages(article: Article, stages: readonly Stage[]): Layers {
  let layers = emptyLayers(article);
  for (const stage of stages) layers = { ...layers, ...stage.run(layers) };
  return layers;
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

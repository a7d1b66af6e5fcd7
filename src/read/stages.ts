import type { Language } from "../language/index.js";
import type { Block, Statement } from "../model/index.js";
import { findPosts } from "./blocks/find-posts.js";
import { findTurns } from "./blocks/find-turns.js";
import { markBylines } from "./blocks/mark-bylines.js";
import { partDatelines } from "./blocks/part-datelines.js";
import { addActs, gatherContext, readDetails } from "./details/index.js";
import type { Layers } from "./layers.js";
import { createStatementModel } from "./learned/statement-model.js";
import { findPeople, keepNeededPeople, resolveSpeakers } from "./people/index.js";
import { scanQuotations } from "./quotations/scan-quotations.js";
import type { ReaderWeights } from "./reader-weights.js";
import { addUncovered } from "./statements/add-uncovered.js";
import { readDirect } from "./statements/direct/read-direct.js";
import { byReadingOrder } from "./statements/make-statement.js";
import { readFindings } from "./statements/read-findings.js";
import { readPosts } from "./statements/read-posts.js";
import { readTurns } from "./statements/read-turns.js";
import { createSyntax } from "./syntax/index.js";
import { splitSentences, splitTokens } from "./tokens/index.js";

export type LayerName = keyof Layers;

/** One step of reading: from layers that are there, new ones. It changes nothing. */
export interface Stage {
  readonly name: string;
  readonly needs: readonly LayerName[];
  readonly adds: readonly LayerName[];
  readonly run: (layers: Layers) => Partial<Layers>;
}

/**
 * The order of reading. Each stage needs only what stands before it. Without
 * weights there is no syntax, and only direct statements, posts and turns are
 * read, by rules.
 */
export function stagesOf(language: Language, weights: ReaderWeights | null): readonly Stage[] {
  const { cues } = language;
  return [...preparingStages(weights), readStatements(), describeStatements(language)];

  function readStatements(): Stage {
    const model = weights && createStatementModel(weights.statements, cues);
    return {
      name: "read-statements",
      needs: ["article", "blocks", "turns", "tokens", "sentences", "quotations", "syntax"],
      adds: ["statements"],
      run: (layers) => {
        const shown: readonly Statement[] = [
          ...readPosts(layers.article, layers.blocks),
          ...readTurns(layers.article, layers.turns),
        ];
        const learned = model === null ? [] : model(layers);
        const direct = readDirect(layers, cues).filter(
          (one) => model === null || isBeyondModel(one),
        );
        const hands = [learned, direct, readFindings(layers, language)];
        return { statements: inOrder(hands.reduce(addUncovered, shown)) };
      },
    };
  }
}

/**
 * Forms of direct speech that the model's corpus hardly has. What other rules
 * find where the model finds nothing is wrong nine times in ten.
 */
const beyondModel: ReadonlySet<string> = new Set([
  "closing-mark-then-signature",
  "name-colon-then-opening-mark",
]);

function isBeyondModel({ why }: Statement): boolean {
  return why.some((reason) => beyondModel.has(reason));
}

/** The stage behind the statements: who spoke, and all else that the record holds. */
function describeStatements(language: Language): Stage {
  return {
    name: "describe-statements",
    needs: [
      "article",
      "blocks",
      "turns",
      "tokens",
      "sentences",
      "quotations",
      "syntax",
      "statements",
    ],
    adds: ["people", "statements", "links"],
    run: (layers) => {
      const found = findPeople(layers);
      const known = { ...layers, people: found.people };
      const context = gatherContext(known, language, found.words);
      const told = inOrder(addActs(known, layers.statements, context));
      const statements = resolveSpeakers(layers, found, told);
      const details = readDetails(known, statements, context);
      return { ...details, ...keepNeededPeople({ ...known, statements: details.statements }) };
    },
  };
}

function inOrder(statements: readonly Statement[]): Statement[] {
  return statements.toSorted(byReadingOrder);
}

/** The stages before any statement is read: what a model reads from, and learns from. */
export function preparingStages(weights: Pick<ReaderWeights, "syntax"> | null): readonly Stage[] {
  const layers: Stage[] = [
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
      run: ({ article, blocks }) => ({ tokens: splitTokens(article.text, readable(blocks)) }),
    },
    {
      name: "split-sentences",
      needs: ["article", "blocks", "tokens"],
      adds: ["sentences"],
      run: ({ article, blocks, tokens }) => ({
        sentences: splitSentences(article.text, readable(blocks), tokens),
      }),
    },
    {
      name: "scan-quotations",
      needs: ["article", "blocks"],
      adds: ["quotations", "problems"],
      run: ({ article, blocks, problems }) => {
        const scanned = scanQuotations(article.text, readable(blocks));
        return { quotations: scanned.quotations, problems: [...problems, ...scanned.problems] };
      },
    },
  ];
  if (weights === null) return layers;
  const parse = createSyntax(weights.syntax);
  return [
    ...layers,
    {
      name: "parse-sentences",
      needs: ["article", "tokens", "sentences"],
      adds: ["syntax"],
      run: ({ article, tokens, sentences }) => ({
        syntax: parse(article.text, tokens, sentences),
      }),
    },
  ];
}

/** Furniture (a file's header lines) is kept in the text, and is nothing to read. */
function readable(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => block.kind !== "furniture");
}

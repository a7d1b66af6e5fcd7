import type { GoldArticle } from "../../corpora/index.js";
import type { CueTable } from "../../language/index.js";
import type { createPreparer } from "../../read/index.js";
import { gatherContext, type Context } from "../../read/learned/context.js";
import { writeTagFeatures } from "../../read/learned/tag-features.js";
import { FeatureWriter } from "../../read/sequence/feature-writer.js";
import { wideRows, type LabelledSequence } from "../sequence/train-chain.js";
import { goldUnits, tagLabelsOf, type GoldUnits } from "./gold-labels.js";

/** A gold article made ready for training. */
export interface Prepared {
  readonly gold: GoldArticle;
  readonly context: Context;
  readonly statements: readonly GoldUnits[];
  /** One for each run of the context. */
  readonly tagSequences: readonly LabelledSequence[];
}

/** Layers, features and labels of gold articles. */
export function prepareGold(
  articles: readonly GoldArticle[],
  prepare: ReturnType<typeof createPreparer>,
  cues: CueTable,
): Prepared[] {
  const writer = new FeatureWriter(wideRows);
  return articles.map((gold) => {
    const layers = prepare(gold.article);
    const context = gatherContext(layers, layers.syntax, cues);
    const statements = goldUnits(gold, context);
    const labels = tagLabelsOf(context, statements);
    const tagSequences = context.runs.map((run) => {
      writer.clear();
      writeTagFeatures(context, run, writer);
      return { features: writer.copy(), gold: labels.slice(run.from, run.to) };
    });
    return { gold, context, statements, tagSequences };
  });
}

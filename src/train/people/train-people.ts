import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createPreparer, type ReaderWeights } from "../../read/index.js";
import { handWeights } from "../../read/people/rank-weights.js";
import { readCoreference } from "./gold-coreference.js";
import { articleOf, rankSamples, type RankSample } from "./rank-samples.js";
import { reportRanker, shippedRankPlan, trainRanker, type RankReport } from "./train-ranker.js";
import { writeRankWeights } from "./write-rank-weights.js";

/** What training made of the dev part, before and after. */
export interface TrainedPeople {
  readonly byHand: readonly RankReport[];
  readonly learned: readonly RankReport[];
}

/**
 * Trains the ranker on the treebank with coreference in a folder of shared
 * data, with the syntax that the reader will have, and writes its weights as
 * source. The same data and syntax give the same bytes. Throws when a file is
 * missing or is not CoNLL-U.
 */
export async function runTrainPeople(
  sharedFolder: string,
  syntax: ReaderWeights["syntax"],
  outFile: string,
): Promise<TrainedPeople> {
  const prepare = createPreparer({ syntax });
  const load = async (file: string): Promise<RankSample[]> => {
    const text = await readFile(join(sharedFolder, "treebanks", file), "utf8");
    return readCoreference(text, file).flatMap((gold) =>
      rankSamples(prepare(articleOf(gold)), gold),
    );
  };
  const train = await load("gum.train.conllu");
  const dev = await load("gum.dev.conllu");
  const learned = trainRanker(train, handWeights, shippedRankPlan);
  await writeFile(outFile, writeRankWeights(learned));
  return { byHand: reportRanker(dev, handWeights), learned: reportRanker(dev, learned) };
}

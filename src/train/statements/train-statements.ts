import type { GoldArticle } from "../../corpora/index.js";
import type { CueTable } from "../../language/index.js";
import {
  argumentLabels,
  forbiddenArguments,
  forbiddenArgumentStarts,
  tagLabels,
} from "../../read/learned/labels.js";
import { ProposalMaker, type Proposal } from "../../read/learned/proposals.js";
import { Judge, selectProposals } from "../../read/learned/select.js";
import { keptFrom } from "../../read/learned/statement-model.js";
import type { Calibration } from "../../read/learned/calibration.js";
import type { StatementWeights } from "../../read/learned/statement-weights.js";
import type { Chain } from "../../read/sequence/chain.js";
import { FeatureWriter } from "../../read/sequence/feature-writer.js";
import type { createPreparer } from "../../read/index.js";
import {
  averageChains,
  trainChain,
  wideRows,
  type ChainTraining,
  type LabelledSequence,
} from "../sequence/train-chain.js";
import { argumentSequences } from "./argument-sequences.js";
import { fitCalibration, type Outcome } from "./fit-calibration.js";
import { prepareGold, type Prepared } from "./prepare.js";
import { judgeProposals, verdictSequences } from "./verdict-sequences.js";

export interface StatementTraining {
  readonly seed: number;
  /** The layers of an article, syntax included. */
  readonly prepare: ReturnType<typeof createPreparer>;
  readonly cues: CueTable;
  readonly onProgress?: (step: string, done: number, of: number) => void;
}

/**
 * Into how many parts the gold is divided: each part is labelled by models that
 * have not seen it, so that a later pass learns from the mistakes that an
 * earlier one makes on new text (stacking; Wolpert 1992).
 */
const folds = 5;

/** Half of the features are dropped in training, so in use each counts half (`scale`). */
const dropout = 0.5;

const tagTraining = {
  labels: tagLabels.length,
  rows: 1 << 20,
  epochs: 5,
  learningRate: 0.05,
  dropout,
  leastCount: 1,
  averageFrom: 3,
} as const;
const argumentTraining = {
  labels: argumentLabels.length,
  rows: 1 << 20,
  epochs: 5,
  learningRate: 0.05,
  dropout,
  leastCount: 1,
  averageFrom: 3,
  forbidden: forbiddenArguments,
  forbiddenStarts: forbiddenArgumentStarts,
} as const;
const verdictTraining = {
  labels: 2,
  rows: 1 << 16,
  epochs: 8,
  learningRate: 0.03,
  dropout: 0.3,
  leastCount: 1,
  averageFrom: 4,
} as const;

/** How many runs with seeds of their own the shipped chains are the mean of. */
const bags = 4;

/** Trains the reader of statements on gold articles. The same gold and seed give the same weights. */
export function trainStatements(
  gold: readonly GoldArticle[],
  training: StatementTraining,
): StatementWeights {
  return new StatementTrainer(gold, training).train();
}

const all = (): boolean => true;

class StatementTrainer {
  private readonly articles: readonly Prepared[];
  private readonly training: StatementTraining;
  private readonly steps = 3 * bags + 3 * folds;
  private step = 0;

  constructor(gold: readonly GoldArticle[], training: StatementTraining) {
    this.training = training;
    this.articles = prepareGold(gold, training.prepare, training.cues);
  }

  train(): StatementWeights {
    const opinions = this.foldTags();
    const tags = this.bag((seed) => this.fitTags("cues, sources and contents", all, seed));
    const sequences = this.argumentSequences(opinions);
    const proposals = this.foldProposals(tags, opinions, sequences);
    const args = this.bag((seed) =>
      this.fitArguments("what belongs to a cue", sequences, all, seed),
    );
    const verdict = this.bag((seed) => this.fitVerdict(proposals, all, seed));
    return { tags, arguments: args, verdict, calibration: this.calibrate(proposals) };
  }

  private foldTags(): Float32Array[] {
    const opinions = Array.from<Float32Array>({ length: this.articles.length });
    for (let fold = 0; fold < folds; fold++) {
      const tags = this.fitTags(`first pass, part ${fold + 1}`, (i) => i % folds !== fold);
      const maker = new ProposalMaker(tags, tags);
      this.articles.forEach(({ context }, i) => {
        if (i % folds === fold) opinions[i] = maker.tagProbabilities(context);
      });
    }
    return opinions;
  }

  private bag(fit: (seed: number) => Chain): Chain {
    return averageChains(Array.from({ length: bags }, (_, i) => fit(this.training.seed + i)));
  }

  private fitTags(
    step: string,
    includes: (article: number) => boolean,
    seed = this.training.seed,
  ): Chain {
    const sequences = this.articles.filter((_, i) => includes(i)).flatMap((a) => a.tagSequences);
    return this.fit(step, sequences, tagTraining, seed);
  }

  private argumentSequences(opinions: readonly Float32Array[]): LabelledSequence[][] {
    const writer = new FeatureWriter(wideRows);
    return this.articles.map((article, i) => argumentSequences(article, opinions[i], writer));
  }

  private fitArguments(
    step: string,
    sequences: readonly LabelledSequence[][],
    includes: (article: number) => boolean,
    seed = this.training.seed,
  ): Chain {
    return this.fit(step, sequences.filter((_, i) => includes(i)).flat(), argumentTraining, seed);
  }

  private foldProposals(
    tags: Chain,
    opinions: readonly Float32Array[],
    sequences: readonly LabelledSequence[][],
  ): Proposal[][] {
    const proposals = Array.from<Proposal[]>({ length: this.articles.length });
    for (let fold = 0; fold < folds; fold++) {
      const step = `second pass, part ${fold + 1}`;
      const args = this.fitArguments(step, sequences, (i) => i % folds !== fold);
      const maker = new ProposalMaker(tags, args);
      this.articles.forEach(({ context }, i) => {
        if (i % folds === fold) proposals[i] = maker.propose(context, opinions[i]);
      });
    }
    return proposals;
  }

  private fitVerdict(
    proposals: readonly Proposal[][],
    includes: (article: number) => boolean,
    seed = this.training.seed,
  ): Chain {
    const writer = new FeatureWriter(wideRows);
    const sequences = this.articles.flatMap((article, i) =>
      includes(i) ? verdictSequences(article, proposals[i], writer) : [],
    );
    return this.fit("what is speech", sequences, verdictTraining, seed);
  }

  /** Each part is judged by a judge of the others, chosen from as in reading, and compared with gold. */
  private calibrate(proposals: readonly Proposal[][]): Calibration {
    const outcomes: Outcome[] = [];
    for (let fold = 0; fold < folds; fold++) {
      const judge = new Judge(this.fitVerdict(proposals, (i) => i % folds !== fold));
      this.articles.forEach((article, i) => {
        if (i % folds !== fold) return;
        const chosen = selectProposals(judge.judge(article.context, proposals[i]), keptFrom);
        judgeProposals(article, chosen).forEach((right, k) => {
          if (right !== null) outcomes.push({ score: chosen[k].confidence, right });
        });
      });
    }
    return fitCalibration(outcomes);
  }

  private fit(
    step: string,
    sequences: readonly LabelledSequence[],
    options: Omit<ChainTraining, "seed">,
    seed: number,
  ): Chain {
    this.training.onProgress?.(step, this.step++, this.steps);
    const chain = trainChain(sequences, { ...options, seed });
    return { ...chain, scale: 1 - options.dropout };
  }
}

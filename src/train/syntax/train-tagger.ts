import { scoreClasses, bestClass } from "../../read/syntax/linear-model.js";
import { tagNames } from "../../read/syntax/tag-names.js";
import { fillTagFeatures, tagSentence, TagWork } from "../../read/syntax/tag-sentence.js";
import type { LinearModel } from "../../read/syntax/linear-model.js";
import { WordHashes } from "../../read/syntax/word-hashes.js";
import { shuffledOrder } from "../random.js";
import { AveragedModel } from "./averaged-model.js";
import { FeatureCounts } from "./feature-counts.js";
import type { GoldSentence } from "./gold-sentences.js";

/** How the tagger learns. */
export interface TaggerPlan {
  readonly epochs: number;
  /** So often is learned from the beginning, and the mean taken. */
  readonly rounds: number;
  readonly bits: number;
  readonly margin: number;
  /** Features met less often than this are left out. */
  readonly leastCount: number;
  /** A first training of so many passes shows which features change often enough to keep. */
  readonly surveyEpochs: number;
  /** Its table is large, so that features do not share weights in it. */
  readonly surveyBits: number;
  /** Features are counted in 2 to this power of cells. */
  readonly countBits: number;
  readonly leastChanges: number;
  /** The known features are kept as 2 to this power of bits. */
  readonly knownBits: number;
}

/** A tagger as training leaves it. */
export interface TaggerInTraining {
  readonly model: AveragedModel;
  readonly known: Uint8Array;
}

/** Learns tags from left to right; each sentence is seen with the tags that the model itself gave. */
export function trainTagger(
  sentences: readonly GoldSentence[],
  plan: TaggerPlan,
  random: () => number,
): TaggerInTraining {
  const met = new FeatureCounts(plan.leastCount, plan.countBits);
  const words = new WordHashes();
  const work = new TagWork();
  for (const sentence of sentences) countSentence(met, sentence, words, work);
  const kept = plan.surveyEpochs > 0 ? surveyTagger(sentences, plan, met, random) : met;
  const model = new AveragedModel(tagNames.length, plan.bits);
  for (let round = 0; round < plan.rounds; round += 1) {
    if (round > 0) model.restart();
    learnSentences(model, kept, sentences, plan.epochs, plan.margin, random);
  }
  return { model, known: kept.known(plan.knownBits) };
}

/** The features that a first, short training changes often enough. */
function surveyTagger(
  sentences: readonly GoldSentence[],
  plan: TaggerPlan,
  met: FeatureCounts,
  random: () => number,
): FeatureCounts {
  const changed = new FeatureCounts(plan.leastChanges, plan.countBits);
  const model = new AveragedModel(tagNames.length, plan.surveyBits, changed);
  learnSentences(model, met, sentences, plan.surveyEpochs, plan.margin, random);
  return changed;
}

function learnSentences(
  model: AveragedModel,
  counts: FeatureCounts,
  sentences: readonly GoldSentence[],
  epochs: number,
  margin: number,
  random: () => number,
): void {
  const words = new WordHashes();
  const work = new TagWork();
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const index of shuffledOrder(sentences.length, random)) {
      learnSentence(model, counts, sentences[index]!, words, work, margin);
    }
  }
}

/** Counts the features that are met when every tag is right. */
function countSentence(
  counts: FeatureCounts,
  sentence: GoldSentence,
  words: WordHashes,
  work: TagWork,
): void {
  const { document, from, to } = sentence;
  const tags = document.tag.subarray(from, to);
  words.read(document.text, document.tokens.start, document.tokens.end, from, to);
  for (let i = 0; i < tags.length; i += 1) {
    fillTagFeatures(words, tags, i, work.features);
    counts.count(work.features);
  }
}

function learnSentence(
  model: AveragedModel,
  counts: FeatureCounts,
  sentence: GoldSentence,
  words: WordHashes,
  work: TagWork,
  margin: number,
): void {
  const { document, from, to } = sentence;
  const tags = new Uint8Array(to - from);
  words.read(document.text, document.tokens.start, document.tokens.end, from, to);
  for (let i = 0; i < tags.length; i += 1) {
    const gold = document.tag[from + i]!;
    fillTagFeatures(words, tags, i, work.features);
    counts.dropRare(work.features);
    scoreClasses(model, work.features, work.scores);
    tags[i] = bestClass(work.scores, tagNames.length);
    learnClass(model, work.features, work.scores, gold, margin);
  }
}

/** Updates the model unless the right class wins by a margin. */
export function learnClass(
  model: AveragedModel,
  features: TagWork["features"],
  scores: Float64Array,
  gold: number,
  margin: number,
): void {
  model.tick();
  const goldScore = scores[gold]!;
  scores[gold] = -Infinity;
  const rival = bestClass(scores, model.classes);
  if (goldScore - scores[rival]! <= margin) model.update(features, gold, rival);
}

/** The tags that a model gives to sentences, in their order. */
export function tagSentences(model: LinearModel, sentences: readonly GoldSentence[]): Uint8Array[] {
  const words = new WordHashes();
  const work = new TagWork();
  return sentences.map(({ document, from, to }) => {
    words.read(document.text, document.tokens.start, document.tokens.end, from, to);
    const tags = new Uint8Array(to - from);
    tagSentence(model, words, tags, work);
    return tags;
  });
}

/**
 * Tags each sentence with a model that has not seen it, so that the parser
 * learns from tags as good as those it will meet.
 */
export function crossTag(
  sentences: readonly GoldSentence[],
  folds: number,
  plan: TaggerPlan,
  random: () => number,
): Uint8Array[] {
  const tagged: Uint8Array[] = Array.from({ length: sentences.length });
  for (let fold = 0; fold < folds; fold += 1) {
    const rest = sentences.filter((_, index) => index % folds !== fold);
    const held = sentences.map((_, index) => index).filter((index) => index % folds === fold);
    const { model, known } = trainTagger(rest, plan, random);
    const tags = tagSentences(
      model.averaged(known),
      held.map((index) => sentences[index]!),
    );
    held.forEach((index, i) => (tagged[index] = tags[i]!));
  }
  return tagged;
}

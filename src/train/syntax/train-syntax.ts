import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { readConllu } from "../../corpora/conllu.js";
import { parseSyntaxWeights, type SyntaxWeights } from "../../read/syntax/index.js";
import { writeSyntaxWeights } from "../../read/syntax/syntax-weights.js";
import { createRandom } from "../random.js";
import { goldDocument, sentencesOf, type GoldDocument } from "./gold-sentences.js";
import { measureSyntax, type SyntaxScore } from "./measure-syntax.js";
import { measureSegmentation, type SegmentationScore } from "./measure-segmentation.js";
import { trainParser, type ParserPlan } from "./train-parser.js";
import { crossTag, trainTagger, type TaggerPlan } from "./train-tagger.js";

const bestCompression = 9;
/** Seed of the shipped weights. */
export const shippedSeed = 20;
export const trainFiles = ["ewt.train.conllu", "gum.train.conllu"];
const devFiles = ["ewt.dev.conllu", "gum.dev.conllu"];

/** How the tagger and the parser learn. */
export interface SyntaxPlan {
  readonly tagger: TaggerPlan;
  /** The parser learns on tags given by taggers that have not seen the sentence: in how many parts. */
  readonly crossFolds: number;
  readonly crossEpochs: number;
  readonly parser: ParserPlan;
}

/** The plan of the shipped weights, chosen on the development parts of the treebanks. */
export const shippedPlan: SyntaxPlan = {
  tagger: {
    epochs: 5,
    rounds: 2,
    bits: 20,
    margin: 2,
    leastCount: 2,
    surveyEpochs: 2,
    surveyBits: 24,
    leastChanges: 2,
    countBits: 27,
    knownBits: 21,
  },
  crossFolds: 5,
  crossEpochs: 3,
  parser: {
    epochs: 6,
    rounds: 3,
    moveBits: 21,
    relationBits: 20,
    moveKnownBits: 22,
    relationKnownBits: 21,
    moveMargin: 0,
    relationMargin: 0,
    leastMoveCount: 2,
    leastRelationCount: 2,
    surveyEpochs: 3,
    surveyBits: 24,
    leastMoveChanges: 2,
    leastRelationChanges: 2,
    countBits: 27,
    exploreFrom: 1,
    exploreShare: 0.9,
  },
};

/** What training is given beside its texts. */
export interface SyntaxOptions {
  readonly seed: number;
  readonly onProgress: OnProgress;
  readonly plan?: SyntaxPlan;
}

/** How training goes on, in words, for a person who waits. */
export type OnProgress = (message: string) => void;

/** What the weights reach on one development text. */
export interface SyntaxReport {
  readonly segmentation: SegmentationScore;
  readonly goldTokens: SyntaxScore;
  readonly ownTokens: SyntaxScore;
}

/** Trained weights as bytes, and what they reach on each of the development texts. */
export interface TrainedSyntax {
  readonly bytes: Uint8Array;
  readonly report: readonly SyntaxReport[];
}

/**
 * Trains the tagger and the parser on texts in CoNLL-U. The same texts and
 * seed give the same bytes on every machine. Throws a `RangeError` when a text
 * is not CoNLL-U or has an unknown tag or relation.
 */
export async function trainSyntax(
  conlluTexts: { readonly train: readonly string[]; readonly dev: readonly string[] },
  options: SyntaxOptions,
): Promise<TrainedSyntax> {
  const train = conlluTexts.train.flatMap((text, index) =>
    documentsOf(text, `train text ${index + 1}`),
  );
  const weights = trainWeights(train, options);
  const bytes = writeSyntaxWeights(weights);
  const shipped = parseSyntaxWeights(bytes);
  const report = conlluTexts.dev.map((text, index) =>
    reportOn(text, `dev text ${index + 1}`, shipped),
  );
  return { bytes, report };
}

/**
 * Trains on the treebanks in a folder of shared data and writes the weights to
 * a file, packed with gzip. Throws when a treebank is missing or the file cannot be written.
 */
export async function runTrainSyntax(
  sharedFolder: string,
  outFile: string,
  onProgress: OnProgress = () => {},
): Promise<TrainedSyntax> {
  const read = (file: string): Promise<string> =>
    readFile(join(sharedFolder, "treebanks", file), "utf8");
  const trained = await trainSyntax(
    { train: await Promise.all(trainFiles.map(read)), dev: await Promise.all(devFiles.map(read)) },
    { seed: shippedSeed, onProgress },
  );
  await mkdir(dirname(outFile), { recursive: true });
  await writeFile(outFile, gzipSync(trained.bytes, { level: bestCompression }));
  return trained;
}

function documentsOf(text: string, name: string): GoldDocument[] {
  return readConllu(text, name).map(goldDocument);
}

function trainWeights(
  train: readonly GoldDocument[],
  { seed, onProgress, plan = shippedPlan }: SyntaxOptions,
): SyntaxWeights {
  const random = createRandom(seed);
  const sentences = sentencesOf(train);
  onProgress(`tagger: ${sentences.length} sentences`);
  const tagger = trainTagger(sentences, plan.tagger, random);
  onProgress(`tags to learn parsing with: ${plan.crossFolds} parts`);
  const crossPlan = { ...plan.tagger, epochs: plan.crossEpochs, rounds: 1, surveyEpochs: 0 };
  const tags = crossTag(sentences, plan.crossFolds, crossPlan, random);
  const parser = trainParser(sentences, tags, plan.parser, random, (epoch) =>
    onProgress(`parser: pass ${epoch + 1} of ${plan.parser.epochs * plan.parser.rounds}`),
  );
  return {
    tags: tagger.model.quantised(tagger.known),
    moves: parser.moves.quantised(parser.moveCounts.known(plan.parser.moveKnownBits)),
    relations: parser.relations.quantised(
      parser.relationCounts.known(plan.parser.relationKnownBits),
    ),
  };
}

function reportOn(text: string, name: string, weights: SyntaxWeights): SyntaxReport {
  const documents = readConllu(text, name);
  const gold = documents.map(goldDocument);
  return {
    segmentation: measureSegmentation(documents),
    goldTokens: measureSyntax(weights, gold, false),
    ownTokens: measureSyntax(weights, gold, true),
  };
}

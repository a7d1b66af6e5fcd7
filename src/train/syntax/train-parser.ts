import { scoreClasses } from "../../read/syntax/linear-model.js";
import { fillMoveFeatures } from "../../read/syntax/move-features.js";
import { bestRelation, ParseWork, rootRelation } from "../../read/syntax/parse-sentence.js";
import { moveCount, type ParseState, shift } from "../../read/syntax/parse-state.js";
import { fillRelationFeatures } from "../../read/syntax/relation-features.js";
import { relationNames } from "../../read/syntax/relation-names.js";
import { WordHashes } from "../../read/syntax/word-hashes.js";
import { shuffledOrder } from "../random.js";
import { AveragedModel } from "./averaged-model.js";
import { FeatureCounts } from "./feature-counts.js";
import type { GoldSentence } from "./gold-sentences.js";
import { GoldTree, moveCost } from "./move-costs.js";
import { learnClass } from "./train-tagger.js";

/** How the parser learns. */
export interface ParserPlan {
  readonly epochs: number;
  /** So often is learned from the beginning, and the mean taken. */
  readonly rounds: number;
  readonly moveBits: number;
  readonly relationBits: number;
  /** The known features are kept as 2 to this power of bits. */
  readonly moveKnownBits: number;
  readonly relationKnownBits: number;
  readonly moveMargin: number;
  readonly relationMargin: number;
  /** Features met less often than this on the right way through the sentences are left out. */
  readonly leastMoveCount: number;
  readonly leastRelationCount: number;
  /** A first training of so many passes shows which features change often enough to keep. */
  readonly surveyEpochs: number;
  /** Its table is large, so that features do not share weights in it. */
  readonly surveyBits: number;
  /** Features are counted in 2 to this power of cells. */
  readonly countBits: number;
  readonly leastMoveChanges: number;
  readonly leastRelationChanges: number;
  /** From this epoch on, and so often, the parser goes on from its own move, right or wrong. */
  readonly exploreFrom: number;
  readonly exploreShare: number;
}

/** The parser's models in training. */
export interface ParserInTraining extends ParserCounts {
  readonly moves: AveragedModel;
  readonly relations: AveragedModel;
}

/** Which features of each model to learn with. */
interface ParserCounts {
  readonly moveCounts: FeatureCounts;
  readonly relationCounts: FeatureCounts;
}

interface ParserRoom {
  readonly words: WordHashes;
  readonly work: ParseWork;
  readonly gold: GoldTree;
}

interface Lesson extends ParserRoom {
  readonly models: ParserInTraining;
  readonly plan: ParserPlan;
  readonly random: () => number;
}

/**
 * Learns moves with a dynamic oracle, so that the parser knows how to go on
 * after a mistake of its own, and relations on the right arcs that it makes.
 * `tags` are the tags to learn with, by sentence.
 */
export function trainParser(
  sentences: readonly GoldSentence[],
  tags: readonly Uint8Array[],
  plan: ParserPlan,
  random: () => number,
  onEpoch: (epoch: number, models: ParserInTraining) => void = () => {},
): ParserInTraining {
  const room = { words: new WordHashes(), work: new ParseWork(), gold: new GoldTree() };
  const met = {
    moveCounts: new FeatureCounts(plan.leastMoveCount, plan.countBits),
    relationCounts: new FeatureCounts(plan.leastRelationCount, plan.countBits),
  };
  const counting = { ...room, ...met };
  sentences.forEach((sentence, index) => countSentence(counting, sentence, tags[index]!));
  const kept = plan.surveyEpochs > 0 ? surveyParser(room, met, sentences, tags, plan, random) : met;
  const models = {
    moves: new AveragedModel(moveCount, plan.moveBits),
    relations: new AveragedModel(relationNames.length, plan.relationBits),
    ...kept,
  };
  const lesson = { ...room, models, plan, random };
  for (let round = 0; round < plan.rounds; round += 1) {
    if (round > 0) restart(models);
    const tellEpoch = (epoch: number): void => onEpoch(round * plan.epochs + epoch, models);
    learnSentences(lesson, sentences, tags, plan.epochs, tellEpoch);
  }
  return models;
}

function restart(models: ParserInTraining): void {
  models.moves.restart();
  models.relations.restart();
}

/** The features that a first, short training changes often enough. */
function surveyParser(
  room: ParserRoom,
  met: ParserCounts,
  sentences: readonly GoldSentence[],
  tags: readonly Uint8Array[],
  plan: ParserPlan,
  random: () => number,
): ParserCounts {
  const moveCounts = new FeatureCounts(plan.leastMoveChanges, plan.countBits);
  const relationCounts = new FeatureCounts(plan.leastRelationChanges, plan.countBits);
  const models = {
    moves: new AveragedModel(moveCount, plan.surveyBits, moveCounts),
    relations: new AveragedModel(relationNames.length, plan.surveyBits, relationCounts),
    ...met,
  };
  learnSentences({ ...room, models, plan, random }, sentences, tags, plan.surveyEpochs, () => {});
  return { moveCounts, relationCounts };
}

function learnSentences(
  lesson: Lesson,
  sentences: readonly GoldSentence[],
  tags: readonly Uint8Array[],
  epochs: number,
  onEpoch: (epoch: number, models: ParserInTraining) => void,
): void {
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const index of shuffledOrder(sentences.length, lesson.random)) {
      learnSentence(lesson, sentences[index]!, tags[index]!, epoch);
    }
    onEpoch(epoch, lesson.models);
  }
}

function beginSentence(lesson: ParserRoom, sentence: GoldSentence, tags: Uint8Array): void {
  const { words, work, gold } = lesson;
  const { document, from, to } = sentence;
  words.read(document.text, document.tokens.start, document.tokens.end, from, to);
  gold.read(document.head, document.relation, from, to);
  work.state.begin(words, tags);
}

/** Counts the features that are met when every move is right. */
function countSentence(
  lesson: ParserRoom & ParserCounts,
  sentence: GoldSentence,
  tags: Uint8Array,
): void {
  const { work, gold, moveCounts, relationCounts } = lesson;
  const { state, features } = work;
  beginSentence(lesson, sentence, tags);
  while (!state.isDone) {
    const only = state.onlyMove();
    if (only < 0) {
      fillMoveFeatures(state, features);
      moveCounts.count(features);
    }
    const move = only >= 0 ? only : cheapestMove(state, gold);
    if (move === shift) {
      state.doShift();
      continue;
    }
    const child = state.stackAt(0);
    const head = state.headFor(move);
    if (head !== state.root) {
      fillRelationFeatures(state, head, child, features);
      relationCounts.count(features);
    }
    state.attach(move, gold.relation[child]!);
  }
}

function cheapestMove(state: ParseState, gold: GoldTree): number {
  let best = -1;
  let least = Infinity;
  for (let move = moveCount - 1; move >= 0; move -= 1) {
    const cost = state.mayMove(move) ? moveCost(state, gold, move) : Infinity;
    if (cost >= least) continue;
    least = cost;
    best = move;
  }
  return best;
}

function learnSentence(
  lesson: Lesson,
  sentence: GoldSentence,
  tags: Uint8Array,
  epoch: number,
): void {
  const { plan, random } = lesson;
  const { state } = lesson.work;
  beginSentence(lesson, sentence, tags);
  while (!state.isDone) {
    const explores = epoch >= plan.exploreFrom && random() < plan.exploreShare;
    const move = learnOrOnly(lesson, explores);
    if (move === shift) state.doShift();
    else state.attach(move, learnRelation(lesson, move));
  }
}

/** The move to go on with: the only one, else the parser's own or the best, after learning. */
function learnOrOnly(lesson: Lesson, explores: boolean): number {
  const only = lesson.work.state.onlyMove();
  if (only >= 0) return only;
  const { own, best } = learnMove(lesson);
  return explores ? own : best;
}

/** Learns one move; gives the parser's own choice, and the best of those that cost least. */
function learnMove(lesson: Lesson): { readonly own: number; readonly best: number } {
  const { work, models, gold, plan } = lesson;
  const { state, features, moveScores } = work;
  fillMoveFeatures(state, features);
  models.moveCounts.dropRare(features);
  scoreClasses(models.moves, features, moveScores);
  models.moves.tick();
  let own = -1;
  let best = -1;
  let worst = -1;
  let leastCost = Infinity;
  const costs = [Infinity, Infinity, Infinity];
  for (let move = 0; move < moveCount; move += 1) {
    if (!state.mayMove(move)) continue;
    costs[move] = moveCost(state, gold, move);
    leastCost = Math.min(leastCost, costs[move]!);
    if (own < 0 || moveScores[move]! > moveScores[own]!) own = move;
  }
  for (let move = 0; move < moveCount; move += 1) {
    if (costs[move] === Infinity) continue;
    if (costs[move] === leastCost) {
      if (best < 0 || moveScores[move]! > moveScores[best]!) best = move;
    } else if (worst < 0 || moveScores[move]! > moveScores[worst]!) worst = move;
  }
  if (worst >= 0 && moveScores[best]! - moveScores[worst]! <= plan.moveMargin) {
    models.moves.update(features, best, worst);
  }
  return { own, best };
}

/** The relation of the arc that a move makes, learned when the arc is right. */
function learnRelation(lesson: Lesson, move: number): number {
  const { work, models, gold, plan } = lesson;
  const { state, features, relationScores } = work;
  const child = state.stackAt(0);
  const head = state.headFor(move);
  if (head === state.root) return rootRelation;
  fillRelationFeatures(state, head, child, features);
  models.relationCounts.dropRare(features);
  const relation = bestRelation(models.relations, work);
  if (gold.head[child] !== head) return relation;
  learnClass(
    models.relations,
    features,
    relationScores,
    gold.relation[child]!,
    plan.relationMargin,
  );
  return relation;
}

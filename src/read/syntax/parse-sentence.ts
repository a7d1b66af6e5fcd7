import { FeatureRows } from "./feature-rows.js";
import {
  bestClass,
  keepKnown,
  scoreClasses,
  shiftToBit,
  type LinearModel,
} from "./linear-model.js";
import { fillMoveFeatures, mostMoveFeatures } from "./move-features.js";
import { left, moveCount, ParseState, right, shift } from "./parse-state.js";
import { fillRelationFeatures, mostRelationFeatures } from "./relation-features.js";
import { relationNames } from "./relation-names.js";
import type { WordHashes } from "./word-hashes.js";

/** The relation of what hangs under the artificial root. */
export const rootRelation: number = relationNames.indexOf("root");

/** The two models of the parser: which move, and which relation a new arc has. */
export interface ParserModels {
  readonly moves: LinearModel;
  readonly relations: LinearModel;
}

/** Room for parsing sentences one after another. */
export class ParseWork {
  readonly state = new ParseState();
  readonly features = new FeatureRows(Math.max(mostMoveFeatures, mostRelationFeatures));
  readonly moveScores = new Float64Array(moveCount);
  readonly relationScores = new Float64Array(relationNames.length);
}

/**
 * Parses one tagged sentence greedily, in two moves a word; the heads and
 * relations are left in `work.state`. There is always one root, no cycle.
 */
export function parseSentence(
  models: ParserModels,
  words: WordHashes,
  tags: Uint8Array,
  work: ParseWork,
): void {
  const { state } = work;
  state.begin(words, tags);
  while (!state.isDone) {
    const only = state.onlyMove();
    const move = only >= 0 ? only : chooseMove(models.moves, work);
    if (move === shift) state.doShift();
    else state.attach(move, chooseRelation(models.relations, move, work));
  }
}

/** The best of the moves that are possible. */
export function chooseMove(model: LinearModel, work: ParseWork): number {
  const { state, features, moveScores } = work;
  fillMoveFeatures(state, features);
  scoreMoves(model, features, moveScores);
  let best = -1;
  for (let move = 0; move < moveCount; move += 1) {
    if (!state.mayMove(move)) continue;
    if (best < 0 || moveScores[move]! > moveScores[best]!) best = move;
  }
  return best;
}

/**
 * What `keepKnown` and `scoreClasses` do, in one loop for three classes: half
 * of all the time that parsing takes goes here.
 */
function scoreMoves(model: LinearModel, features: FeatureRows, scores: Float64Array): void {
  const { mask, weights, known } = model;
  const { rows, length } = features;
  const knownShift = shiftToBit(known);
  let shiftScore = 0;
  let leftScore = 0;
  let rightScore = 0;
  for (let feature = 0; feature < length; feature += 1) {
    const row = rows[feature]!;
    const bit = row >>> knownShift;
    if (((known[bit >>> 3]! >>> (bit & 7)) & 1) === 0) continue;
    const base = row & mask;
    shiftScore += weights[base]!;
    leftScore += weights[base + left]!;
    rightScore += weights[base + right]!;
  }
  scores[shift] = shiftScore;
  scores[left] = leftScore;
  scores[right] = rightScore;
}

/** The relation of the arc that a move makes; "root" under the artificial root and only there. */
export function chooseRelation(model: LinearModel, move: number, work: ParseWork): number {
  const { state, features } = work;
  const head = state.headFor(move);
  if (head === state.root) return rootRelation;
  fillRelationFeatures(state, head, state.stackAt(0), features);
  keepKnown(model, features);
  return bestRelation(model, work);
}

/** The best relation for the features at hand. */
export function bestRelation(model: LinearModel, work: ParseWork): number {
  const { features, relationScores } = work;
  scoreClasses(model, features, relationScores);
  relationScores[rootRelation] = -Infinity;
  return bestClass(relationScores, relationNames.length);
}

import type { AnyMention, Entity, RankedEntity } from "./entity.js";
import {
  fillRankFeatures,
  rankFeatures,
  type RankClass,
  type RankContext,
  type Seen,
} from "./rank-features.js";
import { rankWeights } from "./rank-weights.js";

const row = new Float64Array(rankFeatures.length);

/** A judgement to learn from: the features of each candidate, in their order. */
export interface Ranked {
  readonly rankClass: RankClass;
  readonly mention: AnyMention;
  readonly candidates: readonly Entity[];
  readonly rows: readonly Float64Array[];
}

/**
 * The candidates by probability, best first: a softmax over their scores and
 * that of "none of them", which takes what is missing to 1.
 */
export function rankCandidates(
  context: RankContext,
  mention: AnyMention,
  place: Seen,
  rankClass: RankClass,
  candidates: readonly Entity[],
  onRows?: (rows: readonly Float64Array[]) => void,
): RankedEntity[] {
  if (candidates.length === 0) return [];
  const weights = rankWeights[rankClass];
  const rows: Float64Array[] = [];
  const scores = candidates.map((entity, order) => {
    fillRankFeatures(row, context, mention, place, entity, order);
    if (onRows) rows.push(row.slice());
    return dot(weights, row);
  });
  onRows?.(rows);
  const none = weights[rankFeatures.length]!;
  const highest = Math.max(none, ...scores);
  const total = scores.reduce(
    (sum, score) => sum + Math.exp(score - highest),
    Math.exp(none - highest),
  );
  return candidates
    .map((entity, k) => ({ entity, probability: Math.exp(scores[k]! - highest) / total }))
    .toSorted((a, b) => b.probability - a.probability || a.entity.index - b.entity.index);
}

function dot(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += weights[k]! * values[k]!;
  return sum;
}

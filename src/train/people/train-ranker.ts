import { rankClasses, rankFeatures, type RankClass } from "../../read/people/rank-features.js";
import type { RankWeights } from "../../read/people/rank-weights.js";
import type { RankSample } from "./rank-samples.js";

/** How the ranker is trained; chosen on the dev part. */
export interface RankPlan {
  readonly passes: number;
  readonly rate: number;
  /** Pull towards the weights by hand, in samples. */
  readonly pull: number;
  /** The same for descriptions of persons, which news uses otherwise than the treebank's genres do. */
  readonly personPull: number;
}

export const shippedRankPlan: RankPlan = { passes: 400, rate: 0.1, pull: 4, personPull: 12 };

/**
 * Fits the ranker: a conditional log-linear model over the candidates and
 * "none of them", by full gradient steps with AdaGrad, drawn towards the
 * weights by hand, which keep what the treebank is too small to tell.
 */
export function trainRanker(
  samples: readonly RankSample[],
  byHand: RankWeights,
  plan: RankPlan,
): RankWeights {
  const fitted = rankClasses.map((rankClass): [RankClass, Float64Array] => [
    rankClass,
    fit(
      samples.filter((sample) => sample.rankClass === rankClass),
      byHand[rankClass],
      plan,
      rankClass === "person" ? plan.personPull : plan.pull,
    ),
  ]);
  return Object.fromEntries(fitted) as Record<RankClass, Float64Array>;
}

function fit(
  samples: readonly RankSample[],
  prior: Float64Array,
  plan: RankPlan,
  pull: number,
): Float64Array {
  const weights = prior.slice();
  const gradient = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length).fill(1e-6);
  for (let pass = 0; pass < plan.passes; pass++) {
    for (let k = 0; k < weights.length; k++) gradient[k] = pull * (weights[k]! - prior[k]!);
    for (const sample of samples) addGradient(gradient, weights, sample);
    for (let k = 0; k < weights.length; k++) {
      const step = gradient[k]!;
      squares[k] = squares[k]! + step * step;
      weights[k] = weights[k]! - (plan.rate * step) / Math.sqrt(squares[k]!);
    }
  }
  return weights;
}

const none = rankFeatures.length;

function addGradient(gradient: Float64Array, weights: Float64Array, sample: RankSample): void {
  const scores = sample.rows.map((row) => dot(weights, row));
  const highest = Math.max(weights[none]!, ...scores);
  const total = scores.reduce(
    (sum, score) => sum + Math.exp(score - highest),
    Math.exp(weights[none]! - highest),
  );
  for (const [index, row] of sample.rows.entries()) {
    const error = Math.exp(scores[index]! - highest) / total - (index === sample.right ? 1 : 0);
    for (let k = 0; k < row.length; k++) gradient[k] = gradient[k]! + error * row[k]!;
  }
  const error = Math.exp(weights[none]! - highest) / total - (sample.right < 0 ? 1 : 0);
  gradient[none] = gradient[none]! + error;
}

function dot(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += weights[k]! * values[k]!;
  return sum;
}

/** Of a ranker on samples: how often the best is right, and the share of choices made that are. */
export interface RankReport {
  readonly rankClass: RankClass;
  readonly samples: number;
  /** None is right where nobody is. */
  readonly accuracy: number;
  readonly likelihood: number;
}

export function reportRanker(samples: readonly RankSample[], weights: RankWeights): RankReport[] {
  return rankClasses.map((rankClass) => {
    const own = samples.filter((sample) => sample.rankClass === rankClass);
    let right = 0;
    let likelihood = 0;
    for (const sample of own) {
      const scores = [
        ...sample.rows.map((row) => dot(weights[rankClass], row)),
        weights[rankClass][none]!,
      ];
      const best = scores.indexOf(Math.max(...scores));
      const expected = sample.right < 0 ? scores.length - 1 : sample.right;
      if (best === expected) right++;
      const highest = scores[best]!;
      const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
      likelihood += scores[expected]! - highest - Math.log(total);
    }
    const count = Math.max(1, own.length);
    return {
      rankClass,
      samples: own.length,
      accuracy: right / count,
      likelihood: likelihood / count,
    };
  });
}

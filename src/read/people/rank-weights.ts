import { learnedRankWeights } from "./learned-rank-weights.js";
import { rankClasses, rankFeatures, type RankClass, type RankFeature } from "./rank-features.js";

type Sparse = Readonly<Partial<Record<RankFeature, number>>>;

const nearness: Sparse = {
  "same sentence": 0.6,
  "sentence before": 0.4,
  "two sentences before": -0.3,
  further: -1,
  distance: -0.4,
  latest: 0.3,
  order: -0.4,
  subject: 0.6,
  "subject and subject": 0.3,
  "left a quotation": -1,
  "same quotation": 0.4,
  "speaks and speaks": 0.8,
  "spoke last": 0.5,
  frequency: 0.3,
  "same block": 0.3,
  governs: 0.8,
};

/** Weights by hand. */
const byHand: Readonly<Record<RankClass, Sparse & { readonly none: number }>> = {
  "he or she": { ...nearness, "gender agrees": 1.2, "a place or thing": -2.5, none: 0 },
  they: {
    ...nearness,
    "number differs": -2,
    "a group": 0.8,
    several: 1,
    "several as subject": 1,
    none: 0.5,
  },
  it: { ...nearness, "an organisation": 0.5, "a document": 0.3, none: 1.5 },
  person: {
    ...nearness,
    role: 3,
    "role words": 1,
    "other role": -1.5,
    "further words": -0.5,
    "no role, plain": 1,
    "of former times": 1.5,
    none: 0.5,
  },
  organisation: { ...nearness, role: 3, "role words": 1, "other role": -1.5, none: 1.5 },
  group: { ...nearness, role: 3, "role words": 1, "further words": -1, none: 2 },
};

/** By class: weights of the features in order of `rankFeatures`, and last that of "none of them". */
export type RankWeights = Readonly<Record<RankClass, Float64Array>>;

/** What training begins from and is drawn to. */
export const handWeights: RankWeights = Object.fromEntries(
  rankClasses.map((name) => [name, toArray(byHand[name])]),
) as Record<RankClass, Float64Array>;

/** What the reader uses. */
export const rankWeights: RankWeights = Object.fromEntries(
  rankClasses.map((name) => [name, Float64Array.from(learnedRankWeights[name])]),
) as Record<RankClass, Float64Array>;

function toArray(sparse: Sparse & { readonly none: number }): Float64Array {
  const weights = new Float64Array(rankFeatures.length + 1);
  for (const [index, feature] of rankFeatures.entries()) weights[index] = sparse[feature] ?? 0;
  weights[rankFeatures.length] = sparse.none;
  return weights;
}

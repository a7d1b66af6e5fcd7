import { share } from "./tally.js";

/** One mention, with the cluster that gold and the prediction put it in. */
export interface Clustered {
  readonly gold: string;
  /** Null where the prediction names nobody: a cluster of its own. */
  readonly predicted: string | null;
}

/** Sums over mentions; sums of articles add up. */
export interface BCubedSums {
  readonly precision: number;
  readonly recall: number;
  readonly mentions: number;
}

/**
 * B³ (Bagga and Baldwin 1998) before division by the number of mentions: for
 * each mention, the share of its predicted cluster that is of its gold cluster,
 * and the share of its gold cluster that is in its predicted one.
 */
export function sumBCubed(mentions: readonly Clustered[]): BCubedSums {
  const keys = mentions.map(({ gold, predicted }, index) => {
    const cluster = predicted === null ? `unknown ${index}` : `known ${predicted}`;
    return { gold, cluster, both: `${gold}\n${cluster}` };
  });
  const golds = countEach(keys.map(({ gold }) => gold));
  const clusters = countEach(keys.map(({ cluster }) => cluster));
  const boths = countEach(keys.map(({ both }) => both));
  let [precision, recall] = [0, 0];
  for (const { gold, cluster, both } of keys) {
    precision += (boths.get(both) ?? 0) / (clusters.get(cluster) ?? 1);
    recall += (boths.get(both) ?? 0) / (golds.get(gold) ?? 1);
  }
  return { precision, recall, mentions: mentions.length };
}

/** The sums of several articles together. */
export function addBCubed(sums: readonly BCubedSums[]): BCubedSums {
  let [precision, recall, mentions] = [0, 0, 0];
  for (const sum of sums) {
    precision += sum.precision;
    recall += sum.recall;
    mentions += sum.mentions;
  }
  return { precision, recall, mentions };
}

export const bCubedPrecision = (sums: BCubedSums): number | null =>
  share(sums.precision, sums.mentions);
export const bCubedRecall = (sums: BCubedSums): number | null => share(sums.recall, sums.mentions);
/** The harmonic mean of B³ precision and recall. */
export function bCubedF1(sums: BCubedSums): number | null {
  const [precision, recall] = [bCubedPrecision(sums), bCubedRecall(sums)];
  if (precision === null || recall === null) return null;
  return share(2 * precision * recall, precision + recall);
}

function countEach(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

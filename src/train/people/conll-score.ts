/** Clusters by mention: the mention's key to the cluster's. */
export type Clustering = ReadonlyMap<string, string>;

/** Sums that add up over documents. */
export interface ScoreSums {
  readonly matchedInGold: number;
  readonly gold: number;
  readonly matchedInPredicted: number;
  readonly predicted: number;
}

export interface ConllSums {
  readonly muc: ScoreSums;
  readonly bCubed: ScoreSums;
  readonly ceafE: ScoreSums;
}

/**
 * The three measures of CoNLL-2012 (Pradhan et al. 2014) for one document:
 * MUC, B³ and CEAF with the similarity φ4. The best alignment of CEAF is
 * found greedily, which is exact where each gold cluster overlaps mostly one.
 */
export function scoreDocument(gold: Clustering, predicted: Clustering): ConllSums {
  const golds = clustersOf(gold);
  const own = clustersOf(predicted);
  return {
    muc: muc(golds, own, gold, predicted),
    bCubed: bCubed(golds, own, gold, predicted),
    ceafE: ceafE(golds, own),
  };
}

export function addSums(a: ScoreSums, b: ScoreSums): ScoreSums {
  return {
    matchedInGold: a.matchedInGold + b.matchedInGold,
    gold: a.gold + b.gold,
    matchedInPredicted: a.matchedInPredicted + b.matchedInPredicted,
    predicted: a.predicted + b.predicted,
  };
}

export function f1(sums: ScoreSums): number {
  const recall = sums.gold === 0 ? 0 : sums.matchedInGold / sums.gold;
  const precision = sums.predicted === 0 ? 0 : sums.matchedInPredicted / sums.predicted;
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

type Clusters = ReadonlyMap<string, readonly string[]>;

function clustersOf(clustering: Clustering): Clusters {
  const clusters = new Map<string, string[]>();
  for (const [mention, cluster] of clustering) {
    const list = clusters.get(cluster);
    if (list) list.push(mention);
    else clusters.set(cluster, [mention]);
  }
  return clusters;
}

function muc(golds: Clusters, own: Clusters, gold: Clustering, predicted: Clustering): ScoreSums {
  const [matchedInGold, inGold] = links(golds, predicted);
  const [matchedInPredicted, inPredicted] = links(own, gold);
  return { matchedInGold, gold: inGold, matchedInPredicted, predicted: inPredicted };
}

/** Links of the clusters, and those that the other clustering keeps. */
function links(clusters: Clusters, other: Clustering): [kept: number, all: number] {
  let [kept, all] = [0, 0];
  for (const mentions of clusters.values()) {
    const parts = new Set(mentions.map((mention) => other.get(mention) ?? `alone ${mention}`));
    all += mentions.length - 1;
    kept += mentions.length - parts.size;
  }
  return [kept, all];
}

function bCubed(
  golds: Clusters,
  own: Clusters,
  gold: Clustering,
  predicted: Clustering,
): ScoreSums {
  return {
    matchedInGold: overlaps(golds, predicted),
    gold: gold.size,
    matchedInPredicted: overlaps(own, gold),
    predicted: predicted.size,
  };
}

/** For each mention the share of its cluster that is together in the other clustering too. */
function overlaps(clusters: Clusters, other: Clustering): number {
  let sum = 0;
  for (const mentions of clusters.values()) {
    const counts = new Map<string, number>();
    for (const mention of mentions) {
      const cluster = other.get(mention);
      if (cluster !== undefined) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
    }
    for (const count of counts.values()) sum += (count * count) / mentions.length;
  }
  return sum;
}

function ceafE(golds: Clusters, own: Clusters): ScoreSums {
  const clusterOf = new Map<string, string>();
  for (const [cluster, mentions] of own)
    for (const mention of mentions) clusterOf.set(mention, cluster);
  const pairs: { gold: string; own: string; similarity: number }[] = [];
  for (const [cluster, mentions] of golds) {
    const counts = new Map<string, number>();
    for (const mention of mentions) {
      const other = clusterOf.get(mention);
      if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    for (const [other, count] of counts) {
      const similarity = (2 * count) / (mentions.length + own.get(other)!.length);
      pairs.push({ gold: cluster, own: other, similarity });
    }
  }
  const similarity = alignGreedily(pairs);
  return {
    matchedInGold: similarity,
    gold: golds.size,
    matchedInPredicted: similarity,
    predicted: own.size,
  };
}

function alignGreedily(pairs: { gold: string; own: string; similarity: number }[]): number {
  const taken = new Set<string>();
  let sum = 0;
  for (const pair of pairs.toSorted((a, b) => b.similarity - a.similarity)) {
    const keys = [`gold ${pair.gold}`, `own ${pair.own}`];
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    sum += pair.similarity;
  }
  return sum;
}

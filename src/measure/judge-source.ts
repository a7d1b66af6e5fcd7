import { shared, type Extent } from "./extents.js";
import type { Counter } from "./position-set.js";

/** The share of the shorter source that both must hold. */
const sharedOfShorter = 0.5;
/** The share of a predicted source that must lie inside gold's … */
const insideGold = 0.8;
/** … or else what intersection over union must reach. */
const overlapWithGold = 0.3;

/**
 * Whether a predicted source is the gold one: they share at least half of the
 * shorter, and the predicted one lies at least 80 % inside gold's or overlaps
 * it by 0.3. Where gold has no source, none may be predicted.
 */
export function isSourceRight(count: Counter, gold: Extent, predicted: Extent): boolean {
  if (gold.size === 0 || predicted.size === 0) return gold.size === predicted.size;
  const both = shared(count, gold, predicted);
  if (both / Math.min(gold.size, predicted.size) < sharedOfShorter) return false;
  const union = gold.size + predicted.size - both;
  return both / predicted.size >= insideGold || both / union >= overlapWithGold;
}

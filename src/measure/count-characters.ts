import { type Alignment, type Match } from "./align.js";
import type { Extents } from "./extents.js";
import { intersect, subtract, unite, type PositionSet } from "./position-set.js";
import type { Tally } from "./tally.js";

/**
 * Content characters of an article: those of scored gold, of counted
 * predictions, and of both. What only neutral gold holds counts nowhere. A
 * prediction matched by its quoted part counts with that part.
 */
export function countCharacters(alignment: Alignment): Tally {
  const { count } = alignment;
  const gold = setOf(alignment.gold, alignment.scored);
  const neutral = subtract(setOf(alignment.gold, alignment.neutral), gold);
  const predicted = subtract(predictedSet(alignment), neutral);
  const lost = alignment.scored.reduce((sum, index) => {
    const { content } = alignment.gold[index] as Extents;
    return sum + content.size - count(content.set);
  }, 0);
  return {
    right: count(intersect(gold, predicted)),
    predicted: count(predicted),
    gold: count(gold) + lost,
  };
}

function setOf(extents: readonly Extents[], indices: readonly number[]): PositionSet {
  return unite(indices.flatMap((index) => (extents[index] as Extents).content.set));
}

function predictedSet({ predicted, counted, matches }: Alignment): PositionSet {
  const by = new Map<number, Match["by"]>(matches.map((match) => [match.predicted, match.by]));
  return unite(
    counted.flatMap((index) => (predicted[index] as Extents)[by.get(index) ?? "content"].set),
  );
}

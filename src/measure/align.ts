import type { GoldArticle, GoldNote } from "../corpora/index.js";
import type { Reading, Statement } from "../model/index.js";
import {
  intersectionOverUnion,
  measureStatement,
  shared,
  type Extent,
  type Extents,
} from "./extents.js";
import { isSourceRight } from "./judge-source.js";
import { makeCounter, type Counter } from "./position-set.js";

/** From this intersection over union on, a prediction is said to have found a gold statement. */
export const foundFrom = 0.5;
/** A prediction this far inside neutral gold is neither right nor wrong. */
const insideNeutral = 0.8;

/** A gold and a predicted statement that were matched, by their indices. */
export interface Match {
  readonly gold: number;
  readonly predicted: number;
  /** Intersection over union of the contents, 0 to 1. */
  readonly overlap: number;
  /** Which part of the prediction the gold content was compared with. */
  readonly by: "content" | "quoted";
  readonly sourceRight: boolean;
}

/** How one prediction compares with one gold article. Indices are into the readings' statements. */
export interface Alignment {
  readonly count: Counter;
  readonly gold: readonly Extents[];
  readonly predicted: readonly Extents[];
  /** Matches of scored gold at `foundFrom` and above, in gold order. */
  readonly matches: readonly Match[];
  /** As `matches`, of neutral gold: what other statements refer to may be neutral. */
  readonly neutralMatches: readonly Match[];
  /** Gold that counts as missed where it is not matched. */
  readonly scored: readonly number[];
  /** Gold that does not. */
  readonly neutral: readonly number[];
  /** Predictions that count as wrong where they are not matched. */
  readonly counted: readonly number[];
  /** Predictions that do not. */
  readonly leftOut: readonly number[];
}

/** Matches the statements of a prediction with those of gold, one to one, best overlap first. */
export function align(gold: GoldArticle, predicted: Reading): Alignment {
  const { text } = gold.article;
  const count = makeCounter(text);
  const goldExtents = gold.reading.statements.map((statement, index) =>
    measureStatement(text, count, statement, gold.notes[index]?.lostContent),
  );
  const predictedExtents = predicted.statements.map((statement) =>
    measureStatement(text, count, statement),
  );
  const context: Context = { gold, predicted, count, goldExtents, predictedExtents };
  const all = matchAll(context);
  const isScored = gold.reading.statements.map(
    (statement, index) => !isNeutral(statement, gold.notes[index] as GoldNote),
  );
  const leftOut = findLeftOut(context, all, isScored);
  return {
    count,
    gold: goldExtents,
    predicted: predictedExtents,
    matches: all.filter((match) => isScored[match.gold]),
    neutralMatches: all.filter((match) => !isScored[match.gold]),
    scored: [...isScored.keys()].filter((index) => isScored[index]),
    neutral: [...isScored.keys()].filter((index) => !isScored[index]),
    counted: [...predictedExtents.keys()].filter((index) => !leftOut.has(index)),
    leftOut: [...leftOut].toSorted((a, b) => a - b),
  };
}

interface Context {
  readonly gold: GoldArticle;
  readonly predicted: Reading;
  readonly count: Counter;
  readonly goldExtents: readonly Extents[];
  readonly predictedExtents: readonly Extents[];
}

/** Beliefs, arguable statements and acts told without content are not scored. */
function isNeutral(statement: Statement, note: GoldNote): boolean {
  return !note.speechDerived || note.arguable || statement.kind === "act";
}

/** What a gold content is compared with: the fragment alone also with the quoted part. */
function viewsOf(
  context: Context,
  gold: number,
  predicted: number,
): readonly (readonly [Match["by"], Extent])[] {
  const extents = context.predictedExtents[predicted] as Extents;
  const isFragment = context.gold.notes[gold]?.isFragment ?? false;
  return isFragment
    ? [
        ["quoted", extents.quoted],
        ["content", extents.content],
      ]
    : [["content", extents.content]];
}

/** Best overlap first; of equal ones the earlier gold, then the earlier prediction. */
function matchAll(context: Context): Match[] {
  const pairs = listPairs(context).toSorted(
    (a, b) => b.overlap - a.overlap || a.gold - b.gold || a.predicted - b.predicted,
  );
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  const matches: Match[] = [];
  for (const pair of pairs) {
    if (takenGold.has(pair.gold) || takenPredicted.has(pair.predicted)) continue;
    takenGold.add(pair.gold);
    takenPredicted.add(pair.predicted);
    matches.push({ ...pair, sourceRight: judgeSource(context, pair.gold, pair.predicted) });
  }
  return matches.toSorted((a, b) => a.gold - b.gold);
}

/** Every pair that overlaps enough to be a match. */
function listPairs(context: Context): Omit<Match, "sourceRight">[] {
  const pairs: Omit<Match, "sourceRight">[] = [];
  for (let gold = 0; gold < context.goldExtents.length; gold += 1) {
    for (let predicted = 0; predicted < context.predictedExtents.length; predicted += 1) {
      const best = compare(context, gold, predicted);
      if (best.overlap >= foundFrom) pairs.push({ gold, predicted, ...best });
    }
  }
  return pairs;
}

function compare(context: Context, gold: number, predicted: number): Pick<Match, "overlap" | "by"> {
  const { content } = context.goldExtents[gold] as Extents;
  let best: Pick<Match, "overlap" | "by"> = { overlap: 0, by: "content" };
  for (const [by, extent] of viewsOf(context, gold, predicted)) {
    const overlap = intersectionOverUnion(context.count, content, extent);
    if (overlap > best.overlap) best = { overlap, by };
  }
  return best;
}

function judgeSource(context: Context, gold: number, predicted: number): boolean {
  if (context.gold.notes[gold]?.lostSource) return false;
  const { source } = context.goldExtents[gold] as Extents;
  return isSourceRight(
    context.count,
    source,
    (context.predictedExtents[predicted] as Extents).source,
  );
}

/**
 * Predictions that are neither right nor wrong: acts, those matched to neutral
 * gold or lying inside it, and those inside another statement, where they
 * match nothing.
 */
function findLeftOut(
  context: Context,
  matches: readonly Match[],
  isScored: readonly boolean[],
): Set<number> {
  const byPredicted = new Map(matches.map((match) => [match.predicted, match]));
  const leftOut = new Set<number>();
  for (const [index, statement] of context.predicted.statements.entries()) {
    const match = byPredicted.get(index);
    if (match && isScored[match.gold]) continue;
    const isOut =
      match !== undefined ||
      statement.kind === "act" ||
      statement.within !== null ||
      isScored.some((scored, gold) => !scored && liesInside(context, gold, index));
    if (isOut) leftOut.add(index);
  }
  return leftOut;
}

function liesInside(context: Context, gold: number, predicted: number): boolean {
  const { content } = context.goldExtents[gold] as Extents;
  return viewsOf(context, gold, predicted).some(
    ([, extent]) =>
      extent.size > 0 && shared(context.count, content, extent) / extent.size >= insideNeutral,
  );
}

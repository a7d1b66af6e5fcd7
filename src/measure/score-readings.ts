import { kinds, type Kind } from "../model/index.js";
import { addBCubed, bCubedF1, bCubedPrecision, bCubedRecall, sumBCubed } from "./b-cubed.js";
import {
  bootstrapOf,
  drawResamples,
  estimate,
  type Estimate,
  type Resamples,
} from "./bootstrap.js";
import { calibrate, type Calibration } from "./calibrate.js";
import { scoreArticle, type ArticleScore, type KindCounts, type Pair } from "./score-article.js";
import { details, type DayCounts, type Detail } from "./score-details.js";
import type { SpeakerVerdict } from "./score-speakers.js";
import { addTallies, f1Of, precisionOf, recallOf, share, type Tally } from "./tally.js";

/** Precision, recall and F1, 0 to 1, and the counts behind them. */
export interface Found extends Tally {
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
}

export interface KindScores extends KindCounts {
  readonly recall: Estimate;
  readonly recallWithSource: Estimate;
  readonly precision: Estimate;
}

export interface BCubedScores {
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
}

export interface SpeakerScores {
  /** Matches whose gold speaker is resolved and named. */
  readonly judged: number;
  readonly right: Estimate;
  readonly wrong: Estimate;
  readonly unknown: Estimate;
  /** Over each article's own people. */
  readonly bCubed: BCubedScores;
  /** Over people across articles; a resample would hold an article twice, so without intervals. */
  readonly bCubedAcross: {
    readonly precision: number | null;
    readonly recall: number | null;
    readonly f1: number | null;
  };
}

/** All figures of one gold corpus. Shares are 0 to 1, null where nothing was counted. */
export interface Scores {
  readonly articles: number;
  readonly statements: {
    readonly scored: number;
    readonly neutral: number;
    readonly counted: number;
    readonly leftOut: number;
    /** Strings of the gold that the articles' texts do not hold. */
    readonly lost: number;
  };
  readonly statement50: Found;
  readonly content50: Found;
  readonly content80: Found;
  readonly exact: Found;
  readonly characters: Found;
  readonly kinds: Readonly<Record<Kind, KindScores>>;
  readonly speakers: SpeakerScores;
  /** Null where the gold tells none of them. */
  readonly details: Readonly<Record<Detail, Found>> | null;
  readonly days: (DayCounts & { readonly share: number | null }) | null;
  readonly calibration: Calibration;
  readonly bootstrap: { readonly resamples: number; readonly seed: number; readonly level: number };
}

export interface ScoreOptions {
  /** How many bootstrap resamples; 0 for no intervals (training, where only the figure counts). */
  readonly resamples?: number;
}

/**
 * Scores readings against gold by the definitions in docs/measuring.md. Pure:
 * equal pairs in the same order give equal scores, intervals included.
 */
export function scoreReadings(pairs: readonly Pair[], options: ScoreOptions = {}): Scores {
  return sumScores(
    pairs.map((pair) => scoreArticle(pair)),
    options,
  );
}

/** As `scoreReadings`, from articles that were scored before. */
export function sumScores(articles: readonly ArticleScore[], options: ScoreOptions = {}): Scores {
  const resamples = drawResamples(articles.length, options.resamples);
  const found = (part: (article: ArticleScore) => Tally): Found =>
    sumFound(
      articles.map((article) => part(article)),
      resamples,
    );
  return {
    articles: articles.length,
    statements: countStatements(articles),
    statement50: found((article) => article.statement50),
    content50: found((article) => article.content50),
    content80: found((article) => article.content80),
    exact: found((article) => article.exact),
    characters: found((article) => article.characters),
    kinds: sumKinds(articles, resamples),
    speakers: sumSpeakers(articles, resamples),
    details: sumDetails(articles, options.resamples),
    days: sumDays(articles),
    calibration: calibrate(
      articles.flatMap((article) => article.judged),
      sumOf(articles, (article) => article.alignment.scored.length),
    ),
    bootstrap: { ...bootstrapOf, resamples: resamples.rows.length },
  };
}

function sumOf<T>(parts: readonly T[], part: (one: T) => number): number {
  return parts.reduce((sum, one) => sum + part(one), 0);
}

function countStatements(articles: readonly ArticleScore[]): Scores["statements"] {
  return {
    scored: sumOf(articles, ({ alignment }) => alignment.scored.length),
    neutral: sumOf(articles, ({ alignment }) => alignment.neutral.length),
    counted: sumOf(articles, ({ alignment }) => alignment.counted.length),
    leftOut: sumOf(articles, ({ alignment }) => alignment.leftOut.length),
    lost: sumOf(articles, ({ pair }) => pair.gold.lost.length),
  };
}

function sumFound(tallies: readonly Tally[], resamples: Resamples): Found {
  return {
    ...addTallies(tallies),
    precision: estimate(tallies, (parts) => precisionOf(addTallies(parts)), resamples),
    recall: estimate(tallies, (parts) => recallOf(addTallies(parts)), resamples),
    f1: estimate(tallies, (parts) => f1Of(addTallies(parts)), resamples),
  };
}

/** The share of one count in another, over articles. */
function sumShare<T>(
  parts: readonly T[],
  part: (one: T) => number,
  whole: (one: T) => number,
  resamples: Resamples,
): Estimate {
  return estimate(parts, (some) => share(sumOf(some, part), sumOf(some, whole)), resamples);
}

function sumKinds(articles: readonly ArticleScore[], resamples: Resamples): Scores["kinds"] {
  const sum = (kind: Kind): KindScores => {
    const counts = articles.map((article) => article.kinds[kind]);
    const total = (part: (one: KindCounts) => number): number => sumOf(counts, part);
    return {
      gold: total((one) => one.gold),
      found: total((one) => one.found),
      foundWithSource: total((one) => one.foundWithSource),
      predicted: total((one) => one.predicted),
      right: total((one) => one.right),
      recall: sumShare(
        counts,
        (one) => one.found,
        (one) => one.gold,
        resamples,
      ),
      recallWithSource: sumShare(
        counts,
        (one) => one.foundWithSource,
        (one) => one.gold,
        resamples,
      ),
      precision: sumShare(
        counts,
        (one) => one.right,
        (one) => one.predicted,
        resamples,
      ),
    };
  };
  return Object.fromEntries(kinds.map((kind) => [kind, sum(kind)])) as Record<Kind, KindScores>;
}

function sumSpeakers(articles: readonly ArticleScore[], resamples: Resamples): SpeakerScores {
  const lists = articles.map((article) => article.speakers);
  const shareOf = (verdict: SpeakerVerdict): Estimate =>
    sumShare(
      lists,
      (list) => list.filter((one) => one.verdict === verdict).length,
      (list) => list.length,
      resamples,
    );
  const sums = articles.map((article) => article.bCubed);
  const across = sumBCubed(lists.flatMap((list) => list.map((one) => one.acrossArticles)));
  return {
    judged: sumOf(lists, (list) => list.length),
    right: shareOf("right"),
    wrong: shareOf("wrong"),
    unknown: shareOf("unknown"),
    bCubed: {
      precision: estimate(sums, (parts) => bCubedPrecision(addBCubed(parts)), resamples),
      recall: estimate(sums, (parts) => bCubedRecall(addBCubed(parts)), resamples),
      f1: estimate(sums, (parts) => bCubedF1(addBCubed(parts)), resamples),
    },
    bCubedAcross: {
      precision: bCubedPrecision(across),
      recall: bCubedRecall(across),
      f1: bCubedF1(across),
    },
  };
}

/** Intervals are drawn over the articles that tell these details. */
function sumDetails(
  articles: readonly ArticleScore[],
  count: number | undefined,
): Scores["details"] {
  const told = articles.flatMap((article) => article.details ?? []);
  if (told.length === 0) return null;
  const resamples = drawResamples(told.length, count);
  const sum = (detail: Detail): Found =>
    sumFound(
      told.map((one) => one[detail]),
      resamples,
    );
  return Object.fromEntries(details.map((detail) => [detail, sum(detail)])) as Record<
    Detail,
    Found
  >;
}

function sumDays(articles: readonly ArticleScore[]): Scores["days"] {
  const told = articles.flatMap((article) => article.days ?? []);
  if (told.length === 0) return null;
  const days: DayCounts = {
    gold: sumOf(told, (one) => one.gold),
    given: sumOf(told, (one) => one.given),
    right: sumOf(told, (one) => one.right),
    beyond: sumOf(told, (one) => one.beyond),
  };
  return { ...days, share: share(days.right, days.given) };
}

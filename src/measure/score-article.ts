import type { GoldArticle } from "../corpora/index.js";
import { kinds, type Kind, type Reading, type Statement } from "../model/index.js";
import { align, type Alignment } from "./align.js";
import { sumBCubed, type BCubedSums } from "./b-cubed.js";
import type { Judged } from "./calibrate.js";
import { countCharacters } from "./count-characters.js";
import { matchPeople } from "./match-people.js";
import { countDays, countDetails, type DayCounts, type Detail } from "./score-details.js";
import { judgeSpeakers, namesSpeaker, type JudgedSpeaker } from "./score-speakers.js";
import type { Tally } from "./tally.js";

/** A gold article and what was read from it; gold first, since scores are not symmetric. */
export interface Pair {
  readonly gold: GoldArticle;
  readonly predicted: Reading;
}

/** Statements of one kind. */
export interface KindCounts {
  /** Scored gold of this kind … */
  readonly gold: number;
  /** … found at content50 … */
  readonly found: number;
  /** … and with the source right. */
  readonly foundWithSource: number;
  /** Counted predictions of this kind … */
  readonly predicted: number;
  /** … that found gold of any kind. */
  readonly right: number;
}

/** What one article adds to the scores. Everything in it adds up over articles. */
export interface ArticleScore {
  readonly pair: Pair;
  readonly alignment: Alignment;
  readonly statement50: Tally;
  readonly content50: Tally;
  readonly content80: Tally;
  readonly exact: Tally;
  readonly characters: Tally;
  readonly kinds: Readonly<Record<Kind, KindCounts>>;
  readonly speakers: readonly JudgedSpeaker[];
  readonly bCubed: BCubedSums;
  readonly details: Readonly<Record<Detail, Tally>> | null;
  readonly days: DayCounts | null;
  readonly judged: readonly Judged[];
}

/** The IoU from which a match is `content80`. */
const closeFrom = 0.8;

/** Scores what was read from one article against its gold. */
export function scoreArticle(pair: Pair): ArticleScore {
  const { gold, predicted } = pair;
  const alignment = align(gold, predicted);
  const { matches } = alignment;
  const tally = (right: number): Tally => ({
    right,
    predicted: alignment.counted.length,
    gold: alignment.scored.length,
  });
  const people = matchPeople(gold.reading, predicted, matches);
  const speakers = judgeSpeakers(gold, predicted, matches, people);
  return {
    pair,
    alignment,
    statement50: tally(matches.filter((match) => match.sourceRight).length),
    content50: tally(matches.length),
    content80: tally(matches.filter((match) => match.overlap >= closeFrom).length),
    exact: tally(matches.filter((match) => match.overlap === 1).length),
    characters: countCharacters(alignment),
    kinds: countKinds(pair, alignment),
    speakers,
    bCubed: sumBCubed(speakers.map(({ inArticle }) => inArticle)),
    details: gold.hasDetails ? countDetails(gold, predicted, alignment, people) : null,
    days: gold.hasDetails ? countDays(gold, predicted, matches) : null,
    judged: judgeAll(pair, alignment, speakers),
  };
}

function countKinds(pair: Pair, alignment: Alignment): Record<Kind, KindCounts> {
  const goldKind = (index: number): Kind => (pair.gold.reading.statements[index] as Statement).kind;
  const predictedKind = (index: number): Kind =>
    (pair.predicted.statements[index] as Statement).kind;
  const count = (kind: Kind): KindCounts => {
    const found = alignment.matches.filter((match) => goldKind(match.gold) === kind);
    return {
      gold: alignment.scored.filter((index) => goldKind(index) === kind).length,
      found: found.length,
      foundWithSource: found.filter((match) => match.sourceRight).length,
      predicted: alignment.counted.filter((index) => predictedKind(index) === kind).length,
      right: alignment.matches.filter((match) => predictedKind(match.predicted) === kind).length,
    };
  };
  return Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<Kind, KindCounts>;
}

/** Right is a match with the right source and, where gold names a speaker, that speaker. */
function judgeAll(
  { gold, predicted }: Pair,
  alignment: Alignment,
  speakers: readonly JudgedSpeaker[],
): Judged[] {
  const rightSpeaker = new Set(
    speakers.filter(({ verdict }) => verdict === "right").map(({ match }) => match.predicted),
  );
  const right = new Set(
    alignment.matches
      .filter((match) => match.sourceRight)
      .filter((match) => !namesSpeaker(gold, match.gold) || rightSpeaker.has(match.predicted))
      .map((match) => match.predicted),
  );
  return alignment.counted.map((index) => ({
    confidence: (predicted.statements[index] as Statement).confidence,
    right: right.has(index),
  }));
}

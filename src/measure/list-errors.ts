import {
  statementText,
  type Kind,
  type Reading,
  type Span,
  type Statement,
} from "../model/index.js";
import type { ArticleScore } from "./score-article.js";

/** A statement as errors name it. */
export interface Excerpt {
  readonly kind: Kind;
  readonly content: readonly Span[];
  readonly exact: string;
  /** The source's words; empty where there is none. */
  readonly source: string;
}

/** A found statement of which something else is wrong: what gold has, and what was read. */
export interface Misread {
  readonly gold: Excerpt;
  readonly read: Excerpt;
  readonly expected: string;
  readonly got: string;
}

/** What is wrong with the reading of one article. */
export interface ArticleErrors {
  readonly article: string;
  readonly missed: readonly Excerpt[];
  readonly invented: readonly Excerpt[];
  readonly wrongSource: readonly Misread[];
  readonly wrongSpeaker: readonly Misread[];
}

/** The articles with most errors, worst first, equal ones in the order given. */
export function listErrors(scores: readonly ArticleScore[], articles: number): ArticleErrors[] {
  return scores
    .map((score) => articleErrors(score))
    .toSorted((a, b) => countErrors(b) - countErrors(a))
    .slice(0, articles)
    .filter((errors) => countErrors(errors) > 0);
}

/** How many errors of any sort. */
export function countErrors(errors: ArticleErrors): number {
  const { missed, invented, wrongSource, wrongSpeaker } = errors;
  return missed.length + invented.length + wrongSource.length + wrongSpeaker.length;
}

function articleErrors({ pair, alignment, speakers }: ArticleScore): ArticleErrors {
  const gold = (index: number): Excerpt => excerpt(pair.gold.reading, index);
  const read = (index: number): Excerpt => excerpt(pair.predicted, index);
  const foundGold = new Set(alignment.matches.map((match) => match.gold));
  const foundRead = new Set(alignment.matches.map((match) => match.predicted));
  const lost = (index: number): string =>
    pair.gold.lost
      .filter(({ statement, field }) => statement === index && field === "content")
      .map(({ exact }) => exact)
      .join(" ");
  return {
    article: pair.gold.name,
    missed: alignment.scored
      .filter((index) => !foundGold.has(index))
      .map((index) => ({ ...gold(index), exact: gold(index).exact || lost(index) })),
    invented: alignment.counted
      .filter((index) => !foundRead.has(index))
      .map((index) => read(index)),
    wrongSource: alignment.matches
      .filter((match) => !match.sourceRight)
      .map((match) => {
        const [one, other] = [gold(match.gold), read(match.predicted)];
        return { gold: one, read: other, expected: one.source, got: other.source };
      }),
    wrongSpeaker: speakers
      .filter(({ verdict }) => verdict === "wrong")
      .map(({ match }) => ({
        gold: gold(match.gold),
        read: read(match.predicted),
        expected: speakerNames(pair.gold.reading, match.gold),
        got: speakerNames(pair.predicted, match.predicted),
      })),
  };
}

function excerpt(reading: Reading, index: number): Excerpt {
  const { text } = reading.article;
  const statement = reading.statements[index] as Statement;
  return {
    kind: statement.kind,
    content: statement.content,
    exact: statementText(text, statement),
    source: statementText(text, { content: statement.source }),
  };
}

function speakerNames(reading: Reading, index: number): string {
  const { speakers } = reading.statements[index] as Statement;
  const names = new Map(reading.people.map((person) => [person.id, person.name]));
  return speakers.map((id) => names.get(id) ?? id).join(", ");
}

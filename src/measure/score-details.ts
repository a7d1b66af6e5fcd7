import type { GoldArticle } from "../corpora/index.js";
import type { Reading, Statement } from "../model/index.js";
import type { Alignment, Match } from "./align.js";
import type { PeopleMatch } from "./match-people.js";
import { addTallies, type Tally } from "./tally.js";

export const details = ["about", "addressees", "medium", "reply", "original"] as const;
export type Detail = (typeof details)[number];

/** Days on which it was said, over matched statements. */
export interface DayCounts {
  /** Statements of which gold tells the day. */
  readonly gold: number;
  /** Of these, those of which the prediction gives a day … */
  readonly given: number;
  /** … and the right one. */
  readonly right: number;
  /** Days given where gold tells none. */
  readonly beyond: number;
}

interface Pair {
  readonly gold: Statement;
  readonly predicted: Statement;
  readonly match: Match;
}

interface Context {
  readonly gold: GoldArticle;
  readonly people: PeopleMatch;
  /** The predicted id of each matched gold statement, by the gold id. */
  readonly statements: ReadonlyMap<string, string>;
}

type Counter = (pair: Pair, context: Context) => Tally;

const counters: Readonly<Record<Detail, Counter>> = {
  about: ({ gold, predicted }, { people }) => countSets(gold.about, predicted.about, people),
  addressees: ({ gold, predicted }, { people }) =>
    countSets(gold.addressees, predicted.addressees, people),
  medium: countMedium,
  reply: countReply,
  original: ({ gold, predicted }, { statements }) =>
    countOne(gold.original, predicted.original, (id) => statements.get(id) === predicted.original),
};

/** Tallies of what is told beside content, source and speaker, over matched statements. */
export function countDetails(
  gold: GoldArticle,
  predicted: Reading,
  { matches, neutralMatches }: Pick<Alignment, "matches" | "neutralMatches">,
  people: PeopleMatch,
): Readonly<Record<Detail, Tally>> {
  const pairs = pairUp(gold, predicted, matches);
  const all = [...pairs, ...pairUp(gold, predicted, neutralMatches)];
  const statements = new Map(all.map((pair) => [pair.gold.id, pair.predicted.id]));
  const context: Context = { gold, people, statements };
  const tally = (detail: Detail): Tally =>
    addTallies(pairs.map((pair) => counters[detail](pair, context)));
  return {
    about: tally("about"),
    addressees: tally("addressees"),
    medium: tally("medium"),
    reply: tally("reply"),
    original: tally("original"),
  };
}

/** How many days are given, and how many are right, over matched statements. */
export function countDays(
  gold: GoldArticle,
  predicted: Reading,
  matches: readonly Match[],
): DayCounts {
  const days = pairUp(gold, predicted, matches).map((pair) => ({
    told: pair.gold.saidAt?.day ?? null,
    given: pair.predicted.saidAt?.day ?? null,
  }));
  const told = days.filter((day) => day.told !== null);
  return {
    gold: told.length,
    given: told.filter((day) => day.given !== null).length,
    right: told.filter((day) => day.given === day.told).length,
    beyond: days.filter((day) => day.told === null && day.given !== null).length,
  };
}

function pairUp(gold: GoldArticle, predicted: Reading, matches: readonly Match[]): Pair[] {
  return matches.map((match) => ({
    gold: gold.reading.statements[match.gold] as Statement,
    predicted: predicted.statements[match.predicted] as Statement,
    match,
  }));
}

function countSets(
  gold: readonly string[],
  predicted: readonly string[],
  people: PeopleMatch,
): Tally {
  const expected = new Set(gold.map((id) => people.get(id)));
  return {
    right: predicted.filter((id) => expected.has(id)).length,
    predicted: predicted.length,
    gold: gold.length,
  };
}

function countMedium({ match, predicted }: Pair, { gold }: Context): Tally {
  const accepted = gold.notes[match.gold]?.media ?? [];
  return countOne(accepted[0] ?? null, predicted.medium, () =>
    accepted.some((medium) => medium === predicted.medium),
  );
}

/** The statement answered, or where the prediction names only a person, that statement's speaker. */
function countReply({ gold, predicted }: Pair, context: Context): Tally {
  const reply = predicted.inReplyTo;
  const answered = reply && (reply.statement ?? reply.person);
  return countOne(gold.inReplyTo?.statement ?? null, answered, (id) => {
    if (reply?.statement) return context.statements.get(id) === reply.statement;
    const target = context.gold.reading.statements.find((statement) => statement.id === id);
    return (target?.speakers ?? []).some(
      (speaker) => context.people.get(speaker) === reply?.person,
    );
  });
}

function countOne(
  gold: string | null,
  predicted: string | null,
  isRight: (gold: string) => boolean,
): Tally {
  const right = gold !== null && predicted !== null && isRight(gold);
  return {
    right: Number(right),
    predicted: Number(predicted !== null),
    gold: Number(gold !== null),
  };
}

import { sql } from "kysely";
import type { BestCursor, Cursor } from "../cursor.js";
import { lastKey } from "../matching-statements.js";
import { isMatching, keysMatching, matchExpression } from "../words/match-words.js";
import type { Term, Words } from "../words/parse-words.js";
import { findInOrder, findSome, type Place } from "./find-in-order.js";
import { mostListed } from "./limits.js";
import type { Prepared } from "./prepare.js";

/** Of more matches the newest so many are ranked. */
export const mostRanked = 2_000;

/*
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009)
 * with its usual k1 and b. A word counts once however often it stands in a
 * statement: in some twenty words it hardly ever stands there twice. What that
 * gives up is little; what it brings is the same order on both engines.
 */
const saturation = 1.2;
const lengthWeight = 0.75;
/** Words of a statement of middling length. */
const usualLength = 20;

/** Scores are compared to this many places: beyond it they are noise of arithmetic. */
const places = 1e6;

export interface Ranked extends Place {
  readonly score: number;
}

export interface RankedFound {
  readonly ranked: readonly Ranked[];
  readonly by: Omit<BestCursor, "score">;
  /** Whether only the newest matches were ranked. */
  readonly cut: boolean;
}

/** The best matches of the words, the best first; equal ones by day and key, the newest first. */
export async function findBest(
  prepared: Prepared,
  words: Words,
  after: Cursor | null,
  most: number,
): Promise<RankedFound> {
  const top = after?.best?.top ?? (await lastKey(prepared.store));
  const { candidates, cut } = await findCandidates(prepared, top, most);
  const terms = rankedTerms(words);
  const weights = after?.best?.weights ?? (await weigh(prepared, terms, top));
  const scores = await scoreAll(prepared, candidates, terms, weights);
  const ranked = candidates
    .map(({ day, key }) => ({ day, key, score: scores.get(key) ?? 0 }))
    .toSorted(byScore)
    .filter((one) => after?.best === undefined || byScore({ ...after, ...after.best }, one) < 0);
  return { ranked: ranked.slice(0, most), by: { top, weights }, cut };
}

function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.day < b.day ? 1 : a.day > b.day ? -1 : b.key - a.key);
}

/** The newest matches; what little work does not find is looked for until a page is full. */
async function findCandidates(prepared: Prepared, top: number, most: number) {
  const wanted = { order: "newest", after: null, top } as const;
  const some = await findSome<Place>(prepared, { ...wanted, most: mostRanked });
  const candidates =
    some.cut && some.places.length < most
      ? await findInOrder(prepared, { ...wanted, most: mostRanked })
      : some.places;
  return { candidates, cut: some.cut || candidates.length === mostRanked };
}

/** The terms that were asked for; and where several words were, all of them side by side, as a term of its own. */
function rankedTerms({ groups }: Words): readonly Term[] {
  const terms = groups.flat();
  const isRow = groups.length > 1 && groups.every((group) => group.length === 1);
  if (!isRow) return terms;
  const row: Term = {
    text: terms.map(({ text }) => text).join(" "),
    words: terms.flatMap(({ words }) => words),
    prefix: terms.at(-1)!.prefix,
  };
  return [...terms, row];
}

const expressionOf = ({ store }: Prepared, term: Term): string =>
  matchExpression(store.engine, { groups: [[term]], without: [] });

/** What each term counts for: the rarer the more. */
async function weigh(
  prepared: Prepared,
  terms: readonly Term[],
  statements: number,
): Promise<number[]> {
  const weights: number[] = [];
  for (const term of terms) {
    const found = await countTerm(prepared, term);
    const weight = Math.log(1 + (statements - found + 0.5) / (found + 0.5));
    weights.push(Math.round(Math.max(weight, 0) * places) / places);
  }
  return weights;
}

async function countTerm(prepared: Prepared, term: Term): Promise<number> {
  const { engine, db } = prepared.store;
  const keys = keysMatching(engine, expressionOf(prepared, term));
  const { rows } = await sql<{ number: number }>`select count(*) as number
    from (select 1 from (${keys}) keys limit ${mostListed}) counted`.execute(db);
  return rows[0]!.number;
}

async function scoreAll(
  prepared: Prepared,
  candidates: readonly Place[],
  terms: readonly Term[],
  weights: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const keys = candidates.map(({ key }) => key);
  if (keys.length === 0) return new Map();
  const { engine, db } = prepared.store;
  const matching = terms.map((term) => isMatching(engine, expressionOf(prepared, term)));
  const sum = matching.map(
    (matches, place) => sql`case when ${matches} then ${sql.lit(weights[place] ?? 0)} else 0 end`,
  );
  const { rows } = await sql<{ key: number; words: number; sum: number }>`
    select s.key, s.word_count as words, cast(${sql.join(sum, sql` + `)} as double precision) as sum
      from statements s where s.key in (${sql.join(keys)})`.execute(db);
  return new Map(rows.map(({ key, words, sum: weight }) => [key, scoreOf(weight, words)]));
}

function scoreOf(weight: number, words: number): number {
  const length = 1 - lengthWeight + (lengthWeight * words) / usualLength;
  const score = (weight * (saturation + 1)) / (1 + saturation * length);
  return Math.round(score * places) / places;
}

import { sql } from "kysely";
import type { BestCursor, Cursor } from "../cursor.js";
import { isMatching, keysMatching, matchExpression } from "../words/match-words.js";
import type { Term, Words } from "../words/parse-words.js";
import { findInOrder, findSome, type Place } from "./find-in-order.js";
import { lastKey } from "./last-key.js";
import { listOf } from "./list-of.js";
import { wordsSize, type Prepared } from "./prepare.js";

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

/** Which of the best matches are wanted. */
export interface WantedBest {
  readonly words: Words;
  readonly after: Cursor | null;
  readonly most: number;
  /** What is known of the newest matches already. */
  readonly known: { readonly newest: readonly Place[]; readonly isAll: boolean } | null;
}

/** The best matches of the words, the best first; equal ones by day and key, the newest first. */
export async function findBest(
  prepared: Prepared,
  { words, after, most, known }: WantedBest,
): Promise<RankedFound> {
  const top = after?.best?.top ?? (await lastKey(prepared.store));
  const { candidates, cut } =
    newestOf(prepared, known, top) ?? (await findCandidates(prepared, top, most));
  const terms = await countTerms(prepared, rankedTerms(words));
  const weights = after?.best?.weights ?? terms.map(({ found }) => weightOf(found, top));
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
  const { ranked } = prepared.limits;
  const wanted = { order: "newest", after: null, top, most: ranked } as const;
  const some = await findSome<Place>(prepared, { ...wanted, enough: most });
  if (!some.cut || some.places.length >= most) {
    return { candidates: some.places, cut: some.cut || some.places.length === ranked };
  }
  const candidates = await findInOrder(prepared, wanted);
  return { candidates, cut: candidates.length === ranked };
}

/** What `findCandidates` finds, where enough is known; else null. */
function newestOf({ limits: { ranked } }: Prepared, known: WantedBest["known"], top: number) {
  if (known === null) return null;
  const candidates = known.newest.filter(({ key }) => key <= top).slice(0, ranked);
  if (candidates.length < ranked && !known.isAll) return null;
  return { candidates, cut: candidates.length === ranked };
}

interface RankedTerm {
  readonly term: Term;
  /** Whether every match has it. */
  readonly isCertain: boolean;
}

/** The terms that were asked for; and where several words were, all of them side by side, as a term of its own. */
function rankedTerms({ groups }: Words): readonly RankedTerm[] {
  const terms = groups.flatMap((group) =>
    group.map((term) => ({ term, isCertain: group.length === 1 })),
  );
  if (terms.length < 2 || terms.some(({ isCertain }) => !isCertain)) return terms;
  const row: Term = {
    text: terms.map(({ term }) => term.text).join(" "),
    words: terms.flatMap(({ term }) => term.words),
    prefix: terms.at(-1)!.term.prefix,
  };
  return [...terms, { term: row, isCertain: false }];
}

interface CountedTerm extends RankedTerm {
  readonly expression: string;
  /** Statements that have it, counted up to the limit. */
  readonly found: number;
}

async function countTerms(
  prepared: Prepared,
  terms: readonly RankedTerm[],
): Promise<CountedTerm[]> {
  const { store, limits } = prepared;
  const { engine, db } = store;
  const counted: CountedTerm[] = [];
  for (const one of terms) {
    const expression = matchExpression(engine, { groups: [[one.term]], without: [] });
    const known = terms.length === 1 ? countedBefore(prepared) : null;
    if (known !== null) {
      counted.push({ ...one, expression, found: known });
      continue;
    }
    const { rows } = await sql<{ number: number }>`select count(*) as number from (
      select 1 from (${keysMatching(engine, expression)}) keys limit ${limits.listed}) counted`.execute(
      db,
    );
    counted.push({ ...one, expression, found: rows[0]!.number });
  }
  return counted;
}

/** How many statements have the only term, where that was counted to prepare the query, up to the same limit. */
function countedBefore(prepared: Prepared): number | null {
  const { store, query, limits } = prepared;
  // PostgreSQL may have estimated it; and what is left out was not counted.
  if (store.engine !== "sqlite" || query.words === null || query.words.without.length > 0) {
    return null;
  }
  const size = wordsSize(prepared);
  return size === null ? null : Math.min(size, limits.listed);
}

/** What a term counts for: the rarer the more. */
function weightOf(found: number, statements: number): number {
  const weight = Math.log(1 + (statements - found + 0.5) / (found + 0.5));
  return Math.round(Math.max(weight || 0, 0) * places) / places;
}

async function scoreAll(
  { store: { engine, db }, limits }: Prepared,
  candidates: readonly Place[],
  terms: readonly CountedTerm[],
  weights: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const keys = candidates.map(({ key }) => key);
  if (keys.length === 0) return new Map();
  const sum = terms.map(({ isCertain, expression, found }, place) => {
    const weight = sql.lit(weights[place] ?? 0);
    if (isCertain) return weight;
    const isListed = engine === "sqlite" && found < limits.listed;
    const matches = isListed
      ? sql`s.key + 0 in (${keysMatching(engine, expression)})`
      : isMatching(engine, expression);
    return sql`case when ${matches} then ${weight} else 0 end`;
  });
  const { rows } = await sql<{ key: number; words: number; sum: number }>`
    select s.key, s.word_count as words, cast(${sql.join(sum, sql` + `)} as double precision) as sum
      from statements s where s.key in (${listOf(engine, keys)})`.execute(db);
  return new Map(rows.map(({ key, words, sum: weight }) => [key, scoreOf(weight, words)]));
}

function scoreOf(weight: number, words: number): number {
  const length = 1 - lengthWeight + (lengthWeight * words) / usualLength;
  const score = (weight * (saturation + 1)) / (1 + saturation * length);
  return Math.round(score * places) / places;
}

import { sql } from "kysely";
import type { Original } from "../../compare/index.js";
import type { Language } from "../../language/index.js";
import { countStatements, parseQuery, searchStatements, type Params } from "../../search/index.js";
import {
  foldWords,
  inChunks,
  loadReadings,
  originalOfRow,
  rowsPerInsert,
  type HeardSpan,
  type OriginalTold,
  type Store,
} from "../../store/index.js";
import { originalsOfReading } from "./originals-of-reading.js";

/** Texts that share words with a quotation, at most: the best of them. */
const mostByWords = 100;
/** Texts of the speaker, at most: the latest of them. */
const mostBySpeaker = 100;
/** Runs of words looked for; what a quotation leaves or changes breaks those around it, and others stay. */
const mostRuns = 24;
const wordsARun = 3;

/** First-hand texts to compare a quotation with, and how many the archive holds. */
export interface FoundOriginals {
  readonly originals: readonly Original[];
  /** Where in a recording the words of those are that came from one. */
  readonly heard: Heard;
  readonly searched: ArchiveSearched;
}

export type Heard = ReadonlyMap<Original, readonly HeardSpan[]>;

/** What was looked through. */
export interface ArchiveSearched {
  readonly posts: number;
  /** Turns in transcripts. */
  readonly turns: number;
  /** Statements in press releases. */
  readonly releases: number;
  /** Of all these, those of the speaker; null where none was named. */
  readonly bySpeaker: number | null;
}

const posts: Params = { kind: "post", status: "any" };
const turns: Params = { kind: "turn", status: "any" };
const releases: Params = { type: "release", status: "any" };
const firstHand = [posts, turns, releases];

/**
 * First-hand texts that may hold a quotation: those in which some of its runs
 * of words stand, and those of the speaker, by a name or an id.
 */
export async function findOriginals(
  store: Store,
  quotation: string,
  speaker: string | null,
  language: Language,
): Promise<FoundOriginals> {
  const words = runsOf(quotation);
  const keys = new Set<number>();
  for (const params of firstHand) {
    const byWords = words === null ? [] : await articlesOf(store, { ...params, words }, "best");
    const bySpeaker =
      speaker === null ? [] : await articlesOf(store, { ...params, speaker }, "newest");
    for (const key of [...byWords, ...bySpeaker]) keys.add(key);
  }
  const inOrder = [...keys].sort((a, b) => a - b);
  const heard = await loadOriginals(store, inOrder, language);
  return { originals: [...heard.keys()], heard, searched: await countHeld(store, speaker) };
}

/** The runs of words of a quotation as a search has them; the longest, since these are the rarest. */
function runsOf(quotation: string): string | null {
  const words = foldWords(quotation);
  if (words.length === 0) return null;
  if (words.length <= wordsARun) return `"${words.join(" ")}"`;
  const runs = words
    .slice(wordsARun - 1)
    .map((_word, at) => words.slice(at, at + wordsARun).join(" "));
  const longest = [...new Set(runs)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longest
    .slice(0, mostRuns)
    .map((run) => `"${run}"`)
    .join(" OR ");
}

async function articlesOf(
  store: Store,
  params: Params,
  sort: "best" | "newest",
): Promise<number[]> {
  const limit = sort === "best" ? mostByWords : mostBySpeaker;
  const { hits } = await searchStatements(store, parseQuery(params), { sort, limit, count: false });
  return hits.map(({ articleKey }) => articleKey);
}

async function loadOriginals(
  store: Store,
  articleKeys: readonly number[],
  language: Language,
): Promise<Heard> {
  const readings = await loadReadings(store.db, articleKeys);
  const people = readings.flatMap(({ personKeys }) => personKeys.flatMap((key) => key ?? []));
  const ids = await idsOf(store, [...new Set(people)]);
  const told = await toldOf(store, articleKeys);
  const heard = new Map<Original, readonly HeardSpan[]>();
  for (const stored of readings) {
    const facts = told.get(stored.row.key) ?? null;
    for (const original of originalsOfReading(stored, facts, ids, language)) {
      heard.set(original, facts?.timecodes ?? []);
    }
  }
  return heard;
}

/** What those that were taken in as originals say of themselves. */
async function toldOf(
  { db }: Store,
  articleKeys: readonly number[],
): Promise<Map<number, OriginalTold>> {
  const told = new Map<number, OriginalTold>();
  for (const keys of inChunks(articleKeys, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("originals")
      .selectAll()
      .where("article_key", "in", keys)
      .execute();
    for (const row of rows) told.set(row.article_key, originalOfRow(row));
  }
  return told;
}

async function idsOf({ db }: Store, keys: readonly number[]): Promise<Map<number, string>> {
  const list = JSON.stringify(keys);
  const { rows } = await sql<{ key: number; id: string }>`
    select key, id from people where key in (${sql.raw(list.slice(1, -1) || "null")})`.execute(db);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

async function countHeld(store: Store, speaker: string | null): Promise<ArchiveSearched> {
  const count = async (params: Params): Promise<number> =>
    (await countStatements(store, parseQuery(params), Infinity)).number;
  const [inPosts, inTurns, inReleases] = [
    await count(posts),
    await count(turns),
    await count(releases),
  ];
  let bySpeaker: number | null = null;
  if (speaker !== null) {
    bySpeaker = 0;
    for (const params of firstHand) bySpeaker += await count({ ...params, speaker });
  }
  return { posts: inPosts, turns: inTurns, releases: inReleases, bySpeaker };
}

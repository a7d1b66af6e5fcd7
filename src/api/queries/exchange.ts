import { sql } from "kysely";
import {
  loadReadings,
  resolveStatement,
  type Store,
  type StoredReading,
} from "../../store/index.js";
import { createCardMaker, isHidden, type CardContext } from "../cards/statement-cards.js";
import type { ApiContext } from "../context.js";
import { readCursor, writeCursor } from "../cursor.js";
import { ApiProblem } from "../errors/api-problem.js";
import { hashId } from "../ids.js";
import type { ExchangeLine, ExchangePage, ExchangesPage, StatementCard } from "../shapes/index.js";
import { contextsOf } from "./load-cards.js";

interface ReplyRow {
  readonly statement_key: number;
  readonly answers_key: number | null;
  readonly first_key: number | null;
}

/** Who said what in answer to what. Any statement of an exchange leads to it. Throws an `ApiProblem`. */
export async function exchangePage(context: ApiContext, given: string): Promise<ExchangePage> {
  const asked = hashId(given, "a statement");
  const { store } = context;
  const resolved = await resolveStatement(store, asked);
  const first = resolved.found === "statement" ? await firstOfExchange(store, resolved.key) : null;
  if (first === null) {
    throw new ApiProblem(
      "not-found",
      resolved.found === "statement"
        ? `The statement ${asked} answers none and is answered by none that the archive knows; see it at /statements/${asked.replace("sha256:", "")}`
        : `The archive holds no statement ${asked}; search for its words at /search`,
    );
  }
  const [stored] = await loadReadings(store.db, [first.articleKey]);
  const [beside] = await contextsOf(context, [stored!]);
  const replies = await repliesOf(store, first.key);
  const page = pageOf(stored!, beside!, [first.key, ...keysOf(replies)], replies, context);
  if (page !== null) return page;
  throw new ApiProblem("gone", "This exchange is not shown, by the decision of an editor");
}

function keysOf(replies: readonly ReplyRow[]): number[] {
  return replies.map((row) => row.statement_key);
}

/** The statement that began the exchange of this one; null where it is part of none. */
export async function firstOfExchange({ db }: Store, key: number) {
  const { rows } = await sql<{ key: number; articleKey: number }>`
    select s.key, s.article_key as "articleKey" from statements s where s.key = coalesce(
      (select first_key from replies where statement_key = ${key}),
      (select first_key from replies where first_key = ${key} limit 1))`.execute(db);
  return rows[0] ?? null;
}

async function repliesOf({ db }: Store, first: number): Promise<readonly ReplyRow[]> {
  return db
    .selectFrom("replies")
    .select(["statement_key", "answers_key", "first_key"])
    .where("first_key", "=", first)
    .orderBy("statement_key")
    .execute();
}

/**
 * Turns in the order of time: by the day that they were said, then by who
 * answers whom, then as they are told. Null where a public site shows none.
 */
function pageOf(
  stored: StoredReading,
  beside: CardContext,
  all: readonly number[],
  replies: readonly ReplyRow[],
  { isPublic }: Pick<ApiContext, "isPublic">,
): ExchangePage | null {
  const make = createCardMaker(stored, beside);
  const { statements } = stored.reading;
  const shown = stored.statementKeys.flatMap((key, place): [number, number][] =>
    isPublic && isHidden(statements[place]!, beside) ? [] : [[key, place]],
  );
  const placeOf = new Map(shown);
  const answers = new Map(replies.map((row) => [row.statement_key, row.answers_key]));
  const keys = inTime(
    stored,
    all.filter((key) => placeOf.has(key)),
    answers,
  );
  if (keys.length === 0) return null;
  const turns = keys.map((key) => make(placeOf.get(key)!));
  const speakers = speakersOf(turns);
  const around = contextOf(keys, placeOf);
  const turn = (card: StatementCard, key: number | null) => {
    const answered = key === null ? null : (answers.get(key) ?? null);
    return {
      statement: card,
      side: speakers.findIndex(({ name }) => name === card.speakers[0]?.name),
      answers: answered === null ? null : (statements[placeOf.get(answered) ?? -1]?.id ?? null),
      evidence: card.inReplyTo?.words ?? null,
      outlets: card.article.outlet === null ? [] : [card.article.outlet],
      context: key === null,
    };
  };
  return {
    exchange: lineOf(turns, speakers),
    people: speakers,
    turns: [
      ...around.before.map((place) => turn(make(place), null)),
      ...turns.map((card, place) => turn(card, keys[place]!)),
      ...around.after.map((place) => turn(make(place), null)),
    ],
  };
}

/** A turn never stands before the one that it answers, whatever their days say. */
function inTime(
  { reading, statementKeys }: StoredReading,
  keys: readonly number[],
  answers: ReadonlyMap<number, number | null>,
): number[] {
  const place = new Map(statementKeys.map((key, at) => [key, at]));
  const day = (key: number): string => reading.statements[place.get(key)!]?.saidAt?.day ?? "";
  const waiting = keys
    .filter((key) => place.has(key))
    .toSorted((a, b) =>
      day(a) !== "" && day(b) !== "" && day(a) !== day(b)
        ? day(a) < day(b)
          ? -1
          : 1
        : place.get(a)! - place.get(b)!,
    );
  const told = new Set<number>();
  while (waiting.length > 0) {
    const next = waiting.findIndex((key) => {
      const answered = answers.get(key) ?? null;
      return answered === null || told.has(answered) || !waiting.includes(answered);
    });
    told.add(waiting.splice(Math.max(next, 0), 1)[0]!);
  }
  return [...told];
}

/** One turn of context: what the article tells just before the exchange and just after it. */
function contextOf(keys: readonly number[], placeOf: ReadonlyMap<number, number>) {
  const places = keys.map((key) => placeOf.get(key)!);
  const first = Math.min(...places);
  const last = Math.max(...places);
  const others = [...placeOf.values()];
  return {
    before: others.filter((place) => place < first).slice(-1),
    after: others.filter((place) => place > last).slice(0, 1),
  };
}

function speakersOf(turns: readonly StatementCard[]) {
  const speakers = new Map<string, StatementCard["speakers"][number]>();
  for (const { speakers: its, attributed } of turns) {
    for (const one of attributed ? its : []) {
      if (!speakers.has(one.name)) speakers.set(one.name, one);
    }
  }
  return [...speakers.values()].map(({ role: _role, ...named }) => named);
}

function lineOf(
  turns: readonly StatementCard[],
  speakers: readonly { readonly id: string | null; readonly name: string }[],
): ExchangeLine {
  const days = turns.flatMap(({ day }) => day ?? []).toSorted();
  const [opening] = turns;
  return {
    id: opening!.id,
    people: speakers.map(({ id, name }) => ({ id, name })),
    turns: turns.length,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    opening: opening!.words.join(" … ") || opening!.passage.text,
  };
}

/** Exchanges whose last turn is the latest, first. */
export async function exchangesPage(
  context: ApiContext,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<ExchangesPage> {
  const firsts = await latestFirsts(context.store, after, limit + 1);
  const shown = firsts.slice(0, limit);
  const readings = await loadReadings(context.store.db, [
    ...new Set(shown.map((row) => row.article)),
  ]);
  const contexts = await contextsOf(context, readings);
  const exchanges: ExchangeLine[] = [];
  for (const { first, article } of shown) {
    const place = readings.findIndex(({ row }) => row.key === article);
    const replies = await repliesOf(context.store, first);
    if (place < 0) continue;
    const all = [first, ...keysOf(replies)];
    const page = pageOf(readings[place]!, contexts[place]!, all, replies, context);
    if (page !== null) exchanges.push(page.exchange);
  }
  const last = shown.at(-1);
  const hasNext = firsts.length > limit && last !== undefined;
  return { exchanges, next: hasNext ? writeCursor([last.day, last.first]) : null };
}

async function latestFirsts({ db }: Store, after: string | null, most: number) {
  const [day, first] = after === null ? [] : readCursor(after, ["string", "number"]);
  const behind =
    day === undefined ? sql`1 = 1` : sql`(max(r.day), r.first_key) < (${day}, ${first})`;
  const { rows } = await sql<{ first: number; day: string; article: number }>`
    select r.first_key as first, max(r.day) as day, s.article_key as article
    from replies r join statements s on s.key = r.first_key
    where s.state = 'live' and r.first_key is not null
    group by r.first_key, s.article_key having ${behind}
    order by max(r.day) desc, r.first_key desc limit ${most}`.execute(db);
  return rows;
}

import { createHash } from "node:crypto";
import { articlesFromPiece } from "../articles-from-piece.js";
import { decodeBytes } from "../decode.js";
import { detectContent } from "../detect-content.js";
import { isJsonFeed } from "../feeds/json-feed.js";
import { isJsonObject } from "../json/json-object.js";
import type { Ingested } from "../ingested.js";
import type { Piece } from "../piece.js";
import type { Problem } from "../../model/index.js";
import { problem } from "../problems.js";
import { systemClock, type Clock } from "./clock.js";
import { paceOfFeed } from "./feed-pace.js";
import { rememberSeen, type FeedState } from "./feed-state.js";
import type { Fetched, FetchedPage, NotFetched } from "./fetched-page.js";
import { Fetcher } from "./fetcher.js";

export interface PollOptions {
  /** What fetches; one of its own, with the usual manners, where none is given. */
  readonly fetcher?: Fetcher;
  /** Shortest time between two polls, in milliseconds; a feed may ask for more. */
  readonly interval?: number;
  readonly clock?: Clock;
}

/** What one poll of a feed came to. */
export interface Poll {
  /** `early`: it was not asked, since it is not time yet. `gone`: it is no more, and need not be polled again. */
  readonly outcome: "new" | "unchanged" | "early" | "gone" | "failed";
  /** To be stored, once what is new is. */
  readonly state: FeedState;
  /** The feed as it was fetched, to be ingested like a file; null where nothing in it is new. */
  readonly piece: Piece | null;
  /** What is new in it: articles, and items that could not be read. What was changed is new. */
  readonly items: readonly Ingested[];
  /** Addresses of new items that have only a teaser: their pages are to be fetched. */
  readonly links: readonly string[];
  /** Why it failed, or why it is gone. */
  readonly problem: Problem | null;
}

/** A quarter of an hour is what feed readers keep to. */
const usualInterval = 15 * 60 * 1000;
/** A feed is asked once a day at least, whatever it or its failures say. */
const longestInterval = 24 * 60 * 60 * 1000;

/**
 * Polls a feed once, politely: not before its time, only for what has changed
 * since (ETag, Last-Modified), as seldom as its server (Cache-Control,
 * Retry-After) or the feed itself (`ttl`, `sy:updatePeriod`) asks for, and ever
 * more seldom while it fails. A feed that moved for good (301, 308) is polled
 * at its new address from then on, one that is gone (410) not again. Store the
 * state only after the items: then nothing is lost by a stop between.
 */
export async function pollFeed(state: FeedState, options: PollOptions = {}): Promise<Poll> {
  const { clock = systemClock } = options;
  if (state.isGone) return nothing("gone", state);
  if (state.notBefore !== null && Date.parse(state.notBefore) > clock.now()) {
    return nothing("early", state);
  }
  const fetcher = options.fetcher ?? new Fetcher({ clock });
  try {
    const { url, etag, lastModified } = state;
    const allowPrivateAddresses = isAtTypedHost(state);
    const answer = await fetcher.fetchPage(url, { etag, lastModified, allowPrivateAddresses });
    const interval = options.interval ?? usualInterval;
    return await judge(state, answer, (wait) => nextPoll(clock, Math.max(interval, wait)));
  } finally {
    if (!options.fetcher) await fetcher.close();
  }
}

/** A feed that moved to another host is where its server said and no person did: it has no right to a private network. */
function isAtTypedHost({ url, typed }: FeedState): boolean {
  return url === typed || (URL.canParse(typed) && new URL(url).host === new URL(typed).host);
}

/** When a feed is to be polled again, that wants to be left alone for so many milliseconds. */
type Schedule = (wait: number) => string;

function nextPoll(clock: Clock, wait: number): string {
  return new Date(clock.now() + Math.min(wait, longestInterval)).toISOString();
}

async function judge(state: FeedState, answer: Fetched, schedule: Schedule): Promise<Poll> {
  if (answer.kind === "failed") return failedPoll(state, answer, schedule);
  const { etag, lastModified, movedTo, maxAge } = answer;
  const known: FeedState = { ...state, url: movedTo ?? state.url, failures: 0 };
  if (answer.kind === "not-modified") {
    const wait = (maxAge ?? 0) * 1000;
    // A 304 need not repeat them.
    const marks = { etag: etag ?? state.etag, lastModified: lastModified ?? state.lastModified };
    return nothing("unchanged", { ...known, ...marks, notBefore: schedule(wait) });
  }
  const { text } = decodeBytes(answer.bytes, state.url, answer.mediaType);
  if (!isFeed(answer, text)) return failedPoll(state, noFeed(answer), schedule);
  const pace = paceOfFeed(text);
  const wait = Math.max(maxAge ?? 0, pace ?? 0) * 1000;
  const next = { ...known, etag, lastModified, notBefore: schedule(wait) };
  return sortItems(state, next, answer);
}

function isFeed({ bytes, mediaType }: FetchedPage, text: string): boolean {
  const kind = detectContent(bytes, mediaType);
  return kind === "feed" || (kind === "json" && isJsonFeedText(text));
}

function isJsonFeedText(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) && isJsonFeed(value);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** A site that was rebuilt often leads its feed's address to a page. */
function noFeed({ url }: FetchedPage): NotFetched {
  const message = `${url}: what is there is no feed (RSS, Atom or JSON Feed); give the feed's own address`;
  const what = problem("bad-format", message);
  return { kind: "failed", problem: what, status: null, retryAfter: null };
}

/** Busy servers say how long they want to be left alone; else the wait doubles with each failure. */
function failedPoll(state: FeedState, answer: NotFetched, schedule: Schedule): Poll {
  if (answer.status === 410) {
    const message = `${state.url}: the feed is gone for good (410); it will not be polled again, look for its new address`;
    const gone = { ...state, isGone: true };
    return { ...nothing("gone", gone), problem: problem("not-fetched", message) };
  }
  const failures = state.failures + 1;
  const wait = Math.max(answer.retryAfter ?? 0, usualInterval * 2 ** Math.min(failures - 1, 10));
  const next = { ...state, failures, notBefore: schedule(wait) };
  return { ...nothing("failed", next), problem: answer.problem };
}

async function sortItems(state: FeedState, next: FeedState, page: FetchedPage): Promise<Poll> {
  const piece = pieceOf(page);
  const seen = new Set(state.seen);
  const keys: string[] = [];
  const fresh: Ingested[] = [];
  for await (const item of articlesFromPiece(piece)) {
    const key = keyOf(item);
    if (!seen.has(key)) fresh.push(item);
    seen.add(key);
    keys.push(key);
  }
  const items = fresh.filter(({ link }) => link === undefined);
  return {
    outcome: fresh.length > 0 ? "new" : "unchanged",
    state: { ...next, seen: rememberSeen(state.seen, keys) },
    piece: items.length > 0 ? piece : null,
    items,
    links: fresh.flatMap(({ link }) => link ?? []),
    problem: null,
  };
}

function pieceOf({ url, bytes, mediaType, fetched }: FetchedPage): Piece {
  return {
    label: url,
    content: { kind: "bytes", bytes, mediaType },
    // Not the feed's address: it is that of none of its articles.
    fields: { provenance: { fetched } },
    seen: fetched,
  };
}

/** Hex digits of a key: enough that two of some thousand items never share it. */
const keyLength = 20;

/** What an item is known by: its address where it is a teaser, its content where it is an article, else what is wrong with it. */
function keyOf({ article, link, problems }: Ingested): string {
  const what = link ?? article?.id ?? problems.map(({ message }) => message).join("\n");
  return createHash("sha256").update(what).digest("hex").slice(0, keyLength);
}

function nothing(outcome: Poll["outcome"], state: FeedState): Poll {
  return { outcome, state, piece: null, items: [], links: [], problem: null };
}

import { pollFeed, type Fetcher, type Poll } from "../../ingest/index.js";
import type { Problem } from "../../model/index.js";
import type { Store } from "../../store/index.js";
import { noCounts, type Counts } from "../ingest/counts.js";
import { fetchLinks } from "../ingest/fetch-links.js";
import type { Part } from "../ingest/gather-parts.js";
import { orAborted } from "../ingest/until-aborted.js";
import { ingest, type IngestRunOptions } from "../ingest/ingest.js";
import type { FoundProblem, RunStart } from "../ingest/runs.js";
import { loadFeed, saveFeed } from "./feeds.js";

export interface WatchOptions extends Omit<IngestRunOptions, "fetcher"> {
  readonly fetcher: Fetcher;
  readonly run: RunStart;
  /** Shortest time between two polls of a feed, in milliseconds; the feed may ask for more. */
  readonly interval: number;
}

/** What one look at a feed came to. */
export interface Look {
  readonly url: string;
  readonly outcome: Poll["outcome"];
  readonly counts: Counts;
  /** Why it failed or is gone. */
  readonly problem: Problem | null;
  /** What of its items could not be read. */
  readonly problems: readonly FoundProblem[];
  /** When it may be polled again, ISO 8601 in UTC; null for one that is gone, or was never answered. */
  readonly notBefore: string | null;
}

/**
 * Polls a feed once and takes what is new in it into the archive; the pages of
 * teasers are fetched where links are followed. What the feed said is
 * remembered after its items are kept: a stop between the two costs a second
 * look and loses nothing. Null where the signal came before the feed answered.
 */
export async function watchFeed(
  store: Store,
  url: string,
  options: WatchOptions,
): Promise<Look | null> {
  const { fetcher, interval } = options;
  const before = await loadFeed(store, url);
  const poll = await orAborted(pollFeed(before, { fetcher, interval }), options.signal);
  if (poll === null) return null;
  const problems: FoundProblem[] = [];
  const counts = await ingestNew(store, poll, options, problems);
  const { outcome, state, problem } = poll;
  // Of a run that was stopped half way, the rest is new the next time.
  if (outcome !== "early" && !options.signal?.aborted) {
    await saveFeed(store, url, state, new Date().toISOString());
  }
  const notBefore = state.isGone ? null : state.notBefore;
  return { url, outcome, counts, problem, problems, notBefore };
}

async function ingestNew(
  store: Store,
  { piece, links, state }: Poll,
  options: WatchOptions,
  problems: FoundProblem[],
): Promise<Counts> {
  if (piece === null && (links.length === 0 || !options.followLinks)) return noCounts();
  const parts = partsOf(piece, options.followLinks ? links : [], state.url, options.fetcher);
  // The feed's other teasers were followed when they were new.
  const run = { ...options, followLinks: false };
  const { counts } = await ingest(store, parts, options.run, run, (kept) => {
    problems.push(...kept.problems);
  });
  return { ...counts, links: links.length };
}

async function* partsOf(
  piece: Part | null,
  links: readonly string[],
  from: string,
  fetcher: Fetcher,
): AsyncGenerator<Part> {
  if (piece) yield piece;
  yield* fetchLinks(
    links.map((url) => ({ url, from })),
    fetcher,
  );
}

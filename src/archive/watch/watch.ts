import type { Store } from "../../store/index.js";
import { watchFeed, type Look, type WatchOptions } from "./watch-feed.js";

export interface WatchRunOptions extends WatchOptions {
  /** Looks once at each feed and ends. */
  readonly once: boolean;
}

/** Between two rounds over the feeds at least, in milliseconds: each feed has its own time, which is found by looking. */
const shortestRound = 1000;
/** And at most: the clock of a machine that slept may have jumped. */
const longestRound = 60 * 60 * 1000;

/**
 * Watches feeds, one after another and again, each when its time comes, until
 * `signal` says stop, all are gone or, with `once`, each was looked at. A feed
 * that fails is tried again, ever more seldom. `report` hears of each look.
 * Throws where the archive fails.
 */
export async function watch(
  store: Store,
  feeds: readonly string[],
  options: WatchRunOptions,
  report: (look: Look) => void,
): Promise<void> {
  let open = [...new Set(feeds)];
  while (open.length > 0 && !options.signal?.aborted) {
    const next: number[] = [];
    for (const url of open) {
      const look = await watchFeed(store, url, options);
      if (look === null || options.signal?.aborted) return;
      report(look);
      if (look.outcome === "gone") open = open.filter((other) => other !== url);
      else if (look.notBefore !== null) next.push(Date.parse(look.notBefore));
    }
    if (options.once) return;
    await pauseUntil(Math.min(...next), options.signal);
  }
}

/** Waits for an instant, in milliseconds of the system's clock; or until `signal`. */
function pauseUntil(instant: number, signal: AbortSignal | undefined): Promise<void> {
  const wait = Math.min(Math.max(instant - Date.now(), shortestRound), longestRound);
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, wait);
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
  });
}

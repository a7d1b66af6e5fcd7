/** What is remembered of a feed between two polls. It is JSON, and small. */
export interface FeedState {
  /** Where the feed is now; another than the first address where it has moved for good. */
  readonly url: string;
  /** The address that a person gave. Only at its host may the feed be in a private network. */
  readonly typed: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Not to be polled before this instant, ISO 8601 in UTC. */
  readonly notBefore: string | null;
  /** Items met already, the newest last; see `mostSeen`. */
  readonly seen: readonly string[];
  /** Polls that failed since the last that did not. */
  readonly failures: number;
  /** Its server says that there is no such feed any more (410): it is not asked again. */
  readonly isGone: boolean;
}

/** A feed shows its newest items, some tens; so many of the earlier ones are known again if they come back. */
export const mostSeen = 2000;

/** The state of a feed that was never polled. */
export function newFeed(url: string): FeedState {
  return {
    url,
    typed: url,
    etag: null,
    lastModified: null,
    notBefore: null,
    seen: [],
    failures: 0,
    isGone: false,
  };
}

/** Those seen before and now, without those that were seen longest ago where they are too many. */
export function rememberSeen(before: readonly string[], now: readonly string[]): string[] {
  const current = new Set(now);
  return [...before.filter((key) => !current.has(key)), ...current].slice(
    -Math.max(mostSeen, current.size),
  );
}

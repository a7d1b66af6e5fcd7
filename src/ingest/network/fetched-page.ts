import type { Problem } from "../../model/index.js";

/** What fetching an address came to. */
export type Fetched = FetchedPage | NotModified | NotFetched;

interface Answered {
  /** Where it was in the end, redirects followed. */
  readonly url: string;
  /** The address that its server says is its own from now on (301, 308); null where it did not move. */
  readonly movedTo: string | null;
  /** When it was fetched, ISO 8601 in UTC. */
  readonly fetched: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds for which its server says that it will not change (Cache-Control max-age); null where it does not say. */
  readonly maxAge: number | null;
}

export interface FetchedPage extends Answered {
  readonly kind: "page";
  /** Decoded, as it would be on a disk. */
  readonly bytes: Uint8Array;
  /** Of the header, with its charset. */
  readonly mediaType: string | null;
}

/** It is as it was when its ETag or date was taken. */
export interface NotModified extends Answered {
  readonly kind: "not-modified";
}

export interface NotFetched {
  readonly kind: "failed";
  readonly problem: Problem;
  /** The last answer's status; null where there was none. */
  readonly status: number | null;
  /** Milliseconds that the server wants to be left alone; null where it does not say. */
  readonly retryAfter: number | null;
  /** Whether it was refused since it leads into a private network. */
  readonly isPrivate?: true;
}

export interface FetchOptions {
  /**
   * Whether the address may lead into a private network: right for what a
   * person typed, wrong for what a page or a feed names. A redirect to another
   * host never may.
   */
  readonly allowPrivateAddresses?: boolean;
  /** Asks only for what has changed since. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Gives up when it says so. */
  readonly signal?: AbortSignal;
}

export type { Clock } from "./clock.js";
export type {
  Fetched,
  FetchedPage,
  FetchOptions,
  NotFetched,
  NotModified,
} from "./fetched-page.js";
export { Fetcher, fetchPage, type FetcherOptions } from "./fetcher.js";
export { newFeed, type FeedState } from "./feed-state.js";
export { pollFeed, type Poll, type PollOptions } from "./poll-feed.js";
export { usualUserAgent } from "./user-agent.js";

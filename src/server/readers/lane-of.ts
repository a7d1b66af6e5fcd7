import { isOfStreams } from "../site/answer-here.js";

/**
 * How much work a question may be. Each lane has threads that take nothing of a
 * slower one, so that what is quick never waits behind what is not:
 *
 * - `quick`: a few rows by their keys, as a permalink is;
 * - `slow`: a search, a report, a list: a counted amount of work, but more;
 * - `long`: an export, as long as the archive.
 */
export const lanes = ["quick", "slow", "long"] as const;
export type Lane = (typeof lanes)[number];

const quick = /^(?:\/api)?\/(?:statements|articles|exchanges)\/[^/]/;
const plain = new Set(["/about", "/openapi.json", "/docs/api", "/docs/api/shapes", "/oembed"]);

/** The lane of a path. */
export function laneOf(path: string): Lane {
  if (isOfStreams(path)) return "long";
  return quick.test(path) || plain.has(path) ? "quick" : "slow";
}

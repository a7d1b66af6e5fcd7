import type { Head } from "./page-context.js";
import { withParams } from "./paths.js";

type Params = Parameters<typeof withParams>[1];

const kinds = [
  ["json", "application/json", "as JSON"],
  ["csv", "text/csv", "as CSV"],
  ["atom", "application/atom+xml", "as an Atom feed"],
  ["jsonfeed", "application/feed+json", "as a JSON Feed"],
] as const;

/**
 * The same as a page shows, for programs: as JSON, its rows as CSV, and its
 * statements as feeds. `path` is without parameters; that of the first page is
 * "/index". `what` names it: "This search".
 */
export function listTwins(path: string, what: string, params: Params = {}): Head["alternates"] {
  return kinds.map(([ending, type, how]) => ({
    type,
    title: `${what} ${how}`,
    href: withParams(`${path}.${ending}`, params),
  }));
}

/** What a twin is called where it is plain of what. */
export const twinNames: Readonly<Record<string, string>> = {
  "application/json": "JSON",
  "text/csv": "CSV",
  "application/atom+xml": "Atom feed",
  "application/feed+json": "JSON Feed",
};

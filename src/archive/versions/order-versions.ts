import type { ArticlesTable } from "../../store/index.js";

/** What versions of one article are ordered and told apart by. */
export interface Version extends Pick<
  ArticlesTable,
  "key" | "id" | "seen" | "fetched" | "published"
> {
  readonly version_mark: string;
  readonly given_replaces: string | null;
}

/** Where one article stands among the versions of it. */
export interface Place {
  readonly key: number;
  /** The id of the version before it, or what the article itself says that it replaces. */
  readonly replaces: string | null;
  /** Whether another stands in for it: a newer version, or the first fetch of the same one. */
  readonly superseded: boolean;
}

/**
 * Orders the versions of one article, the newest last. It depends on the
 * versions alone and not on the order in which they came. Neighbours of equal
 * text and metadata are one version, fetched twice: the first fetch stands for
 * it, so that permalinks hold, and the others replace nothing.
 */
export function orderVersions(versions: readonly Version[]): Place[] {
  const ordered = versions.toSorted(byAge);
  const first = ordered.filter(
    (version, at) => version.version_mark !== ordered[at - 1]?.version_mark,
  );
  const before = new Map(first.map((version, at) => [version.key, first[at - 1]?.id ?? null]));
  const newest = first.at(-1)?.key;
  return ordered.map((version) => ({
    key: version.key,
    replaces: before.get(version.key) ?? version.given_replaces,
    superseded: version.key !== newest,
  }));
}

/** The order of being made or seen; of two at one time, that of their ids. */
function byAge(a: Version, b: Version): number {
  const difference = ageOf(a) - ageOf(b);
  return Number.isNaN(difference) || difference === 0 ? (a.id < b.id ? -1 : 1) : difference;
}

function ageOf({ seen, fetched, published }: Version): number {
  return instantOf(seen ?? fetched ?? published);
}

/** Milliseconds since 1970; an instant without a zone is taken as UTC, an unknown one as before all others. */
export function instantOf(text: string | null): number {
  if (text === null) return -Infinity;
  const zoned = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) || !text.includes("T") ? text : `${text}Z`;
  const instant = Date.parse(zoned);
  return Number.isNaN(instant) ? -Infinity : instant;
}

import { sql } from "kysely";
import type { Reader } from "../../model/index.js";
import type { Store } from "../../store/index.js";

/** Which articles are read again. */
export interface RereadScope {
  readonly outlet?: string;
  /** Published on this day or later, or before it, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly before?: string;
  /** Only those that were read by this version. */
  readonly version?: string;
  /** Also those that the present reader has read. */
  readonly all?: boolean;
}

export interface Stale {
  /** Keys of articles, the oldest reading first. */
  readonly keys: readonly number[];
  /** Articles that would be read again, were their texts held in full. */
  readonly notHeld: number;
  /** Articles whose readings came with them: the reader has no part in these. */
  readonly given: number;
}

/**
 * The articles in scope whose reading is not of `reader`: the oldest version
 * first, in each those that came in first. A version is compared as its numbers.
 */
export async function selectStale(
  store: Store,
  reader: Reader,
  scope: RereadScope,
): Promise<Stale> {
  const rows = await inScope(store, scope)
    .select(["articles.key", "kept", "reader_version", "reader_weights"])
    .orderBy("articles.key")
    .execute();
  const stale = rows.filter(
    (row) =>
      (scope.all ?? false) ||
      row.reader_version !== reader.version ||
      row.reader_weights !== reader.weights,
  );
  const own = stale.filter((row) => isOwnVersion(row.reader_version));
  const held = own.filter(({ kept }) => kept === "full");
  const ordered = held.toSorted(
    (a, b) => compareVersions(a.reader_version, b.reader_version) || a.key - b.key,
  );
  return {
    keys: ordered.map(({ key }) => key),
    notHeld: own.length - held.length,
    given: stale.length - own.length,
  };
}

function inScope({ db }: Store, { outlet, from, before, version }: RereadScope) {
  let query = db
    .selectFrom("articles")
    .innerJoin("article_texts", "article_texts.article_key", "articles.key");
  if (outlet !== undefined) query = query.where("outlet", "=", outlet);
  if (from !== undefined) query = query.where("published", ">=", from);
  if (before !== undefined) query = query.where(sql<boolean>`published < ${before}`);
  return version === undefined ? query : query.where("reader_version", "=", version);
}

/** A source that comes already read goes by its name, such as "quotebank"; our versions are numbers. */
function isOwnVersion(version: string): boolean {
  return /^\d/.test(version);
}

/** "0.9.0" before "0.10.0"; what is no number counts as none. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  return version.split(".").map((part) => Number.parseInt(part, 10) || 0);
}

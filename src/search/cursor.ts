import { createHash } from "node:crypto";
import { queryParams } from "./query.js";
import type { Query } from "./filters/index.js";
import type { Place } from "./plan/find-in-order.js";
import { QueryError } from "./query-error.js";
import type { Sort } from "./sorts.js";

/** Where a page of results ends, so that the next goes on behind it whatever is added meanwhile. */
export interface Cursor extends Place {
  /** Of the best matches: how good the last was, and what it was measured by. */
  readonly best?: BestCursor;
}

export interface BestCursor {
  readonly score: number;
  /** The last statement that there was when the first page was made. */
  readonly top: number;
  /** What each term counts for, in the order of the query. */
  readonly weights: readonly number[];
}

const parameter = "after";
/** Characters of the mark by which a cursor that was changed, or is of another search, is known. */
const markLength = 10;

/** A cursor as one word for URLs and the command line. */
export function writeCursor(cursor: Cursor, query: Query, sort: Sort): string {
  const { day, key, best } = cursor;
  const parts = best ? [day, key, best.score, best.top, ...best.weights] : [day, key];
  const body = Buffer.from(JSON.stringify(parts)).toString("base64url");
  return `${body}.${markOf(body, query, sort)}`;
}

/** The cursor that was written; throws a `QueryError` where it is none, or of another search. */
export function readCursor(written: string, query: Query, sort: Sort): Cursor {
  const [body = "", mark, ...rest] = written.split(".");
  if (rest.length > 0 || mark === undefined || mark !== markOf(body, query, sort)) {
    throw notOurs(written);
  }
  const parts = parse(body);
  if (!Array.isArray(parts)) throw notOurs(written);
  const [day, key, ...numbers] = parts as unknown[];
  const [score, top, ...weights] = numbers.filter((one) => typeof one === "number");
  if (typeof day !== "string" || !isKey(key)) throw notOurs(written);
  if (sort !== "best") return { day, key };
  if (score === undefined || !isKey(top)) throw notOurs(written);
  return { day, key, best: { score, top, weights } };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

function isKey(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function markOf(body: string, query: Query, sort: Sort): string {
  const whole = JSON.stringify([body, sort, queryParams(query)]);
  return createHash("sha256").update(whole).digest("base64url").slice(0, markLength);
}

function notOurs(written: string): QueryError {
  return new QueryError(
    parameter,
    `"${written.slice(0, 60)}" does not continue this search; give the cursor that its last page ended with, or leave it out to begin anew`,
  );
}

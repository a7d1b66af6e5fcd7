/** Statuses of a server that is busy or not up, and says so itself (RFC 9110, RFC 6585). */
const busyStatuses = new Set([429, 502, 503, 504]);

export function isBusy(status: number): boolean {
  return busyStatuses.has(status);
}

/** Waits double from this, in milliseconds. */
const firstWait = 2000;
/** A page is asked for so often before it is given up. */
export const mostAttempts = 4;
/** A server that wants longer than this is left alone; the next run asks again. */
export const longestWait = 5 * 60 * 1000;

/** Milliseconds to wait after a failed attempt, counted from 1: what the server asks for, else 2, 4, 8 seconds. */
export function waitAfter(attempt: number, retryAfter: number | null): number {
  return retryAfter ?? firstWait * 2 ** (attempt - 1);
}

/** Milliseconds that a Retry-After header asks for, in seconds or as an HTTP date; null where it says nothing. */
export function readRetryAfter(value: string | null, now: number): number | null {
  const written = (value ?? "").trim();
  if (/^\d{1,9}$/.test(written)) return Number(written) * 1000;
  const date = readHttpDate(written);
  return date === null ? null : Math.max(0, date - now);
}

/** An HTTP date (RFC 9110, 5.6.7) in milliseconds since 1970, or null. */
export function readHttpDate(written: string): number | null {
  if (!/^[A-Z][a-z]{2,8},? .{8,24}(?: GMT|\d)$/.test(written)) return null;
  const date = Date.parse(written);
  return Number.isNaN(date) ? null : date;
}

import { createHmac } from "node:crypto";
import { AlertError } from "./alert-error.js";

/** What is sent, and to whom. */
export interface Post {
  readonly url: string;
  readonly body: string;
  /** The same for the same delivery, however often it is made. */
  readonly id: string;
  readonly secret: string | null;
  readonly userAgent: string;
}

/** How long a delivery is tried. */
export interface Patience {
  /** Tries after the first. */
  readonly retries: number;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The pause before the second try; each one after is twice as long. */
const firstPause = 1_000;
/** No pause is longer, whatever a server asks for: the next run tries again. */
const longestPause = 60_000;
/** An answer is a word of thanks; who needs longer is not there. */
const timeout = 30_000;

/**
 * Posts JSON until it is acknowledged by a status of 200 to 299. Tries again,
 * with growing pauses, on 408, 429, 5xx and where no answer comes; the server's
 * Retry-After is kept to. Throws an `AlertError` where it was not acknowledged.
 */
export async function postWebhook(post: Post, { retries, wait }: Patience): Promise<void> {
  for (let tried = 0; ; tried += 1) {
    const failure = await tryPost(post);
    if (failure === null) return;
    if (!failure.mayPass || tried >= retries) throw new AlertError(failure.message);
    await wait(Math.min(failure.pause ?? firstPause * 2 ** tried, longestPause));
  }
}

interface Failure {
  readonly message: string;
  /** Whether another try may succeed. */
  readonly mayPass: boolean;
  /** Milliseconds that the server asks to wait; null where it does not. */
  readonly pause: number | null;
}

async function tryPost({ url, body, id, secret, userAgent }: Post): Promise<Failure | null> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(timeout),
      headers: {
        "content-type": "application/json",
        "user-agent": userAgent,
        "idempotency-key": id,
        ...(secret === null ? {} : { "x-onrecord-signature": sign(body, secret) }),
      },
    });
    // Whatever it says is not needed; unread it would hold the connection.
    await response.arrayBuffer();
  } catch (error) {
    return { message: `${url} did not answer: ${reasonOf(error)}`, mayPass: true, pause: null };
  }
  return judge(url, response);
}

function judge(url: string, { status, headers }: Response): Failure | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) {
    const to = headers.get("location") ?? "somewhere else";
    const message = `${url} answered ${status} and points to ${to}; name that address`;
    return { message, mayPass: false, pause: null };
  }
  const mayPass = status === 408 || status === 429 || status >= 500;
  return {
    message: `${url} answered ${status}`,
    mayPass,
    pause: pauseOf(headers.get("retry-after")),
  };
}

/** `sha256=` and the HMAC-SHA256 (RFC 2104) of the body's bytes, in hexadecimal. */
export function sign(body: string, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

/** Retry-After in milliseconds: seconds, or a date (RFC 9110, 10.2.3). */
function pauseOf(value: string | null): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

/** What a failed fetch says: its cause tells more than "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

import { request, type Dispatcher } from "undici";
import { joinBytes } from "../pieces/stream/byte-reader.js";

/** What a server answered. */
export interface Answer {
  readonly status: number;
  /** The first value of a header, by its name in small letters. */
  readonly header: (name: string) => string | null;
  /** As it was sent, in its content coding. */
  readonly body: Uint8Array;
  /** Whether the body goes on beyond the limit. */
  readonly isCut: boolean;
}

export interface RequestOptions {
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  /** Gives up when it says so. */
  readonly signal?: AbortSignal | undefined;
}

/** A page that drips for longer than this, in milliseconds, is given up. */
const longestRequest = 2 * 60 * 1000;

const usualHeaders = {
  accept: "text/html,application/xhtml+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.8",
  "accept-encoding": "gzip, br",
};

/** One GET, no redirect followed. Throws what undici throws where the server cannot be reached. */
export async function requestOnce(url: URL, options: RequestOptions): Promise<Answer> {
  const { dispatcher, maxBytes, signal } = options;
  const timeout = AbortSignal.timeout(longestRequest);
  const response = await request(url, {
    dispatcher,
    headers: { ...usualHeaders, ...options.headers },
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of response.body as AsyncIterable<Uint8Array>) {
    size += bytes.length;
    // What was read up to the limit stays, since a robots.txt is read as far as that.
    parts.push(size > maxBytes ? bytes.subarray(0, bytes.length - (size - maxBytes)) : bytes);
    if (size > maxBytes) break;
  }
  return {
    status: response.statusCode,
    header: (name) => firstValue(response.headers[name]),
    body: parts.length === 0 ? new Uint8Array(0) : joinBytes(parts),
    isCut: size > maxBytes,
  };
}

function firstValue(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

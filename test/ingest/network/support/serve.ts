import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Clock } from "../../../../src/ingest/network/clock.js";
import { Fetcher, type FetcherOptions } from "../../../../src/ingest/network/fetcher.js";

export interface Server {
  /** "http://127.0.0.1:40123", without a slash. */
  readonly origin: string;
  readonly port: number;
  /** "GET /page" of each request, in order; those for robots.txt among them. */
  readonly requests: readonly string[];
  readonly headers: readonly IncomingMessage["headers"][];
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that is gone after the test. Without a handler for robots.txt it has none. */
export async function serve(handler: Handler, robots: Handler = notFound): Promise<Server> {
  const requests: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    (request.url === "/robots.txt" ? robots : handler)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, requests, headers };
}

export const notFound: Handler = (_, response) => void response.writeHead(404).end();

/** A handler that answers with these words. */
export function answer(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { "content-type": "text/html" },
  status = 200,
): Handler {
  return (_, response) => void response.writeHead(status, headers).end(body);
}

/** A handler that answers each request with the next of these, and the last one from then on. */
export function inTurn(...handlers: readonly Handler[]): Handler {
  let turn = 0;
  return (request, response) => handlers[Math.min(turn++, handlers.length - 1)]!(request, response);
}

export interface FakeClock extends Clock {
  /** What was waited for, in milliseconds. */
  readonly waits: readonly number[];
  /** Lets time pass. */
  readonly pass: (milliseconds: number) => void;
}

/** A clock that starts on 2 May 2025 at noon in UTC, and whose sleepers wake at once. */
export function fakeClock(): FakeClock {
  let time = Date.UTC(2025, 4, 2, 12);
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
    },
    pass: (milliseconds) => (time += milliseconds),
  };
}

/** A fetcher that is closed after the test. */
export function makeFetcher(options: FetcherOptions = {}): Fetcher {
  const fetcher = new Fetcher({ clock: fakeClock(), ...options });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

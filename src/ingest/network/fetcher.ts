import { STATUS_CODES } from "node:http";
import { defaultMaxBytes } from "../ingested.js";
import { problem, quoteValue } from "../problems.js";
import { systemClock, type Clock } from "./clock.js";
import type { Agents, KnownHosts } from "./connect.js";
import { decodeContent } from "./decode-content.js";
import type { Fetched, FetchOptions, NotFetched } from "./fetched-page.js";
import { HostQueue } from "./host-queue.js";
import type { Lookup } from "./lookup.js";
import { PrivateAddressError } from "./private-address-error.js";
import { isBusy, longestWait, mostAttempts, readRetryAfter, waitAfter } from "./retry.js";
import { RobotsCache, robotsBytes, type RobotsAnswer, type SiteRules } from "./robots.js";
import type { Answer } from "./request-once.js";
import { productToken, usualUserAgent } from "./user-agent.js";

export interface FetcherOptions {
  /** Who asks; servers see it, and robots.txt goes by its first word. */
  readonly userAgent?: string;
  /** Largest page, in bytes, packed or not. */
  readonly maxBytes?: number;
  /** Milliseconds between two requests to one host; more where the site asks for it. */
  readonly pause?: number;
  readonly clock?: Clock;
  /** Names to addresses; usually the system's. */
  readonly lookup?: Lookup;
}

/** One request a second is what crawlers that nobody complains of keep to. */
const usualPause = 1000;
/** RFC 9309 asks for five at least for robots.txt; browsers stop at twenty. */
const mostRedirects = 10;

/** Where a request leads, and with what rights. */
interface Hop {
  readonly url: URL;
  readonly mayBePrivate: boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * Fetches pages as a good guest: it says who it is, keeps to robots.txt, asks a
 * host for one thing at a time with a pause between, and waits as long as a
 * busy server wants. One fetcher is for one run; `close` lets its connections go.
 */
export class Fetcher {
  readonly #userAgent: string;
  readonly #maxBytes: number;
  readonly #pause: number;
  readonly #clock: Clock;
  readonly #queue: HostQueue;
  readonly #robots: RobotsCache;
  readonly #lookup: Lookup | undefined;
  #agents: Promise<Agents> | null = null;
  readonly #hosts: KnownHosts = new Map();

  constructor(options: FetcherOptions = {}) {
    this.#userAgent = options.userAgent ?? usualUserAgent();
    this.#maxBytes = options.maxBytes ?? defaultMaxBytes;
    this.#pause = options.pause ?? usualPause;
    this.#clock = options.clock ?? systemClock;
    this.#queue = new HostQueue(this.#clock);
    this.#robots = new RobotsCache(productToken(this.#userAgent), this.#clock);
    this.#lookup = options.lookup;
  }

  /** What is at an http or https address. What keeps it from being fetched comes as its problem. */
  async fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
    const url = readAddress(address);
    if (!url) {
      const message = `${quoteValue(address)} is no http or https address; give one such as https://news.example/page`;
      return failed(message, null, null);
    }
    let hop: Hop = {
      url,
      mayBePrivate: options.allowPrivateAddresses ?? false,
      signal: options.signal,
    };
    let movedTo: string | null = null;
    let isMoving = true;
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const answer = await this.#fetchHop(hop, options);
      if ("problem" in answer) return answer;
      const target = redirectOf(answer, hop.url);
      if (target === null) return this.#judge(answer, hop.url, movedTo);
      if (target === "none") return failed(badRedirect(hop.url, answer), answer.status, null);
      isMoving &&= answer.status === 301 || answer.status === 308;
      if (isMoving) movedTo = target.href;
      hop = { ...hop, url: target, mayBePrivate: this.#mayStayPrivate(hop, target) };
    }
    return failed(
      `${address}: more than ${mostRedirects} redirects; check the address`,
      null,
      null,
    );
  }

  async close(): Promise<void> {
    const agents = await this.#agents;
    this.#agents = null;
    await Promise.all([agents?.guarded.destroy(), agents?.open.destroy()]);
  }

  /** Made when the first page is fetched: loading what speaks HTTP takes its time. */
  #waysOut(): Promise<Agents> {
    this.#agents ??= import("./connect.js").then(({ makeAgents }) =>
      makeAgents(this.#hosts, this.#lookup),
    );
    return this.#agents;
  }

  /** A redirect within a private host stays there; none leads from outside into one. */
  #mayStayPrivate(hop: Hop, target: URL): boolean {
    const { hostname } = hop.url;
    return hop.mayBePrivate && target.hostname === hostname && this.#hosts.get(hostname) === false;
  }

  async #fetchHop(hop: Hop, options: FetchOptions): Promise<Answer | NotFetched> {
    const rules = await this.#robots.rulesOf(hop.url.origin, () => this.#askRobots(hop));
    if (rules.unreachable !== null) {
      const message = `${hop.url.href}: not fetched, since the site's robots.txt could not be read (${rules.unreachable}); try again later`;
      return { ...failed(message, null, null), ...(rules.isPrivate && { isPrivate: true }) };
    }
    if (!rules.isAllowed(hop.url.href)) {
      const message = `${hop.url.href}: not fetched, since the site's robots.txt does not allow it; ask the site, or save the page yourself`;
      return failed(message, null, null);
    }
    return this.#queueUp(hop, rules, conditionsOf(options), this.#maxBytes);
  }

  #queueUp(
    hop: Hop,
    rules: Pick<SiteRules, "pause">,
    headers: Readonly<Record<string, string>>,
    maxBytes: number,
  ): Promise<Answer | NotFetched> {
    const pause = Math.max(this.#pause, rules.pause);
    return this.#queue.run(hop.url.host, pause, () => this.#tryHard(hop, headers, maxBytes));
  }

  /** Asks again, ever later, while the server is busy or cannot be reached. */
  async #tryHard(
    hop: Hop,
    headers: Readonly<Record<string, string>>,
    maxBytes: number,
  ): Promise<Answer | NotFetched> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#tryOnce(hop, headers, maxBytes);
      const isError = answer instanceof Error;
      if (!isError && !isBusy(answer.status)) return answer;
      const retryAfter = isError
        ? null
        : readRetryAfter(answer.header("retry-after"), this.#clock.now());
      const wait = waitAfter(attempt, retryAfter);
      const isFinal = isError && (!isPassing(answer) || hop.signal?.aborted === true);
      if (isFinal || attempt === mostAttempts || wait > longestWait) {
        return isError
          ? notReached(hop.url, answer)
          : failed(badStatus(hop.url, answer.status), answer.status, retryAfter);
      }
      await this.#clock.sleep(wait);
    }
  }

  async #tryOnce(
    hop: Hop,
    headers: Readonly<Record<string, string>>,
    maxBytes: number,
  ): Promise<Answer | Error> {
    try {
      const { requestOnce } = await import("./request-once.js");
      const { open, guarded } = await this.#waysOut();
      const dispatcher = hop.mayBePrivate ? open : guarded;
      return await requestOnce(hop.url, {
        dispatcher,
        maxBytes,
        signal: hop.signal,
        headers: { ...headers, "user-agent": this.#userAgent },
      });
    } catch (error) {
      return error as Error;
    }
  }

  /** The robots.txt of the site that a hop leads to; its redirects are followed with its rights. */
  async #askRobots(from: Hop): Promise<RobotsAnswer> {
    let hop: Hop = { ...from, url: new URL("/robots.txt", from.url) };
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const answer = await this.#queueUp(hop, { pause: 0 }, {}, robotsBytes);
      if ("problem" in answer) {
        return answer.status === null
          ? { error: answer.problem.message, isPrivate: answer.isPrivate === true }
          : { status: answer.status, text: "" };
      }
      const target = redirectOf(answer, hop.url);
      if (target === null) return { status: answer.status, text: this.#textOf(answer) };
      if (target === "none") break;
      hop = { ...hop, url: target, mayBePrivate: this.#mayStayPrivate(hop, target) };
    }
    // RFC 9309, 2.3.1.2: what redirects without end counts as not there.
    return { status: 404, text: "" };
  }

  #textOf(answer: Answer): string {
    const decoded = decodeContent(
      answer.body,
      answer.header("content-encoding") ?? "",
      robotsBytes,
    );
    return "bytes" in decoded ? new TextDecoder().decode(decoded.bytes) : "";
  }

  #judge(answer: Answer, url: URL, movedTo: string | null): Fetched {
    const { status } = answer;
    const known = {
      url: url.href,
      movedTo,
      fetched: new Date(this.#clock.now()).toISOString(),
      etag: answer.header("etag"),
      lastModified: answer.header("last-modified"),
      maxAge: readMaxAge(answer.header("cache-control")),
    };
    if (status === 304) return { kind: "not-modified", ...known };
    if (status < 200 || status > 299) return failed(badStatus(url, status), status, null);
    if (answer.isCut) return failed(tooLarge(url, this.#maxBytes), status, null, "too-large");
    const encoding = answer.header("content-encoding") ?? "";
    const decoded = decodeContent(answer.body, encoding, this.#maxBytes);
    if ("bytes" in decoded && !decoded.isCut) {
      const mediaType = answer.header("content-type");
      return { kind: "page", ...known, bytes: decoded.bytes, mediaType };
    }
    if ("fault" in decoded && decoded.fault === "too-large") {
      return failed(tooLarge(url, this.#maxBytes), status, null, "too-large");
    }
    const message = `${url.href}: its content is not whole, or not the ${quoteValue(encoding)} which the server names; try again later`;
    return failed(message, status, null);
  }
}

/** Fetches one page with a fetcher of its own; for more than one, keep a `Fetcher`. */
export async function fetchPage(
  address: string,
  options: FetchOptions & FetcherOptions = {},
): Promise<Fetched> {
  const fetcher = new Fetcher(options);
  try {
    return await fetcher.fetchPage(address, options);
  } finally {
    await fetcher.close();
  }
}

function readAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "http:" || url.protocol === "https:" ? url : null;
}

function conditionsOf({ etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    ...(etag ? { "if-none-match": etag } : {}),
    ...(lastModified ? { "if-modified-since": lastModified } : {}),
  };
}

const redirects = new Set([301, 302, 303, 307, 308]);

/** Where an answer sends us; null where it is no redirect, "none" where that cannot be followed. */
function redirectOf(answer: Answer, from: URL): URL | null | "none" {
  if (!redirects.has(answer.status)) return null;
  const location = answer.header("location");
  if (location === null || !URL.canParse(location, from.href)) return "none";
  return readAddress(new URL(location, from).href) ?? "none";
}

function readMaxAge(cacheControl: string | null): number | null {
  const match = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl ?? "");
  return match && Number(match[1]);
}

/** Whether an error may be gone at the next attempt. */
function isPassing(error: NodeJS.ErrnoException): boolean {
  return !(error instanceof PrivateAddressError) && !finalErrors.has(error.code ?? "");
}

/** A name that is not there, a certificate that is wrong: asking again does not help. */
const finalErrors = new Set([
  "ENOTFOUND",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

function notReached(url: URL, error: Error): NotFetched {
  if (error instanceof PrivateAddressError) {
    const message = `${url.href}: not fetched, since ${error.message}; name it yourself if it is what you want`;
    return { ...failed(message, null, null), isPrivate: true };
  }
  const message = `${url.href}: the server could not be reached (${error.message}); check the address, or try again later`;
  return failed(message, null, null);
}

function badStatus(url: URL, status: number): string {
  const reason = STATUS_CODES[status];
  const next = isBusy(status) || status >= 500 ? "try again later" : "check the address";
  return `${url.href}: the server answered ${status}${reason ? ` (${reason})` : ""}; ${next}`;
}

function badRedirect(url: URL, answer: Answer): string {
  const location = quoteValue(answer.header("location"));
  return `${url.href}: the server redirects to ${location}, which is no http or https address; check the address`;
}

function tooLarge(url: URL, maxBytes: number): string {
  return `${url.href}: more than the ${maxBytes} bytes allowed for one article; raise the limit to read it`;
}

function failed(
  message: string,
  status: number | null,
  retryAfter: number | null,
  code: "not-fetched" | "too-large" = "not-fetched",
): NotFetched {
  return { kind: "failed", problem: problem(code, message), status, retryAfter };
}

import robotsModule from "robots-parser";
import type { Clock } from "./clock.js";

interface Robot {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** The package is CommonJS and exports this function; its types describe an ES module. */
const parseRobots = robotsModule as unknown as (url: string, text: string) => Robot;

/** What a site allows, by its robots.txt (RFC 9309). */
export interface SiteRules {
  readonly isAllowed: (url: string) => boolean;
  /** Milliseconds that it wants between two requests; 0 where it does not say. */
  readonly pause: number;
  /** Why nothing may be fetched, where robots.txt could not be had. */
  readonly unreachable: string | null;
  /** Whether that was since the site stands in a private network. */
  readonly isPrivate: boolean;
}

/** An answer to the request for a robots.txt; null where there was none. */
export type RobotsAnswer =
  | { readonly status: number; readonly text: string }
  | { readonly error: string; readonly isPrivate: boolean };

/** For so long, in milliseconds, the rules may be kept (RFC 9309, 2.4). */
const keptFor = 24 * 60 * 60 * 1000;
/** Rules of sites that could not be asked are asked for again sooner. */
const unreachableFor = 10 * 60 * 1000;
/** So much of a robots.txt is read (RFC 9309, 2.5: at least 500 KiB). */
export const robotsBytes = 512 * 1024;
/** A site that wants more between two requests is asked this often nevertheless. */
const longestPause = 5 * 60 * 1000;
const mostSites = 1000;

/** The rules of the sites met, each asked for once a day. */
export class RobotsCache {
  readonly #clock: Clock;
  readonly #agent: string;
  readonly #sites = new Map<
    string,
    { readonly until: number; readonly rules: Promise<SiteRules> }
  >();

  /** `agent` is the product token of the user agent. */
  constructor(agent: string, clock: Clock) {
    this.#agent = agent;
    this.#clock = clock;
  }

  /** The rules of a site; `ask` fetches its robots.txt where they are not known. */
  async rulesOf(origin: string, ask: (url: string) => Promise<RobotsAnswer>): Promise<SiteRules> {
    const known = this.#sites.get(origin);
    if (known && known.until > this.#clock.now()) return known.rules;
    const url = `${origin}/robots.txt`;
    const rules = ask(url).then((answer) => rulesFrom(url, answer, this.#agent));
    this.#keep(origin, rules, keptFor);
    const found = await rules;
    if (found.unreachable !== null) this.#keep(origin, rules, unreachableFor);
    return found;
  }

  #keep(origin: string, rules: Promise<SiteRules>, time: number): void {
    this.#sites.delete(origin);
    this.#sites.set(origin, { until: this.#clock.now() + time, rules });
    if (this.#sites.size > mostSites) this.#sites.delete(this.#sites.keys().next().value!);
  }
}

/** RFC 9309, 2.3.1: no file is no rules; a server that fails must be taken to forbid all. */
function rulesFrom(url: string, answer: RobotsAnswer, agent: string): SiteRules {
  if ("error" in answer) return forbidden(answer.error, answer.isPrivate);
  if (answer.status >= 500 || answer.status === 429) {
    return forbidden(`the server answered ${answer.status}`);
  }
  if (answer.status < 200 || answer.status >= 300) return free;
  const robot = parseRobots(url, answer.text);
  const delay = robot.getCrawlDelay(agent) ?? 0;
  return {
    isAllowed: (page) => robot.isAllowed(page, agent) ?? true,
    pause: Math.min(Math.max(0, delay * 1000), longestPause),
    unreachable: null,
    isPrivate: false,
  };
}

const free: SiteRules = { isAllowed: () => true, pause: 0, unreachable: null, isPrivate: false };

function forbidden(unreachable: string, isPrivate = false): SiteRules {
  return { isAllowed: () => false, pause: 0, unreachable, isPrivate };
}

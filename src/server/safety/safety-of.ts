import type { Env, Hono, MiddlewareHandler } from "hono";
import type { Server, ServerOptions } from "node:http";
import { checkHost } from "./check-host.js";
import { policyReports } from "./csp-reports.js";
import { hardenServer, serverLimits } from "./harden-server.js";
import { limitAddress } from "./limit-address.js";
import { limitBody, usualBodies } from "./limit-body.js";
import { limitConcurrency, usualConcurrency } from "./limit-concurrency.js";
import { limitRate, usualRates, type RateRule } from "./limit-rate.js";
import { limitSockets, usualSockets } from "./limit-sockets.js";
import { limitTime, usualTime } from "./limit-time.js";
import { refuseCrossSite } from "./refuse-cross-site.js";
import { sayWhen } from "./say-when.js";
import { securityHeaders } from "./security-headers.js";

export interface SafetyOptions {
  /** The address or name that the server listens at. */
  readonly bound: string;
  /** Names under which it is reached beside that, without a port; none allows any where it is not of this machine only. */
  readonly allowedHosts?: readonly string[];
  /** Proxies of one's own before this server; 0 believes no header about who asks. */
  readonly trustedHops?: number;
  /** See `--public`. */
  readonly isPublic: boolean;
  /** How often a client may ask; usually `usualRates`, none where it is empty. */
  readonly rates?: readonly RateRule[];
  /** Whether the machine's own programs may ask as often as they like; usually so where it is not public. */
  readonly isLocalFree?: boolean;
  /** Answers that are made at a time. */
  readonly mostAtOnce?: number;
  /** Milliseconds until an answer must begin. */
  readonly longestAnswer?: number;
  /** Hears how many breaches of the content policy browsers told of: at the first, the tenth, the hundredth … */
  readonly onPolicyReport?: (count: number) => void;
}

/** What keeps a server safe; see `safetyOf`. */
export interface Safety {
  /** Puts the guards before all that is added to the app from then on. */
  readonly guard: <Any extends Env>(app: Hono<Any>) => void;
  /** What `node:http`'s server is to be made with. */
  readonly serverOptions: ServerOptions;
  /** Sets the rest of a server, before it listens. */
  readonly harden: (server: Server) => void;
  /** Breaches of the content policy told of since the start. */
  readonly policyReports: () => number;
}

/**
 * Everything that a server needs to be open to anybody, in one. Whoever makes
 * the server
 *
 * 1. calls `guard(app)` on the outermost app, before any route, once; apps that
 *    the pages ask within the process must not have guards of their own, or a
 *    page would count twice;
 * 2. turns errors into answers by the outermost app's `onError` (`problemOf`):
 *    guards refuse by throwing an `ApiProblem`. Answers with 429 and 503 get a
 *    Retry-After, whoever made them;
 * 3. makes the node server with `serverOptions` and hands it to `harden`.
 *
 * What is put in front of it, as compression and logs, is added to the app
 * before `guard`. The headers stand on every answer then, errors among them.
 */
export function safetyOf(options: SafetyOptions): Safety {
  const reports = policyReports(options.onPolicyReport);
  const { trustedHops = 0 } = options;
  return {
    guard: (app) => {
      for (const middleware of guardsOf(options)) app.use("*", middleware);
      app.post(reports.path, reports.receive);
    },
    serverOptions: serverLimits,
    harden: (server) => {
      hardenServer(server);
      // All that a proxy passes on comes from its address.
      limitSockets(server, trustedHops > 0 ? Infinity : usualSockets);
    },
    policyReports: reports.count,
  };
}

/** From the outermost to the innermost; the cheap ones stand before those that count or wait. */
function guardsOf(options: SafetyOptions): readonly MiddlewareHandler[] {
  const { trustedHops = 0, isPublic, rates = usualRates } = options;
  const { isLocalFree = !isPublic } = options;
  return [
    securityHeaders({ trustedHops, isPublic }),
    sayWhen,
    checkHost({ bound: options.bound, allowed: options.allowedHosts ?? [] }),
    limitAddress,
    refuseCrossSite,
    limitRate({ trustedHops, rates, isLocalFree }),
    limitBody(usualBodies),
    limitTime(options.longestAnswer ?? usualTime),
    // Within the limit of time: what is given up goes on, and counts until it ends.
    limitConcurrency(options.mostAtOnce ?? usualConcurrency),
  ];
}

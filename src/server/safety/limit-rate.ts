import type { Context, MiddlewareHandler } from "hono";
import { ApiProblem } from "../../api/errors/api-problem.js";
import { clientKey, clientOf, type TrustOptions } from "./client-of.js";
import { TokenBuckets, type Rate } from "./token-buckets.js";

/** A sort of request, and how often one client may send it. Of the rules the first that fits counts. */
export interface RateRule {
  /** What is limited, for the message: "texts to read". */
  readonly noun: string;
  readonly rate: Rate;
  readonly fits: (request: { readonly method: string; readonly path: string }) => boolean;
}

const second = 1;
const minute = 60;
const hour = 3600;

function often(count: number, seconds: number, burst: number): Rate {
  return { burst, perSecond: count / seconds };
}

const isPost = (method: string): boolean => method === "POST";

/**
 * How often a client may ask. A person reads a page in seconds and opens some
 * together; what costs work, is written into the archive or tries a password is
 * rarer. The last rule is for everything.
 */
export const usualRates: readonly RateRule[] = [
  {
    noun: "texts to read",
    rate: often(10, minute, 10),
    fits: ({ method, path }) => isPost(method) && /^(?:\/api)?\/read(?:\/|$)/.test(path),
  },
  {
    noun: "attempts to sign in",
    rate: often(10, 15 * minute, 5),
    fits: ({ method, path }) => isPost(method) && /\/sign-in\/?$/.test(path),
  },
  {
    noun: "reports of errors",
    rate: often(20, hour, 10),
    fits: ({ method, path }) => isPost(method) && /\/reports?\/?$/.test(path),
  },
  {
    noun: "exports",
    rate: often(6, minute, 6),
    fits: ({ path }) => /^\/api\/export(?:[/.]|$)/.test(path),
  },
  { noun: "requests", rate: often(20, second, 200), fits: () => true },
];

/** The usual rates so many times over; none for 0, where something before the server sees to it. */
export function usualRatesTimes(factor: number): readonly RateRule[] {
  if (factor === 0) return [];
  return usualRates.map((rule) => ({
    ...rule,
    rate: {
      burst: Math.max(1, Math.round(rule.rate.burst * factor)),
      perSecond: rule.rate.perSecond * factor,
    },
  }));
}

export interface RateOptions extends TrustOptions {
  /** Usually `usualRates`; empty for no limit. */
  readonly rates: readonly RateRule[];
  /** Whether the machine's own programs are free, as on a desk. */
  readonly isLocalFree: boolean;
  readonly now?: () => number;
}

/** Refuses with 429 and Retry-After who asks too often, each client by itself. */
export function limitRate(options: RateOptions): MiddlewareHandler {
  const rules = options.rates.map((rule) => ({
    ...rule,
    buckets: new TokenBuckets(rule.rate, options.now),
  }));
  return async (context, next) => {
    const client = clientOf(context, options);
    if (!(client.isLocal && options.isLocalFree)) {
      const rule = rules.find(({ fits }) => fits(context.req));
      const wait = rule?.buckets.take(clientKey(client)) ?? 0;
      if (wait > 0) refuse(context, rule!.noun, wait);
    }
    await next();
  };
}

function refuse(context: Context, noun: string, seconds: number): never {
  context.header("Retry-After", String(seconds));
  throw new ApiProblem(
    "too-many",
    `There were too many ${noun} from your address; go on in ${seconds} ${seconds === 1 ? "second" : "seconds"}`,
  );
}

import type { Context, MiddlewareHandler } from "hono";
import { ApiProblem } from "../../api/errors/api-problem.js";
import { reportPath } from "./content-policy.js";

/** Methods that change nothing. */
const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses requests that would change something and that another site made a
 * browser send. Browsers say in `Sec-Fetch-Site` where a request comes from;
 * those that do not yet, in `Origin`. Programs send neither, and no cookie: they
 * are let through, since nobody's rights travel with them unasked. A bearer
 * token never travels unasked either.
 */
export const refuseCrossSite: MiddlewareHandler = async (context, next) => {
  if (!isTrusted(context)) {
    throw new ApiProblem(
      "forbidden",
      `This ${context.req.method} came from another site (${originOf(context)}); open this site itself and send it from there, or send an editor's token as "Authorization: Bearer …"`,
    );
  }
  await next();
};

function isTrusted({ req }: Context): boolean {
  if (safeMethods.has(req.method) || req.path === reportPath) return true;
  if (/^bearer\s+\S/i.test(req.header("authorization") ?? "")) return true;
  const site = req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = req.header("origin");
  if (origin === undefined) return req.header("cookie") === undefined;
  return hostOf(origin) === (req.header("host") ?? "").toLowerCase();
}

/** Of an origin the host with its port, as the Host header has it; an opaque origin ("null") has none. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** A sender writes the header: only what can be an origin is repeated. */
function originOf({ req }: Context): string {
  const origin = req.header("origin") ?? "";
  return URL.canParse(origin) ? new URL(origin).origin : "which is not told";
}

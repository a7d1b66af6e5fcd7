import type { MiddlewareHandler } from "hono";
import { clientOf, type TrustOptions } from "./client-of.js";
import { contentPolicy } from "./content-policy.js";

export interface HeaderOptions extends TrustOptions {
  /** Whether search engines are to keep away; see `--public`. */
  readonly isPublic: boolean;
}

/** What every answer says. */
const always: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  // Not "no-referrer": with it browsers send `Origin: null`, by which a form of ours could not be told.
  ["Referrer-Policy", "same-origin"],
  [
    "Permissions-Policy",
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  ],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Origin-Agent-Cluster", "?1"],
];

/** A year, in seconds. */
const strictTransport = "max-age=31536000";

const policies = { nobody: contentPolicy("nobody"), anybody: contentPolicy("anybody") } as const;

/** A page that is made to stand in a frame of another site. */
function isEmbed(path: string): boolean {
  return path.startsWith("/statements/") && path.endsWith("/embed");
}

/** Says to browsers what an answer may do: errors and files as well as pages. */
export function securityHeaders(options: HeaderOptions): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    const framing = isEmbed(context.req.path) ? "anybody" : "nobody";
    for (const [name, value] of always) headers.set(name, value);
    headers.set("Content-Security-Policy", policies[framing]);
    headers.set(
      "Cross-Origin-Resource-Policy",
      framing === "anybody" ? "cross-origin" : "same-origin",
    );
    if (framing === "nobody") headers.set("X-Frame-Options", "DENY");
    if (options.isPublic) headers.set("X-Robots-Tag", "noindex");
    if (clientOf(context, options).isHttps) {
      headers.set("Strict-Transport-Security", strictTransport);
    }
  };
}

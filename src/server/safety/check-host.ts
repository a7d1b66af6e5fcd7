import type { MiddlewareHandler } from "hono";
import { isIP } from "node:net";
import { ApiProblem } from "../../api/errors/api-problem.js";
import { shorten } from "../../api/ids.js";
import { isLoopback } from "./client-of.js";

export interface HostOptions {
  /** The address or name that the server listens at. */
  readonly bound: string;
  /** Names under which it is reached beside that, without a port: "record.example". */
  readonly allowed: readonly string[];
}

/**
 * Refuses with 421 requests for another host. A server that only this machine
 * reaches can be reached by any page in a browser on it, if that page's name is
 * made to stand for 127.0.0.1 (DNS rebinding); then the Host header still has
 * the page's name. Addresses are no names and cannot be made to stand for others.
 */
export function checkHost({ bound, allowed }: HostOptions): MiddlewareHandler {
  const isChecked = allowed.length > 0 || bound === "localhost" || isLoopback(bare(bound));
  const names = new Set(["localhost", bound, ...allowed].map((name) => name.toLowerCase()));
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    if (isChecked && !isOurs(host, names)) {
      throw new ApiProblem(
        "misdirected",
        `This server does not answer for the host “${shorten(host)}”; open it at http://${bound}, or start it with --allow-host and that name`,
      );
    }
    await next();
  };
}

function isOurs(host: string, names: ReadonlySet<string>): boolean {
  const name = host.toLowerCase().replace(/:\d{1,5}$/, "");
  return names.has(name) || isIP(bare(name)) !== 0;
}

function bare(name: string): string {
  return name.replace(/^\[|\]$/g, "");
}

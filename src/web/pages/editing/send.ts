import type { ProblemDetails } from "../../../api/shapes/index.js";
import type { Ask } from "../../ask.js";

/** What came of something that was sent to the API. */
export type Sent<Shape> =
  | { readonly ok: true; readonly answer: Shape; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly problem: ProblemDetails };

/** Sends JSON to the API. */
export async function send<Shape>(ask: Ask, path: string, body: unknown): Promise<Sent<Shape>> {
  const response = await ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as unknown;
  if (!response.ok) return { ok: false, problem: answer as ProblemDetails };
  return { ok: true, answer: answer as Shape, cookies: response.headers.getSetCookie() };
}

/** Leads a browser to another page after a form was sent, so that loading it again sends nothing. */
export function leadTo(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: path, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** A path of this site that somebody asked to be led to; "/reports" for anything else, such as another site. */
export function ownPath(asked: string | null): string {
  const isOwn = asked !== null && /^\/(?![/\\])[\x21-\x7e]{0,2000}$/.test(asked);
  return isOwn && !asked.includes("\\") ? asked : usualPath;
}

/** What an editor looks at first. */
const usualPath = "/reports";

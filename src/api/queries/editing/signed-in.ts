import type { Context } from "hono";
import { ApiProblem } from "../../errors/api-problem.js";

/** What the server tells of who asks, beside the request. */
interface Known {
  readonly editor?: string | null;
}

/** The editor who asks. Throws an `ApiProblem` where it is a reader. */
export function signedIn(asked: Context): string {
  const { editor = null } = (asked.env ?? {}) as Known;
  if (editor !== null) return editor;
  asked.header("WWW-Authenticate", "Bearer");
  throw new ApiProblem(
    "not-signed-in",
    'This is for editors; sign in at /sign-in, or send your token as "Authorization: Bearer …"',
  );
}

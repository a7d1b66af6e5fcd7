/** What an answer is told of who asks, beside the request: Hono has it as `context.env`. */
export interface Visitor {
  /** The editor who is signed in; null for a reader. */
  readonly editor: string | null;
  /** Whether it is asked by HTTPS, so that a cookie may be kept for that alone. */
  readonly secure?: boolean;
  /** What the cookie of a browser holds, where something is to be changed. */
  readonly session?: string | undefined;
}

/** A reader whom nobody knows. */
export const anybody: Visitor = { editor: null };

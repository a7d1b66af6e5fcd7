/** What an answer is told of who asks, beside the request: Hono has it as `context.env`. */
export interface Visitor {
  /** The editor who is signed in; null for a reader. */
  readonly editor: string | null;
}

/** A reader whom nobody knows. */
export const anybody: Visitor = { editor: null };

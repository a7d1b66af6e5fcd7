import type { ShownStatement } from "./show-statement.js";

/** `bad`: it makes no sense; `missing`: there is no such thing; `later`: later corrections stand on it. */
export type EditRefusal = "bad" | "missing" | "later";

/** A correction that cannot be made; the message says what to do. */
export class EditError extends Error {
  override readonly name = "EditError";
  readonly reason: EditRefusal;

  constructor(reason: EditRefusal, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The statement was changed since the editor looked at it: both versions, to choose between. */
export class StaleEditError extends Error {
  override readonly name = "StaleEditError";
  /** As it would be if the correction were made; null where it is to be removed. */
  readonly yours: ShownStatement | null;
  /** Null where somebody removed it. */
  readonly current: ShownStatement | null;
  /** Null where somebody removed it. */
  readonly version: string | null;
  /** Who made it what it is now; null where a new reading did. */
  readonly editor: string | null;

  constructor(found: Pick<StaleEditError, "yours" | "current" | "version" | "editor">) {
    super(
      `The statement was ${found.current === null ? "removed" : "changed"}${found.editor === null ? "" : ` by ${found.editor}`} since you opened it; look at both versions, and make your correction again if it still holds`,
    );
    this.yours = found.yours;
    this.current = found.current;
    this.version = found.version;
    this.editor = found.editor;
  }
}

import type { Transaction } from "kysely";
import { takeKeys } from "./keys.js";
import type { Tables } from "./tables.js";

/** Who does something by hand, and when (ISO 8601, UTC). */
export interface Hand {
  readonly editor: string;
  readonly at: string;
}

export interface Change {
  /** "hide", "forget", … */
  readonly action: string;
  /** The id of what was changed. */
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Writes down who changed what. */
export async function addAudit(
  tx: Transaction<Tables>,
  { editor, at }: Hand,
  { action, subject, before = null, after = null }: Change,
): Promise<void> {
  await tx
    .insertInto("audit")
    .values({
      key: await takeKeys(tx, "audit", 1),
      at,
      editor,
      action,
      subject,
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
    })
    .execute();
}

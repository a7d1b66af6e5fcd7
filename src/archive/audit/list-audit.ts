import type { Kysely } from "kysely";
import type { Tables } from "../../store/index.js";

/** Who changed what, and when. */
export interface AuditEntry {
  readonly key: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly editor: string;
  readonly action: string;
  /** The id of what was changed; empty where it was forgotten. */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}

interface Asked {
  readonly limit: number;
  /** Only what came before this entry. */
  readonly before?: number | undefined;
  readonly editor?: string | undefined;
  readonly subject?: string | undefined;
}

/** The audit, the latest first; by one editor, or of one subject, where that is asked. */
export async function listAudit(
  { db }: { readonly db: Kysely<Tables> },
  { limit, before, editor, subject }: Asked,
): Promise<AuditEntry[]> {
  let rows = db.selectFrom("audit").selectAll().orderBy("key", "desc").limit(limit);
  if (before !== undefined) rows = rows.where("key", "<", before);
  if (editor !== undefined) rows = rows.where("editor", "=", editor);
  if (subject !== undefined) rows = rows.where("subject", "=", subject);
  return (await rows.execute()).map((row) => ({
    ...row,
    before: parse(row.before),
    after: parse(row.after),
  }));
}

function parse(json: string | null): unknown {
  return json === null ? null : (JSON.parse(json) as unknown);
}

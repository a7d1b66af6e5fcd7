import type { StatementCard } from "../../api/shapes/index.js";
import { citeInApStyle } from "./cite-in-ap-style.js";
import { permalink } from "./permalink.js";

/**
 * A citation that can be checked: in AP style, then where it was published,
 * its permalink on this server, how it was read, and the hash (SHA-256) of the
 * article's bytes as they were read.
 */
export function citeInFull(statement: StatementCard, origin: string): string {
  const read = statement.origin === "editor" ? "edited by hand" : `machine-read, ${statement.sure}`;
  return [
    citeInApStyle(statement),
    statement.article.url,
    `Statement (${read}): ${permalink(statement, origin)}`,
    `Article: ${statement.article.id}`,
  ]
    .filter((part) => part !== null)
    .join("\n");
}

import type { StatementCard } from "../../api/shapes/index.js";
import { citeInApStyle } from "./cite-in-ap-style.js";
import { permalink } from "./permalink.js";

/**
 * A citation that can be checked: in AP style, then where it was published,
 * its permalink on this server, how it was read, and the hash (SHA-256) of the
 * article's bytes as they were read.
 */
export function citeInFull(statement: StatementCard, origin: string): string {
  return completeCitation(citeInApStyle(statement), {
    url: statement.article.url,
    read: readHow(statement),
    address: permalink(statement, origin),
    article: statement.article.id,
  });
}

/** By whom it was read, and how sure: "machine-read, fairly sure". */
export function readHow({ origin, sure }: Pick<StatementCard, "origin" | "sure">): string {
  return origin === "editor" ? "edited by hand" : `machine-read, ${sure}`;
}

interface Checkable {
  /** Where the article was published; null where that is not known. */
  readonly url: string | null;
  readonly read: string;
  /** The statement's permalink. */
  readonly address: string;
  /** The article's id, which is its hash. */
  readonly article: string;
}

/** A citation with all by which it can be checked, a line each. */
export function completeCitation(
  citation: string,
  { url, read, address, article }: Checkable,
): string {
  return [citation, url, `Statement (${read}): ${address}`, `Article: ${article}`]
    .filter((line) => line !== null)
    .join("\n");
}

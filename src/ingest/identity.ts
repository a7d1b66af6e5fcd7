import { createHash } from "node:crypto";
import type { ArticleFields } from "./fields.js";

/**
 * The version of what takes an article out of a page. It is part of the id of
 * such an article, so that a better extraction is a new article: raise it
 * whenever the text, the blocks or the metadata of a page may come out otherwise.
 */
export const extractorVersion = "1";

/** `sha256:` and the 64 hex digits of the bytes' SHA-256 (FIPS 180-4); text is taken as UTF-8. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return `sha256:${hash.digest("hex")}`;
}

/** The id of an article that was taken out of a page or a document with this hash. */
export function idOfExtracted(hash: string): string {
  return hashOf(hash, "\n", extractorVersion);
}

/** The id of an article whose metadata was given beside its text or its page. */
export function idOfFields(
  fields: ArticleFields,
  content: Readonly<Record<string, string>>,
): string {
  const { provenance: _, ...mapped } = fields;
  return hashOf(canonicalJson({ ...mapped, ...content }));
}

/** Whether any metadata was given; provenance says where, not what, and does not count. */
export function hasFields(fields: ArticleFields): boolean {
  return Object.entries(fields).some(([name, value]) => name !== "provenance" && value != null);
}

/**
 * JSON with sorted keys and no white space, null and missing left out: equal
 * fields give equal bytes. Lone surrogates are escaped, so they stay distinct.
 */
function canonicalJson(fields: Readonly<Record<string, unknown>>): string {
  const present = Object.entries(fields).filter(([, value]) => value != null);
  return JSON.stringify(Object.fromEntries(present.sort(([a], [b]) => (a < b ? -1 : 1))));
}

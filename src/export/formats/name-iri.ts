/*
 * Names of things as IRIs, for formats that want them. They hold everywhere,
 * since the ids are made of the content, and lead nowhere by themselves.
 */

/** Of an article, a statement or whatever else has an id `sha256:…`. */
export function iriOf(kind: "article" | "statement", id: string): string {
  return `urn:onrecord:${kind}:${withoutScheme(id)}`;
}

/** Of a person of the archive. */
export function personIri(id: string): string {
  // encodeURIComponent throws where a surrogate stands alone.
  return `urn:onrecord:person:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, "\uFFFD"))}`;
}

/** The hexadecimal digits of an id: a name for a file, whatever else the article is called. */
export function withoutScheme(id: string): string {
  return id.replace(/^sha256:/, "").replace(/[^\w-]/g, "_");
}

/** Whether an address can stand where an IRI is wanted: a web address without spaces or angle brackets. */
export function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(url);
}

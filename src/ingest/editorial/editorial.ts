import type { Editorial, Ingested } from "../ingested.js";
import { findNotice } from "./find-notice.js";

/** What a publisher says of an article, or nothing where it says nothing out of the ordinary. */
export function editorialOf(said: Partial<Editorial>): Pick<Ingested, "editorial"> {
  const { modified = null, status = "usable", notice = null } = said;
  if (modified === null && status === "usable" && notice === null) return {};
  return { editorial: { modified, status, notice } };
}

/** Adds the note that stands in the article itself, where its publisher gave none beside it. */
export function withNotice(ingested: Ingested): Ingested {
  const { article, editorial } = ingested;
  if (!article || (editorial?.notice ?? null) !== null) return ingested;
  const found = findNotice(article);
  if (!found) return ingested;
  // What its publisher says outright goes before what a note is taken to mean.
  const status = editorial && editorial.status !== "usable" ? editorial.status : found.status;
  return { ...ingested, ...editorialOf({ ...editorial, status, notice: found.words }) };
}

import type { ProblemCode } from "../../model/index.js";
import type { ArticleFields } from "../fields.js";
import type { Unreadable } from "../piece.js";
import { problem } from "../problems.js";
import type { Limits } from "./limits.js";

/** Where a stream of bytes comes from, and what goes for every piece of it. */
export interface Place {
  /** Its name for messages: the path, the URL, "-" for standard input. */
  readonly label: string;
  /** Its file for provenance; null where it is none. */
  readonly file: string | null;
  /** When it was written or fetched, ISO 8601 in UTC. */
  readonly seen: string | null;
  /** The media type that a server gave, with its charset. */
  readonly mediaType: string | null;
  /** What is known of it beside its file, such as the URL. */
  readonly fields: ArticleFields;
  readonly limits: Limits;
  /** Says what could not be had; it comes out in order with the pieces. */
  readonly report: (unreadable: Unreadable) => void;
}

/** What is known of a part of a place: the address is that of the whole, and of none of its articles. */
export function fieldsOfPart(place: Place, offset: number | null = null): ArticleFields {
  const { url: _, ...fields } = place.fields;
  return { ...fields, provenance: { file: place.file, ...fields.provenance, offset } };
}

/** Reports a problem of this place. The message is given without its place, `offset` in bytes of the file. */
export function reportAt(
  place: Place,
  code: ProblemCode,
  message: string,
  offset: number | null = null,
): void {
  const label = offset === null ? place.label : `${place.label}@${offset}`;
  place.report({
    label,
    problem: problem(code, `${label}: ${message}`),
    file: place.file,
    offset,
  });
}

import type { Article, Problem, Reading } from "../model/index.js";
import type { FieldMap } from "./json/field-map.js";
import type { OriginalFacts } from "./originals/original-facts.js";

export const publicationStatuses = ["usable", "withheld", "retracted"] as const;
/** Whether its publisher still stands by an article: `withheld` until further notice, `retracted` for good. */
export type PublicationStatus = (typeof publicationStatuses)[number];

/** What its publisher says of an article beside its words. It is no part of the record; the archive keeps it. */
export interface Editorial {
  /** When this version was made, ISO 8601; it orders the versions of one article. */
  readonly modified: string | null;
  readonly status: PublicationStatus;
  /** The words of a correction or retraction note. */
  readonly notice: string | null;
}

/** A person or an organisation of whom its publisher says that the article is about them. */
export interface NamedEntity {
  readonly type: "person" | "organisation";
  readonly name: string;
  /** The publisher's address or id for them. */
  readonly uri: string | null;
}

/** What one input gave: an article, or none and the problems that say why. */
export interface Ingested {
  /** "file.ndjson:12", the file's name, or "-" where there is no file. */
  readonly label: string;
  readonly article: Article | null;
  readonly problems: readonly Problem[];
  /** Bytes from the start of its file, of what gave no article; an article says it itself. */
  readonly offset?: number | null;
  readonly editorial?: Editorial;
  /** Of a source that comes already read, such as a line of Quotebank; the reader is then not asked. */
  readonly reading?: Reading;
  /**
   * Where the article stands that the input only points to: the address of a
   * feed's item that gives no more than a teaser. There is no article then; the
   * pipeline fetches it where fetching is allowed, and says so where it is not.
   */
  readonly link?: string;
  /** Whom the publisher lists beside the article (ninjs), for callers who want it; no part of the record. */
  readonly named?: readonly NamedEntity[];
  /** Of a first-hand text: when it was said, what it answers, where it is in a recording. */
  readonly original?: OriginalFacts;
}

export interface IngestOptions {
  /** Largest article in bytes; what is larger gives a `too-large` problem and no article. */
  readonly maxBytes?: number;
  /** Under which names the user's objects and tables give the fields; these go before the usual names. */
  readonly map?: FieldMap;
}

/**
 * The longest articles and live pages come to some MiB; beyond this it is a
 * wrong file or an attack, and reading it would hold up the rest.
 */
export const defaultMaxBytes = 32 * 1024 * 1024;

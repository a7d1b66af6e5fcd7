import type { Article, Problem, Reading } from "../model/index.js";

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

/** What one input gave: an article, or none and the problems that say why. */
export interface Ingested {
  /** "file.ndjson:12", the file's name, or "-" where there is no file. */
  readonly label: string;
  readonly article: Article | null;
  readonly problems: readonly Problem[];
  readonly editorial?: Editorial;
  /** Of a source that comes already read, such as a line of Quotebank; the reader is then not asked. */
  readonly reading?: Reading;
}

export interface IngestOptions {
  /** Largest article in bytes; what is larger gives a `too-large` problem and no article. */
  readonly maxBytes?: number;
}

/**
 * The longest articles and live pages come to some MiB; beyond this it is a
 * wrong file or an attack, and reading it would hold up the rest.
 */
export const defaultMaxBytes = 32 * 1024 * 1024;

import type { Article, Problem } from "../model/index.js";

/** What one input gave: an article, or none and the problems that say why. */
export interface Ingested {
  /** "file.ndjson:12", the file's name, or "-" where there is no file. */
  readonly label: string;
  readonly article: Article | null;
  readonly problems: readonly Problem[];
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

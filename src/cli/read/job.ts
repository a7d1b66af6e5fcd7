import type { OffsetUnit } from "../../export/offsets/convert-offsets.js";
import type { Ingested, IngestOptions } from "../../ingest/index.js";
import type { Reading } from "../../model/index.js";
import type { Terminal } from "../output/terminal.js";

/** A piece of work for one thread: files to take in and read, or articles already taken in. */
export type Job =
  | { readonly kind: "files"; readonly files: readonly string[] }
  | { readonly kind: "articles"; readonly items: readonly Ingested[] };

/** What is to come out, equal for every job of a run. */
export interface Settings {
  readonly form: "json" | "text" | "none";
  readonly offsets: OffsetUnit;
  readonly explain: boolean;
  /** Statements less sure than this are left out; 0 leaves out none. */
  readonly minConfidence: number;
  readonly terminal: Terminal;
  /** Whether the readings themselves are wanted, for the page. */
  readonly keep: boolean;
  /** How inputs are taken to articles. */
  readonly ingest: IngestOptions;
}

/** What a job gives, in the order of its input. */
export interface Outcome {
  /** For standard output. */
  readonly output: string;
  /** One line each for standard error. */
  readonly complaints: readonly string[];
  /** Whether an input gave no article, or one that could not be read. */
  readonly failed: boolean;
  readonly articles: number;
  readonly statements: number;
  readonly readings: readonly Reading[];
}

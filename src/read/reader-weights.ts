import { parseStatementWeights, type StatementWeights } from "./learned/statement-weights.js";
import { parseSyntaxWeights, type SyntaxWeights } from "./syntax/index.js";

/** All that the reader has learned, as plain data. */
export interface ReaderWeights {
  readonly syntax: SyntaxWeights;
  readonly statements: StatementWeights;
  /** `sha256:` and 64 hex digits of the files they came from: it stands in every record. */
  readonly hash: string;
}

/** Weights from the unpacked bytes of their files. Throws a `RangeError` when they are not what they should be. */
export function parseReaderWeights(
  syntax: Uint8Array,
  statements: Uint8Array,
  hash: string,
): ReaderWeights {
  return {
    syntax: parseSyntaxWeights(syntax),
    statements: parseStatementWeights(statements),
    hash,
  };
}

import { noteCodes, type ProblemCode } from "../../model/index.js";
import type { BatchOutcome } from "./outcome.js";

/** What a run has come to so far. */
export interface Counts {
  /** Articles that are new in the archive. */
  added: number;
  /** Articles that it held already. */
  known: number;
  /** Of those added, such as have no statements. */
  withoutStatements: number;
  /** Of those added. */
  statements: number;
  /** People, organisations and others that the added articles name, each counted once an article. */
  people: number;
  /** Versions that newer ones replaced, and syndicated copies, as found at the end. */
  replaced: number;
  copies: number;
  /** Inputs, or parts of one, of which no article could be had. */
  failed: number;
  /** Pages that were only pointed to. */
  links: number;
  /** Bytes of input. */
  bytes: number;
  problems: Partial<Record<ProblemCode, number>>;
}

export function noCounts(): Counts {
  return {
    added: 0,
    known: 0,
    withoutStatements: 0,
    statements: 0,
    people: 0,
    replaced: 0,
    copies: 0,
    failed: 0,
    links: 0,
    bytes: 0,
    problems: {},
  };
}

/** Adds what a batch came to; `added` are the ids of the articles that were new. */
export function countBatch(
  counts: Counts,
  { outcomes, bytes }: BatchOutcome,
  added: ReadonlySet<string>,
): Counts {
  const sum = { ...counts, bytes: counts.bytes + bytes, problems: { ...counts.problems } };
  const left = new Set(added);
  for (const { result, problems } of outcomes) {
    for (const { code } of problems) sum.problems[code] = (sum.problems[code] ?? 0) + 1;
    // Several of one batch may be the same article; it was added once.
    if (result.kind === "read" && left.delete(result.reading.reading.article.id)) {
      const { statements, people } = result.reading.reading;
      sum.added++;
      sum.statements += statements.length;
      sum.people += people.length;
      if (statements.length === 0) sum.withoutStatements++;
    } else if (result.kind === "none") {
      // What is only told of, such as records of a web archive that hold no page, is no failure.
      if (problems.some(({ code }) => !noteCodes.has(code))) sum.failed++;
    } else if (result.kind === "link") sum.links++;
    else sum.known++;
  }
  return sum;
}

import { basename } from "node:path";
import * as z from "zod";
import { recordFormat, type ArticleRecord, type Reading } from "../model/index.js";
import { recordSchema } from "../model/schema.js";
import type { GoldArticle } from "./gold-article.js";
import { GoldError } from "./gold-error.js";
import { plainNote } from "./make-gold-statement.js";
import { readLines } from "./read-gold-file.js";

/** Whether a parsed line is a record of onrecord/1. */
export function isRecord(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "format" in value &&
    value.format === recordFormat
  );
}

/** Gold from a file of records, one a line. */
export function loadRecords(file: string): GoldArticle[] {
  return readLines(file, z.unknown()).map(({ value, where }) => goldFromRecord(value, file, where));
}

/**
 * Gold from a record: what an editor has corrected, or another reader has
 * read. All of its statements are taken as right. `where` names file and line.
 */
function goldFromRecord(value: unknown, file: string, where: string): GoldArticle {
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.map(String).join(".") || "the record";
    throw new GoldError(
      `${where}: ${field}: ${issue?.message ?? "wrong shape"}; see docs/record.md`,
    );
  }
  const record: ArticleRecord = parsed.data;
  checkSpans(record, where);
  const reading: Reading = record;
  return {
    corpus: basename(file).replace(/\.(?:jsonl|ndjson|json)$/, ""),
    name: record.article.sourceId ?? record.article.id,
    article: record.article,
    reading,
    notes: record.statements.map(({ medium }) => ({
      ...plainNote,
      media: medium === null ? [] : [medium],
    })),
    annotator: null,
    hasDetails: true,
    lost: [],
  };
}

/** A record whose spans and words disagree was changed in one place only; which one is right, nobody knows. */
function checkSpans({ article, statements }: ArticleRecord, where: string): void {
  for (const [index, statement] of statements.entries()) {
    for (const field of ["content", "quoted", "cue", "source"] as const) {
      for (const { start, end, exact } of statement[field]) {
        if (article.text.slice(start, end) === exact) continue;
        throw new GoldError(
          `${where}: statements.${index}.${field}: the text has ${JSON.stringify(article.text.slice(start, end))} at ${start}–${end}, not ${JSON.stringify(exact)}`,
        );
      }
    }
  }
}

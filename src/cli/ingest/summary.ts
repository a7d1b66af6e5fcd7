import type { FoundProblem, IngestSummary } from "../../archive/index.js";
import { formatBytes, formatDuration } from "./format-amounts.js";
import type { ShownProblems } from "./collect-problems.js";
import { problemLine } from "./problem-line.js";

/** What came of a run, and what is said with it. */
export interface ToldSummary {
  readonly summary: IngestSummary;
  /** The archive as it was named. */
  readonly place: string;
  readonly problems: Pick<ShownProblems, "first">;
  readonly seconds: number;
}

/** The summary as one line of JSON. */
export function summaryJson({ summary, seconds }: ToldSummary): string {
  const { run, outcome, counts } = summary;
  const { added, known, replaced, copies, withoutStatements } = counts;
  const { statements, people, failed, links, bytes, problems } = counts;
  const line = {
    run,
    outcome,
    articles: { added, known, replaced, copies, withoutStatements },
    statements,
    people,
    failed,
    links,
    bytes,
    problems,
    seconds: Math.round(seconds * 1000) / 1000,
  };
  return `${JSON.stringify(line)}\n`;
}

/** The summary for people. */
export function summaryText(told: ToldSummary): string {
  const { summary, place, seconds } = told;
  const { run, outcome, counts } = summary;
  const rate = seconds > 0 ? Math.round((counts.added + counts.known) / seconds) : 0;
  const lines = [
    headline(told),
    row("articles", articlesLine(counts)),
    row(
      "statements",
      `${counts.statements} new, by or about ${counts.people} people, organisations and others`,
    ),
    row("input", `${formatBytes(counts.bytes)} in ${formatDuration(seconds)}, ${rate} articles/s`),
    ...problemLines(told.problems.first, counts.problems, run),
  ];
  if (outcome === "stopped") {
    lines.push(
      "Stopped: what is counted here is kept. Go on with the same command; what is there is passed over.",
    );
  } else if (run !== null) lines.push(row("archive", place));
  return `${lines.join("\n")}\n`;
}

function headline({ summary }: ToldSummary): string {
  if (summary.run === null) return "Nothing was kept (--dry-run). It would have come to:";
  return `Run ${summary.run} ${summary.outcome}`;
}

function articlesLine(counts: IngestSummary["counts"]): string {
  const parts = [
    `${counts.added} new`,
    counts.known > 0 && `${counts.known} there already`,
    counts.replaced > 0 && `${counts.replaced} replaced by newer versions`,
    counts.copies > 0 && `${counts.copies} copies of others`,
    counts.withoutStatements > 0 && `${counts.withoutStatements} without statements`,
    counts.links > 0 && `${counts.links} only pointed to`,
  ];
  return parts.filter(Boolean).join(", ");
}

function problemLines(
  first: readonly FoundProblem[],
  byCode: IngestSummary["counts"]["problems"],
  run: number | null,
): string[] {
  const codes = Object.entries(byCode).sort(
    ([a, many], [b, more]) => more - many || (a < b ? -1 : 1),
  );
  const all = codes.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return [];
  const lines = [row("problems", codes.map(([code, count]) => `${count} ${code}`).join(", "))];
  lines.push(...first.map((problem) => `  ${problemLine(problem)}`));
  if (all > first.length && run !== null) {
    lines.push(`  … ${all - first.length} more: onrecord ingest --problems ${run}`);
  }
  return lines;
}

const labelWidth = 12;

function row(label: string, words: string): string {
  return `  ${label.padEnd(labelWidth)} ${words}`;
}

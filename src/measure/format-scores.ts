import { kinds, type Kind } from "../model/index.js";
import type { Calibration } from "./calibrate.js";
import { formatTable, percent, percentWithin } from "./format-table.js";
import type { Reference } from "./references.js";
import { details } from "./score-details.js";
import type { Found, Scores } from "./score-readings.js";

export interface FormatOptions {
  /** Names what was scored. */
  readonly title: string;
  /** Known results to show beside (`referencesFor`); none unless given. */
  readonly references?: readonly Reference[];
}

/** Scores as a table for a terminal: percent, with 95 % bootstrap intervals over articles. */
export function formatScores(scores: Scores, options: FormatOptions): string {
  const shown = options.references ?? [];
  const parts = [
    formatHead(scores, options.title),
    formatFound(scores, shown),
    formatKinds(scores, shown),
    formatSpeakers(scores),
    formatDetails(scores),
    formatCalibration(scores.calibration),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n")}\n`;
}

function formatHead(scores: Scores, title: string): string[] {
  const { scored, neutral, counted, leftOut, lost } = scores.statements;
  const { resamples, seed } = scores.bootstrap;
  const lines = [
    `${title}: ${scores.articles} articles`,
    `gold ${scored} statements (and ${neutral} neutral), read ${counted} (and ${leftOut} left out)`,
  ];
  if (lost > 0)
    lines.push(`${lost} strings of the gold are not in the articles' texts and count as missed`);
  if (resamples > 0) {
    lines.push(
      `percent (95 % interval over articles: ${resamples} bootstrap resamples, seed ${seed})`,
    );
  }
  return lines;
}

function foundRow(name: string, found: Found): string[] {
  return [name, ...[found.precision, found.recall, found.f1].map((one) => percentWithin(one))];
}

function formatFound(scores: Scores, shown: readonly Reference[]): string[] {
  const beside = (row: string[], value?: "statement50" | "content50"): string[] => [
    ...row,
    ...shown.map((reference) => (value ? percent(reference[value]) : "")),
  ];
  return formatTable([
    ["", "P", "R", "F1", ...shown.map(({ name }) => `${name} F1`)],
    beside(foundRow("statement50", scores.statement50), "statement50"),
    beside(foundRow("content50", scores.content50), "content50"),
    beside(foundRow("content80", scores.content80)),
    beside(foundRow("exact", scores.exact)),
    beside(foundRow("characters", scores.characters)),
  ]);
}

function formatKinds(scores: Scores, shown: readonly Reference[]): string[] {
  const rows = kinds.filter((kind) => scores.kinds[kind].gold + scores.kinds[kind].predicted > 0);
  const row = (kind: Kind): string[] => {
    const one = scores.kinds[kind];
    return [
      kind,
      String(one.gold),
      percentWithin(one.recall),
      percentWithin(one.recallWithSource),
      ...shown.map((reference) => percent(reference.recallWithSource[kind] ?? null)),
      String(one.predicted),
      percentWithin(one.precision),
    ];
  };
  const heads = ["kind", "gold", "recall", "with source", ...shown.map(({ name }) => name)];
  return formatTable([[...heads, "read", "precision"], ...rows.map((kind) => row(kind))]);
}

function formatSpeakers({ speakers }: Scores): string[] {
  if (speakers.judged === 0) return [];
  const { bCubed, bCubedAcross } = speakers;
  const shares = [speakers.right, speakers.wrong, speakers.unknown];
  const across = [bCubedAcross.precision, bCubedAcross.recall, bCubedAcross.f1];
  return [
    ...formatTable([
      [`speakers of ${speakers.judged}`, "right", "wrong", "unknown"],
      ["", ...shares.map((one) => percentWithin(one))],
    ]),
    ...formatTable([
      ["B³", "P", "R", "F1"],
      [
        "in an article",
        ...[bCubed.precision, bCubed.recall, bCubed.f1].map((one) => percentWithin(one)),
      ],
      ["across articles", ...across.map((one) => percent(one))],
    ]),
  ];
}

function detailRow(name: string, found: Found): string[] {
  return [...foundRow(name, found), String(found.gold), String(found.predicted)];
}

function formatDetails({ details: scored, days }: Scores): string[] {
  if (!scored || !days) return [];
  return [
    ...formatTable([
      ["on matches", "P", "R", "F1", "gold", "read"],
      ...details.map((detail) => detailRow(detail, scored[detail])),
    ]),
    `said on: of ${days.gold} days in gold ${days.given} are given and ${days.right} right ` +
      `(${percent(days.share)}); ${days.beyond} given where gold has none`,
  ];
}

function formatCalibration({ bins, expectedError, thresholds }: Calibration): string[] {
  const binRows = bins
    .filter((bin) => bin.predictions > 0)
    .map((bin) => [
      `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
      String(bin.predictions),
      percent(bin.meanConfidence),
      percent(bin.accuracy),
    ]);
  const thresholdRows = thresholds.map((at) => [
    at.threshold.toFixed(2),
    String(at.shown),
    percent(at.precision),
    percent(at.recall),
  ]);
  if (binRows.length === 0) return [];
  return [
    `calibration: expected error ${percent(expectedError)}`,
    ...formatTable([["confidence", "read", "mean", "right"], ...binRows]),
    "",
    ...formatTable([["shown from", "read", "P", "R"], ...thresholdRows]),
  ];
}

import { defuse } from "../../export/formats/csv.js";
import {
  dimensions,
  registryGenders,
  sourcingReport,
  spokenStatements,
  type Dimension,
  type SourcingReport,
  type TallyRow,
} from "../../report/index.js";
import { matchingStatements, queryParams, resolveNames, sayQuery } from "../../search/index.js";
import { snapshotOf, type Store } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { ReportOptions } from "../commands/report.js";
import { exitCodes } from "../exit-codes.js";
import { complain, writeOut } from "../output/write-out.js";
import { packageVersion } from "../package-version.js";
import { queryFromOptions } from "../search/query-from-options.js";
import { plain } from "../views/plain.js";

/** A report with what it was made from, so that it can be cited and repeated. */
interface CitedReport {
  readonly of: string;
  readonly params: Readonly<Record<string, readonly string[]>>;
  /** Statements less sure than this have no speaker here. */
  readonly sure: number;
  readonly snapshot: string;
  readonly version: string;
  readonly report: SourcingReport;
}

/** `onrecord report sources`: counts who gets quoted and prints it. Sets `process.exitCode`. */
export async function reportCommand(
  words: readonly string[],
  options: ReportOptions,
): Promise<void> {
  const by = dimensionsOf(options.by);
  if (by === null) return;
  const query = queryFromOptions(words, { ...options });
  const cited = await withArchive(options.db, { readOnly: true }, async (store) => {
    const report = await makeReport(store, query, by, options);
    return {
      of: sayQuery(query, { names: await resolveNames(store, query) }),
      params: queryParams(query),
      sure: options.sure,
      snapshot: await snapshotOf(store),
      version: packageVersion(),
      report,
    };
  });
  if (options.json) await writeOut(`${JSON.stringify(cited)}\n`);
  else if (options.csv) await writeOut(csvOf(cited));
  else await writeOut(tablesOf(cited, options.top));
}

/** The dimensions that were named; null, with a complaint, where one is none. */
function dimensionsOf(named: readonly string[] | undefined): readonly Dimension[] | null {
  if (named === undefined) return dimensions;
  const known = named.filter((one): one is Dimension => dimensions.some((name) => name === one));
  if (known.length === named.length) return known;
  const wrong = named.find((one) => !dimensions.some((name) => name === one));
  complain(`"${wrong}" is nothing to count by; give some of ${dimensions.join(", ")}`);
  process.exitCode = exitCodes.usage;
  return null;
}

async function makeReport(
  store: Store,
  query: Parameters<typeof matchingStatements>[1],
  by: readonly Dimension[],
  { guessGender, sure }: ReportOptions,
): Promise<SourcingReport> {
  const genders = by.includes("gender") ? await registryGenders(store) : new Map();
  return sourcingReport(spokenStatements(store, matchingStatements(store, query), sure), {
    by,
    guessGender: guessGender ?? false,
    registryGender: (id) => genders.get(id) ?? null,
  });
}

const titles: Readonly<Record<Dimension, string>> = {
  "source-type": "By source type",
  person: "By person",
  organisation: "By organisation",
  role: "By role, as each article words it",
  gender: "By gender of the persons named, where it is stated",
  outlet: "By outlet",
  year: "By year",
  quarter: "By quarter",
  month: "By month",
};

function tablesOf(cited: CitedReport, top: number): string {
  const { report } = cited;
  const share = percent(report.unresolved.share);
  const lines = [
    cited.of,
    `${report.statements} statements of ${report.words} words in ${report.articles} articles; the speaker of ${report.unresolved.statements} (${share}) could not be told`,
    "",
  ];
  for (const { by, rows } of report.tables) {
    const shown = top === 0 ? rows : rows.slice(0, top);
    lines.push(titles[by], ...formatRows(shown));
    const more = rows.length - shown.length;
    if (more > 0) lines.push(`  … and ${more} more; --top 0 shows all`);
    lines.push("");
  }
  lines.push(
    "A statement by several counts for each of them. Read by a machine; `onrecord sample` tells how often it is right.",
    `Made from the snapshot ${cited.snapshot} by onrecord ${cited.version}; speakers are named from a confidence of ${cited.sure} on.`,
    "",
  );
  return lines.join("\n");
}

/** Names longer than this are cut on a screen; CSV and JSON have them whole. */
const longestLabel = 44;

function formatRows(rows: readonly TallyRow[]): string[] {
  if (rows.length === 0) return ["  none"];
  const head = ["", "statements", "share", "words", "articles", "outlets"];
  const cells = rows.map((row) => [
    cut(plain(row.label)),
    String(row.statements),
    percent(row.share),
    String(row.words),
    String(row.articles),
    String(row.outlets),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]!.length)),
  );
  return [head, ...cells].map((row) =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  ")}`.trimEnd(),
  );
}

function cut(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

const csvColumns = [
  "by",
  "value",
  "label",
  "statements",
  "share",
  "words",
  "articles",
  "outlets",
  "snapshot",
] as const;

/** One table of all rows; the unresolved stand among the source types, and in a row of their own. */
function csvOf({ report, snapshot }: CitedReport): string {
  const rows = report.tables.flatMap(({ by, rows: own }) =>
    own.map((row) => ({ by, ...row, snapshot })),
  );
  const total = {
    by: "total",
    value: "",
    label: "all",
    statements: report.statements,
    share: 1,
    words: report.words,
    articles: report.articles,
    outlets: "",
    snapshot,
  };
  const unresolved = {
    ...total,
    by: "unresolved",
    label: "could not be told",
    statements: report.unresolved.statements,
    share: report.unresolved.share,
    words: "",
    articles: "",
  };
  return [
    csvColumns,
    ...[total, unresolved, ...rows].map((row) => csvColumns.map((name) => row[name])),
  ]
    .map((row) => `${row.map(csvCell).join(",")}\r\n`)
    .join("");
}

function csvCell(cell: string | number): string {
  const safe = typeof cell === "number" ? String(cell) : defuse(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

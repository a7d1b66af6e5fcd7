import { InvalidArgumentError, Option, type Command } from "commander";
import { usualSure } from "../../export/formats/export-item.js";
import { addDatabaseOption } from "../archive/open-archive.js";
import { addFilterOptions } from "../search/filter-options.js";
import { share } from "../options/share.js";

/** The options of `onrecord report sources`, as commander gives them; those of filters beside them. */
export interface ReportOptions {
  readonly db: string;
  readonly by?: readonly string[];
  readonly top: number;
  readonly sure: number;
  readonly guessGender?: true;
  readonly json?: true;
  readonly csv?: true;
}

const examples = `
Examples:
  onrecord report sources
  onrecord report sources --outlet "Port Gazette" --by person,source-type
  onrecord report sources harbour --published-from 2026-01-01 --by month --csv > months.csv
  onrecord report sources --article sha256:…        one article's own sourcing
`;

/** Adds `onrecord report sources [WORDS…]` to the program. */
export function registerReport(program: Command): void {
  const report = program.command("report").description("count what is in the archive");
  const sources = report
    .command("sources")
    .description(
      "who gets quoted: by person, organisation, role, source type, gender, outlet, time",
    )
    .argument("[words...]", "only statements with these words, as in a search");
  addDatabaseOption(sources);
  addFilterOptions(sources)
    .option("--by <dimensions>", "what to count by, in this order; usually all", list)
    .option("--top <n>", "rows of a table for people; 0 for all", wholeNumber, usualTop)
    .option("--sure <x>", "name speakers from this confidence, 0 to 1", share, usualSure)
    .option("--guess-gender", "guess a gender that nothing states from the given name, labelled so")
    .addOption(new Option("--json", "the whole report as JSON").conflicts("csv"))
    .option("--csv", "every row of every table as CSV")
    .addHelpText("after", examples)
    .action(async (words: string[], options: ReportOptions) => {
      const { reportCommand } = await import("../report/report-command.js");
      await reportCommand(words, options);
    });
}

/** More rows than this say little on a screen. */
const usualTop = 15;

function list(value: string): string[] {
  return value
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number, as 20.");
}

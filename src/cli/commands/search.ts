import { InvalidArgumentError, Option, type Command } from "commander";
import { sorts, type Sort } from "../../search/sorts.js";
import { addDatabaseOption } from "../archive/open-archive.js";
import { addFilterOptions } from "../search/filter-options.js";

/** The options of `onrecord search` beside what is asked, as commander gives them. */
export interface SearchOptions {
  readonly db: string;
  readonly sort: Sort;
  readonly limit: number;
  readonly after?: string;
  readonly count?: true;
  readonly facets?: true;
  readonly json?: true;
  readonly csv?: true;
  readonly text?: true;
  readonly exitCode?: true;
  readonly color: boolean;
}

const usualLimit = 20;
const mostResults = 1_000_000;

const examples = `
WORDS are words that must all be there, "exact phrases", begin*, -without, and
a OR b. Put them in quotation marks for the shell: 'harbour -"two berths"'.

Examples:
  onrecord search '"we will appeal"' --speaker "Marta Ito"
  onrecord search harbour --said-from 2026-05 --said-to 2026-06 --facets
  onrecord search --unattributed --outlet "Saltmarsh Gazette" --sort oldest
  onrecord search 'dredg* OR berth' --json | jq -r .statement.text
`;

/** Adds `onrecord search WORDS…` to the program. */
export function registerSearch(program: Command): void {
  const search = program
    .command("search")
    .description("find statements in the archive: by their words, and by all that is known of them")
    .argument("[words...]", "what was said");
  addFilterOptions(addDatabaseOption(search))
    .addOption(new Option("--sort <order>", "which come first").choices(sorts).default("newest"))
    .option("--limit <n>", "statements shown", wholeNumber, usualLimit)
    .option("--after <cursor>", "go on where a page ended")
    .option("--count", "only how many there are")
    .option("--facets", "what they are: how many of each kind, outlet, speaker, year …")
    .option("--json", "NDJSON, one statement a line; usual when piped")
    .option("--csv", "a table for spreadsheets")
    .addOption(
      new Option("--text", "the view for people, also when piped").conflicts(["json", "csv"]),
    )
    .option("--exit-code", "end with 1 where nothing was found")
    .option("--no-color", "no colours (NO_COLOR and FORCE_COLOR are respected too)")
    .addHelpText("after", examples)
    .action(async (words: string[], options: SearchOptions) => {
      const { searchCommand } = await import("../search/search-command.js");
      await searchCommand(words, options);
    });
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number > 0 && number <= mostResults) return number;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${mostResults}.`);
}

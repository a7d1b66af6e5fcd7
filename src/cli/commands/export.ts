import { Option, type Command } from "commander";
import { rowKinds, type RowKind } from "../../export/formats/export-format.js";
import { formatNames, type FormatName } from "../../export/formats/format-names.js";
import { usualSure } from "../../export/formats/export-item.js";
import { addDatabaseOption } from "../archive/open-archive.js";
import { addFilterOptions } from "../search/filter-options.js";
import { share } from "../options/share.js";

/** The options of `onrecord export`, as commander gives them; those of the search are beside them. */
export interface ExportOptions {
  readonly db: string;
  readonly format: FormatName;
  readonly of?: RowKind;
  readonly out?: string;
  readonly sure: number;
}

const examples = `
Examples:
  onrecord export --format csv --out statements.csv
  onrecord export '"we will appeal"' --speaker "Marta Ito" --format jsonld
  onrecord export --format csv --of people --said-from 2025-01-01 > people.csv
  onrecord export --format brat --out for-annotators.zip --outlet "The Lowhaven Post"
`;

/** Adds `onrecord export [WORDS…] --format NAME` to the program. */
export function registerExport(program: Command): void {
  const command = program
    .command("export")
    .description("write what a search finds, in a format for others")
    .argument("[words...]", 'words, "exact phrases", begin*, -without, OR; nothing finds all')
    .addOption(
      new Option("--format <name>", "the format").choices(formatNames).makeOptionMandatory(),
    )
    .addOption(
      new Option("--of <what>", "what the rows are, in ndjson, csv and parquet").choices(rowKinds),
    )
    .option("--out <file>", "a file; of brat and cas a .zip or a new folder; else standard output")
    .option("--sure <x>", "name speakers from this confidence, 0 to 1", share, usualSure);
  addFilterOptions(addDatabaseOption(command))
    .addHelpText("after", examples)
    .action(async (words: string[], options: ExportOptions) => {
      const { exportCommand } = await import("../export/export-command.js");
      await exportCommand(words, options, (message) => command.error(message, { exitCode: 2 }));
    });
}

import type { Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";

/** The options of `onrecord diff-readings`, as commander gives them. */
export interface DiffReadingsOptions {
  readonly db: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
}

const examples = `
Readings are numbered from 1, the oldest, on; "onrecord reread" makes new ones. A
version of the reader, such as 0.1.0, stands for its last reading.

Examples:
  onrecord diff-readings https://post.example/pier
  onrecord diff-readings sha256:3fa9… --from 1 --to 3
`;

/** Adds `onrecord diff-readings ARTICLE` to the program. */
export function registerDiffReadings(program: Command): void {
  const command = program
    .command("diff-readings")
    .description("show what two readings of an article say otherwise")
    .argument("<article>", "its id or its address");
  addDatabaseOption(command)
    .option("--from <reading>", "a reading's number or version; usually the last but one")
    .option("--to <reading>", "a reading's number or version; usually the last")
    .option("--json", "one JSON object")
    .addHelpText("after", examples)
    .action(async (article: string, options: DiffReadingsOptions) => {
      const { diffReadingsCommand } = await import("../keeping/diff-readings-command.js");
      await diffReadingsCommand(article, options);
    });
}

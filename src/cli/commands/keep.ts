import { Argument, type Command } from "commander";
import { keptTexts, type KeptText } from "../../store/tables.js";
import { addDatabaseOption } from "../archive/open-archive.js";
import { addEditorOption } from "../keeping/editor.js";
import { days } from "../keeping/parse-days.js";

/** The options of `onrecord keep`, as commander gives them. */
export interface KeepOptions {
  readonly db: string;
  readonly outlet?: string;
  readonly olderThan?: number;
  readonly all?: true;
  readonly editor?: string;
}

const examples = `
excerpt keeps the sentences of statements, none the statements' own words. What is
cut does not come back. Statements stay, and are found as before.

Examples:
  onrecord keep excerpt --older-than 365
  onrecord keep none --outlet "The Lowhaven Post"
  onrecord keep excerpt --all
`;

/** Adds `onrecord keep WHAT` to the program. */
export function registerKeep(program: Command): void {
  const command = program
    .command("keep")
    .description("cut the texts of articles in the archive")
    .addArgument(new Argument("<what>", "what is kept of the texts").choices(keptTexts));
  addEditorOption(addDatabaseOption(command))
    .option("--outlet <name>", "texts of this outlet")
    .option("--older-than <days>", "texts of articles older than this", days)
    .option("--all", "all texts")
    .addHelpText("after", examples)
    .action(async (what: KeptText, options: KeepOptions) => {
      const { keepCommand } = await import("../keeping/keep-command.js");
      await keepCommand(what, options, (message) => command.error(message, { exitCode: 2 }));
    });
}

import type { Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";

/** The options of `onrecord check`, as commander gives them. */
export interface CheckOptions {
  readonly db: string;
  readonly speaker?: string;
  readonly date?: string;
  readonly fragment?: true;
  readonly json?: true;
  readonly color: boolean;
}

const examples = `
The quotation is compared with the posts, transcripts and press releases of the
archive: "altered" says that words differ, and nothing of who changed them, or why.

Examples:
  onrecord check "You cannot book a digger with a press release."
  onrecord check "no contract was signed" --fragment --speaker "Marta Ito"
  onrecord check "We kept our promise." --speaker "Marta Ito" --date 2031-05-02 --json
`;

/** Adds `onrecord check QUOTE` to the program. */
export function registerCheck(program: Command): void {
  const command = program
    .command("check")
    .description("compare a quotation with the posts, transcripts and releases of the archive")
    .argument("<quote>", "the words, without their quotation marks");
  addDatabaseOption(command)
    .option("--speaker <name>", "whose words they are said to be: a name, or an id of the archive")
    .option("--date <day>", "when it was printed; what was said later is left out")
    .option("--fragment", "the words stand inside a sentence of the writer's")
    .option("--json", "one JSON object")
    .option("--no-color", "no colours (NO_COLOR and FORCE_COLOR are respected too)")
    .addHelpText("after", examples)
    .action(async (quote: string, options: CheckOptions) => {
      const { checkCommand } = await import("../check/check-command.js");
      await checkCommand(quote, options, (message) => command.error(message));
    });
}

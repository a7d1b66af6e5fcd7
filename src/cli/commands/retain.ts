import { Option, type Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";
import { days } from "../keeping/parse-days.js";

/** The options of `onrecord retain`, as commander gives them. */
export interface RetainOptions {
  readonly db: string;
  readonly outlet?: string;
  readonly keep: "excerpt" | "none";
  readonly off?: true;
  readonly apply?: true;
}

const examples = `
Rules are kept in the archive and applied after each ingest. Without arguments it
lists them.

Examples:
  onrecord retain 90                                 whole texts for 90 days
  onrecord retain 30 --outlet "The Lowhaven Post" --keep none
  onrecord retain --outlet "The Lowhaven Post" --off
  onrecord retain --apply                            now
`;

/** Adds `onrecord retain [DAYS]` to the program. */
export function registerRetain(program: Command): void {
  const command = program
    .command("retain")
    .description("for how many days whole texts are kept")
    .argument("[days]", "whole texts are kept for so many days after publication", days);
  addDatabaseOption(command)
    .option(
      "--outlet <name>",
      "the rule is for this outlet; usually for all without one of their own",
    )
    .addOption(
      new Option("--keep <what>", "what stays then: sentences of statements, or their own words")
        .choices(["excerpt", "none"])
        .default("excerpt"),
    )
    .option("--off", "take the rule back")
    .option("--apply", "cut now what is older than the rules allow")
    .addHelpText("after", examples)
    .action(async (count: number | undefined, options: RetainOptions) => {
      const { retainCommand } = await import("../keeping/retain-command.js");
      await retainCommand(count, options, (message) => command.error(message, { exitCode: 2 }));
    });
}

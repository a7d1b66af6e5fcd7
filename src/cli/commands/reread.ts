import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";
import { day, positive } from "../keeping/parse-days.js";

/** The options of `onrecord reread`, as commander gives them. */
export interface RereadCommandOptions {
  readonly db: string;
  readonly outlet?: string;
  readonly from?: string;
  readonly before?: string;
  readonly reader?: string;
  readonly all?: true;
  readonly limit?: number;
  readonly workers: number;
  readonly json?: true;
  readonly quiet?: true;
}

const examples = `
The oldest reading goes first. It can be stopped at any time and goes on where it was.

Examples:
  onrecord reread
  onrecord reread --limit 1000 --quiet        a little every night
  onrecord reread --outlet "The Lowhaven Post" --reader 0.1.0
  onrecord diff-readings https://post.example/pier
`;

/** Adds `onrecord reread` to the program. */
export function registerReread(program: Command): void {
  const command = program
    .command("reread")
    .description("read the articles of the archive again with the present reader");
  addDatabaseOption(command)
    .option("--outlet <name>", "only articles of this outlet")
    .option("--from <day>", "only articles published on this day or later", day)
    .option("--before <day>", "only articles published before this day", day)
    .option("--reader <version>", "only what this version of the reader has read")
    .option("--all", "also what the present reader has read")
    .option("--limit <n>", "at most so many articles; the rest waits for the next time", positive)
    .option("--workers <n>", "threads that read", positive, availableParallelism())
    .option("--json", "the summary as one line of JSON")
    .option("--quiet", "say nothing but what is wrong")
    .addHelpText("after", examples)
    .action(async (options: RereadCommandOptions) => {
      const { rereadCommand } = await import("../keeping/reread-command.js");
      await rereadCommand(options);
    });
}

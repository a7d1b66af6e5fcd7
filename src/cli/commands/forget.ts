import { Option, type Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";
import { addEditorOption } from "../keeping/editor.js";

/** What may be forgotten, as `--as` names it. */
export const forgettable = ["article", "url", "person", "outlet"] as const;

/** The options of `onrecord forget`, as commander gives them. */
export interface ForgetOptions {
  readonly db: string;
  readonly as?: (typeof forgettable)[number];
  readonly everyone?: true;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly editor?: string;
}

const examples = `
An article goes with all its versions; of a person every statement, mention and
name, and every sentence that names him; of an outlet all its articles. It does not
come in again. This cannot be undone. Backups and exports that were made before
still have it: they are yours to delete.

Examples:
  onrecord forget https://post.example/pier --dry-run
  onrecord forget sha256:3fa9…
  onrecord forget "Marta Ito" --yes
  onrecord forget "The Lowhaven Post" --as outlet
`;

/** Adds `onrecord forget WHAT` to the program. */
export function registerForget(program: Command): void {
  const command = program
    .command("forget")
    .description("erase an article, a person or an outlet for good, and keep it out")
    .argument("<what>", "an article's id or address, a person's id or name, or an outlet");
  addEditorOption(addDatabaseOption(command))
    .addOption(
      new Option("--as <kind>", "what it is, where that is not plain").choices(forgettable),
    )
    .option("--everyone", "everyone of that name, where several bear it")
    .option("--dry-run", "only show what would go")
    .option("--yes", "do not ask")
    .addHelpText("after", examples)
    .action(async (what: string, options: ForgetOptions) => {
      const { forgetCommand } = await import("../keeping/forget-command.js");
      await forgetCommand(what, options, (message) => command.error(message, { exitCode: 2 }));
    });
}

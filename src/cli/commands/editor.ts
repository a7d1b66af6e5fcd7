import type { Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";
import { addEditorOption } from "../keeping/editor.js";

/** The options of `onrecord editor`, as commander gives them. */
export interface EditorOptions {
  readonly db: string;
  readonly editor?: string;
  readonly json?: true;
  readonly out?: string;
}

const examples = `
Who has a token signs in at /sign-in of "onrecord serve", and can then correct
what the machine read. The token is shown once.

Examples:
  onrecord editor add "Ines Calloway"
  onrecord editor list
  onrecord editor revoke "Ines Calloway"
  onrecord editor gold --out gold.jsonl && onrecord measure gold.jsonl
`;

/** Adds `onrecord editor` and what belongs to it to the program. */
export function registerEditor(program: Command): void {
  const editor = program
    .command("editor")
    .description("who may correct the record, and what they corrected")
    .addHelpText("after", examples);
  addEditorOption(addDatabaseOption(editor.command("add")))
    .description("add an editor and print the token to sign in by, this once")
    .argument("<name>", "as the audit will have it")
    .action(async (name: string, options: EditorOptions) => {
      const { addCommand } = await import("../editor/editor-commands.js");
      await addCommand(name, options);
    });
  addDatabaseOption(editor.command("list"))
    .description("list the editors")
    .option("--json", "one line of JSON each")
    .action(async (options: EditorOptions) => {
      const { listCommand } = await import("../editor/editor-commands.js");
      await listCommand(options);
    });
  addEditorOption(addDatabaseOption(editor.command("revoke")))
    .description("take an editor's token back; what was corrected stays")
    .argument("<name>", "the editor")
    .action(async (name: string, options: EditorOptions) => {
      const { revokeCommand } = await import("../editor/editor-commands.js");
      await revokeCommand(name, options);
    });
  addDatabaseOption(editor.command("gold"))
    .description("write the articles that editors checked, to measure and train by")
    .option("--out <file>", "a file; else standard output")
    .action(async (options: EditorOptions) => {
      const { goldCommand } = await import("../editor/editor-commands.js");
      await goldCommand(options);
    });
}

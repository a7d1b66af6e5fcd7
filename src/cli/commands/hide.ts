import type { Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";
import { addEditorOption } from "../keeping/editor.js";

/** The options of `onrecord hide` and `onrecord dispute`, as commander gives them. */
export interface NoteOptions {
  readonly db: string;
  readonly note?: string;
  readonly undo?: true;
  readonly list?: true;
  readonly editor?: string;
}

const hideExamples = `
A hidden statement, and every statement of a hidden person, leaves searches,
reports and exports. The note says why, to whoever looks it up.

Examples:
  onrecord hide 3fa94c11b0 --note "Under legal review"
  onrecord hide person:7c1d2e --note "A minor"
  onrecord hide 3fa94c11b0 --undo
  onrecord hide --list
`;

const disputeExamples = `
A disputed statement or person stays where it is; the note is shown beside it.

Examples:
  onrecord dispute 3fa94c11b0 --note "Her office says that she was misquoted"
  onrecord dispute 3fa94c11b0 --undo
  onrecord dispute --list
`;

/** Adds `onrecord hide ID` to the program. */
export function registerHide(program: Command): void {
  registerNote(program, "hide", "take a statement or a person out of what is shown", hideExamples);
}

/** Adds `onrecord dispute ID` to the program. */
export function registerDispute(program: Command): void {
  registerNote(
    program,
    "dispute",
    "publish a note beside a statement or a person",
    disputeExamples,
  );
}

function registerNote(
  program: Command,
  kind: "hide" | "dispute",
  description: string,
  examples: string,
): void {
  const command = program
    .command(kind)
    .description(description)
    .argument("[id]", "a statement's id, or its first digits, or a person's id");
  addEditorOption(addDatabaseOption(command))
    .option("--note <words>", "what is published beside it")
    .option("--undo", "take it back")
    .option("--list", "list what stands, and what stands on nothing any more")
    .addHelpText("after", examples)
    .action(async (id: string | undefined, options: NoteOptions) => {
      const { noteCommand } = await import("../keeping/note-command.js");
      await noteCommand(kind, id, options, (message) => command.error(message, { exitCode: 2 }));
    });
}

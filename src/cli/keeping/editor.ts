import { userInfo } from "node:os";
import type { Command } from "commander";

/** Adds `--editor`, which commands have that change what an editor answers for. */
export function addEditorOption(command: Command): Command {
  return command.option("--editor <name>", "who does it, for the audit; usually the user");
}

/** Who does something, and when, as the audit notes it. */
export function handOf({ editor }: { readonly editor?: string }) {
  return { editor: editor ?? userName(), at: new Date().toISOString() };
}

/** A user without a name, as in a container, has a number. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? "unknown"}`;
  }
}

const dayLength = "2020-05-23".length;

/** Today in UTC, `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toISOString().slice(0, dayLength);
}

/** What left words in the journal, in words for the person who wanted them gone. */
export const journalInUse =
  "another process is reading the archive, so its journal still holds old pages; they go when that process ends and something is written";

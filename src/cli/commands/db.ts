import type { Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";

/** The options of the commands under `onrecord db`, as commander gives them. */
export interface DbOptions {
  readonly db: string;
  readonly json?: true;
}

const examples = `
Examples:
  onrecord db info                           what the archive holds, and its snapshot
  onrecord db check                          looks through all of it
  onrecord db backup 2026-11-23.db           one file, also from PostgreSQL
  onrecord db copy postgres://me@host/news   from one engine to the other
  onrecord db migrate                        after an upgrade
`;

/** Adds `onrecord db info|check|backup|copy|migrate` to the program. */
export function registerDb(program: Command): void {
  const db = program
    .command("db")
    .description("look after the archive: figures, check, backup, copy, upgrade")
    .addHelpText("after", examples);
  addDatabaseOption(db.command("info"))
    .description("say what the archive holds, and the id of its present state")
    .option("--json", "one line of JSON")
    .action(async (options: DbOptions) => {
      const { infoCommand } = await import("../db/info-command.js");
      await infoCommand(options);
    });
  addDatabaseOption(db.command("check"))
    .description("look through the archive for damage and contradictions")
    .action(async (options: DbOptions) => {
      const { checkCommand } = await import("../db/check-command.js");
      await checkCommand(options);
    });
  addDatabaseOption(db.command("backup"))
    .description("write the whole archive to one file, and check that file")
    .argument("<file>", "a new file")
    .action(async (file: string, options: DbOptions) => {
      const { backupCommand } = await import("../db/backup-command.js");
      await backupCommand(file, options);
    });
  addDatabaseOption(db.command("copy"))
    .description("copy the whole archive to another place, of the same or the other engine")
    .argument("<to>", "a new file, or the URL of an empty database")
    .action(async (to: string, options: DbOptions) => {
      const { copyCommand } = await import("../db/copy-command.js");
      await copyCommand(to, options);
    });
  addDatabaseOption(db.command("migrate"))
    .description("bring the archive up to date after an upgrade of onrecord")
    .action(async (options: DbOptions) => {
      const { migrateCommand } = await import("../db/migrate-command.js");
      await migrateCommand(options);
    });
}

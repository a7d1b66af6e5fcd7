import { Option, type Command } from "commander";
import type { OpenOptions, Store } from "../../store/index.js";

/** Where the archive is when nothing is said: a file in the folder where the command runs. */
export const usualDatabase = "onrecord.db";

/** Adds `--db`, which every command that uses the archive has. */
export function addDatabaseOption(command: Command): Command {
  return command.addOption(
    new Option("--db <place>", "the archive: a file, or a postgres:// URL")
      .env("ONRECORD_DB")
      .default(usualDatabase),
  );
}

/** Opens the archive for `work` and closes it whatever comes of it. */
export async function withArchive<T>(
  place: string,
  options: OpenOptions,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { openStore } = await import("../../store/index.js");
  const store = await openStore(place, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

import { createRequire } from "node:module";
import type { DatabaseSync } from "@photostructure/sqlite";
import { StoreError, type OpenOptions } from "../store.js";

type Sqlite = { readonly DatabaseSync: typeof DatabaseSync };

/** The first Node whose own SQLite is to be had without a flag. */
const builtInSince = [22, 13] as const;

/**
 * SQLite by the API of `node:sqlite`: Node's own where it has one, else the
 * package that brings the same.
 */
export function loadSqlite(driver: OpenOptions["driver"] = usualDriver()): Sqlite {
  const require = createRequire(import.meta.url);
  if (driver === "package") return require("@photostructure/sqlite") as Sqlite;
  if (usualDriver() !== "node") {
    throw new StoreError(
      `Node ${process.versions.node} has no SQLite of its own; use the driver "package", or Node ${builtInSince.join(".")} or later`,
    );
  }
  return withoutWarning(() => require("node:sqlite") as Sqlite);
}

/** Node's own where there is one. */
export function usualDriver(): "node" | "package" {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [sinceMajor, sinceMinor] = builtInSince;
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor) ? "node" : "package";
}

/** Node says of its SQLite at each start that it is experimental; that is no news to who reads the news. */
function withoutWarning<T>(load: () => T): T {
  const emit = process.emitWarning;
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes("SQLite")) Reflect.apply(emit, process, [warning, ...rest]);
  }) as typeof process.emitWarning;
  try {
    return load();
  } finally {
    process.emitWarning = emit;
  }
}

import { once } from "node:events";
import { existsSync } from "node:fs";
import { startServer } from "../../server/index.js";
import { isServer, StoreError } from "../../store/index.js";
import type { ServeOptions } from "../commands/serve.js";
import { stopOnSignal } from "../ingest/stop-on-signal.js";
import { complain, writeOut } from "../output/write-out.js";
import { packageVersion } from "../package-version.js";

/** `onrecord serve`: serves until SIGINT (Ctrl-C) or SIGTERM. Sets `process.exitCode`. */
export async function serveCommand(options: ServeOptions): Promise<void> {
  refuseMissing(options.db);
  const stop = stopOnSignal(
    options.quiet
      ? ""
      : "onrecord: stopping when what is under way is answered; again stops at once\n",
  );
  try {
    const serving = await startServer({
      database: options.db,
      host: options.host,
      port: options.port,
      version: packageVersion(),
      isPublic: options.public ?? false,
      sure: options.sure,
      rate: options.rate,
      threads: options.threads,
      origin: options.url ?? null,
      allowedHosts: options.allowHost,
      trustedHops: options.trustProxy,
      onFault: (error) => complain(error instanceof Error ? (error.stack ?? "") : String(error)),
    });
    if (!options.quiet) await writeOut(`The record is at ${serving.url} (Ctrl-C stops it)\n`);
    if (!stop.signal.aborted) await once(stop.signal, "abort");
    await serving.close();
  } finally {
    stop.done();
  }
}

/** A server of an archive that is not there would make an empty one, which is hardly what is wanted. */
function refuseMissing(place: string): void {
  if (isServer(place) || existsSync(place)) return;
  throw new StoreError(
    `There is no database ${place}; make it with "onrecord ingest", or name another with --db`,
  );
}

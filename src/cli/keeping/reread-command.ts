import {
  lostEdits,
  lostNotes,
  reread,
  startReaders,
  type RereadSummary,
} from "../../archive/index.js";
import { readerVersion } from "../../read/index.js";
import type { Store } from "../../store/index.js";
import { loadWeights } from "../../weights/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { RereadCommandOptions } from "../commands/reread.js";
import { exitCodes } from "../exit-codes.js";
import { stopOnSignal } from "../ingest/stop-on-signal.js";
import { complain, writeOut } from "../output/write-out.js";

/** `onrecord reread`: reads stored articles again. Sets `process.exitCode`. */
export async function rereadCommand(options: RereadCommandOptions): Promise<void> {
  await withArchive(options.db, {}, (store) => rereadStore(store, options));
}

async function rereadStore(store: Store, options: RereadCommandOptions): Promise<void> {
  const { outlet, from, before, reader: version, all, limit, workers } = options;
  const stop = stopOnSignal(
    "onrecord: stopping after the articles that are being kept; Ctrl-C again stops at once\n",
  );
  const readers = await startReaders(workers);
  try {
    const summary = await reread(
      store,
      {
        scope: {
          ...(outlet !== undefined && { outlet }),
          ...(from !== undefined && { from }),
          ...(before !== undefined && { before }),
          ...(version !== undefined && { version }),
          ...(all && { all }),
        },
        reader: { version: readerVersion, weights: loadWeights().hash },
        readers,
        signal: stop.signal,
        ...(limit !== undefined && { limit }),
      },
      ({ read }, of) => showProgress(read, of, options),
    );
    clearProgress();
    await tell(store, summary, options);
    if (stop.signal.aborted) process.exitCode = exitCodes.stopped;
  } finally {
    stop.done();
    await readers.close();
  }
}

function showProgress(read: number, of: number, { quiet }: RereadCommandOptions): void {
  if (process.stderr.isTTY && !quiet) process.stderr.write(`\r\u001B[2K${read} of ${of} articles`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[2K");
}

async function tell(
  store: Store,
  summary: RereadSummary,
  { json, quiet }: RereadCommandOptions,
): Promise<void> {
  const lost = (await lostNotes(store)).length;
  const edits = (await lostEdits(store)).length;
  if (json) {
    return writeOut(`${JSON.stringify({ ...summary, lostNotes: lost, lostEdits: edits })}\n`);
  }
  const { read, changed, moved, stale, notHeld, given } = summary;
  if (!quiet) {
    await writeOut(
      `${read} of ${stale} articles were read again; ${changed} came out otherwise, and ${moved} statements moved or went\n`,
    );
  }
  if (notHeld > 0) {
    complain(`${notHeld} articles were passed over: their texts are not held in full`);
  }
  if (given > 0 && !quiet) {
    await writeOut(`${given} articles came with their readings, and keep them\n`);
  }
  if (lost > 0) {
    complain(
      `${lost} notes stand on nothing any more; see "onrecord hide --list" and "onrecord dispute --list"`,
    );
  }
  if (edits > 0) {
    complain(
      `${edits} corrections found no statement at exactly their place; editors find them at /reports of "onrecord serve"`,
    );
  }
}

import { addAudit, type Hand } from "../../store/index.js";
import type { Reading, Span } from "../../model/index.js";
import type { NewReading, Store } from "../../store/index.js";
import { countBatch, noCounts } from "./counts.js";
import { keepOutcomes } from "./keep-batch.js";
import { beginRun, endRun, type RunStart } from "./runs.js";
import { settleArchive } from "./settle-archive.js";

/** An article that was read elsewhere: where it came from stands in its provenance. */
export interface ReadElsewhere {
  readonly reading: Reading;
  /** One a statement: what it stands in. */
  readonly sentences: readonly Span[];
}

/**
 * Keeps an article that an editor had read, as a run of one; what the archive
 * holds already stays as it is. Gives its id. The audit names who wanted it.
 */
export async function keepReading(
  store: Store,
  read: ReadElsewhere,
  start: RunStart,
  hand: Hand,
): Promise<string> {
  const { article } = read.reading;
  const run = await beginRun(store, start);
  const batch = { outcomes: [outcomeOf(read, hand.at)], bytes: 0 };
  const added = await store.write(async (tx) => {
    const kept = await keepOutcomes(tx, store, batch.outcomes);
    if (kept.size > 0) {
      const after = { title: article.title, url: article.url };
      await addAudit(tx, hand, { action: "keep", subject: article.id, after });
    }
    return kept;
  });
  const settled = await settleArchive(store);
  await endRun(store, run, "finished", { ...countBatch(noCounts(), batch, added), ...settled });
  return article.id;
}

function outcomeOf({ reading, sentences }: ReadElsewhere, at: string) {
  const { article, problems } = reading;
  const kept: NewReading = {
    reading,
    sentences,
    kept: "full",
    standing: {
      state: "live",
      versionGroup: null,
      seen: article.provenance.fetched ?? at,
      publicationStatus: "usable",
      notice: null,
    },
  };
  const result = { kind: "read", reading: kept } as const;
  return { label: article.url ?? "a pasted text", file: null, offset: null, problems, result };
}

import type { Transaction } from "kysely";
import {
  addReadings,
  inChunks,
  pendingTasks,
  rowsPerInsert,
  type NewReading,
  type Store,
  type Tables,
} from "../../store/index.js";
import { namesForgotten } from "../forget/find-names.js";
import { loadTombstones, type Tombstones } from "../forget/tombstones.js";
import { withoutForgotten } from "../forget/without-forgotten.js";
import { addPending } from "../states/add-pending.js";
import type { ArticlePlace } from "./first-place.js";
import { comparePlaces } from "./first-place.js";
import { compareWithKnown, findKnown } from "./known-articles.js";
import type { Outcome } from "./outcome.js";
import { removeArticles } from "./remove-articles.js";

/** An article of the archive whose bytes stand in a place that goes before the one it names. */
interface Placed {
  readonly article: string;
  readonly place: ArticlePlace;
  readonly seen: string | null;
}

/**
 * Keeps what a batch came to, in the transaction `tx`. Gives the ids of the
 * articles that are new in the archive.
 */
export async function keepOutcomes(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  outcomes: readonly Outcome[],
): Promise<Set<string>> {
  const results = outcomes.map(({ result }) => result);
  const readings = firstPlaces(
    results.flatMap((result) => (result.kind === "read" ? [result.reading] : [])),
  );
  const tombstones = await loadTombstones(tx);
  dropForgotten(readings, tombstones);
  const placed: Placed[] = results
    .filter((result) => result.kind === "placed")
    .filter(({ article, place }) => !namesForgotten(place.file ?? "", article, tombstones));
  // Another batch, or another process, may have been quicker with the same article.
  const known = await findKnown(tx, [...readings.keys()]);
  const again = new Set<string>();
  for (const [id, held] of known) {
    const { reading, standing } = readings.get(id)!;
    const change = compareWithKnown(reading.article, held);
    if (change === "everything") again.add(id);
    else readings.delete(id);
    if (change === "place") {
      placed.push({ article: id, place: reading.article.provenance, seen: standing.seen });
    }
  }
  await removeArticles(
    tx,
    store,
    [...again].map((id) => known.get(id)!.key),
  );
  const added = await addReadings(tx, store, [...readings.values()]);
  await movePlaces(tx, placed);
  return new Set(added.filter((id) => !again.has(id)));
}

/** What was forgotten does not come back; of a person who was, an article is kept without him. */
function dropForgotten(readings: Map<string, NewReading>, tombstones: Tombstones): void {
  for (const [id, reading] of readings) {
    const left = withoutForgotten(reading, tombstones);
    if (left === null) readings.delete(id);
    else readings.set(id, left);
  }
}

/** Of readings of one article, the one whose place goes first. */
function firstPlaces(readings: readonly NewReading[]): Map<string, NewReading> {
  const first = new Map<string, NewReading>();
  for (const one of readings) {
    const { id, provenance } = one.reading.article;
    const other = first.get(id);
    if (!other || comparePlaces(provenance, other.reading.article.provenance) < 0) {
      first.set(id, one);
    }
  }
  return first;
}

async function movePlaces(tx: Transaction<Tables>, placed: readonly Placed[]): Promise<void> {
  // The first place last, whatever the order they came in.
  for (const { article, place, seen } of [...placed].sort((a, b) =>
    comparePlaces(b.place, a.place),
  )) {
    const { fetched, file, offset } = place;
    await tx
      .updateTable("articles")
      .set({ fetched, file, file_offset: offset, seen })
      .where("id", "=", article)
      .execute();
  }
  await lookAgain(
    tx,
    placed.map(({ article }) => article),
  );
}

/** When it was seen orders an article among its versions and copies. */
async function lookAgain(tx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  for (const some of inChunks(ids, rowsPerInsert(1))) {
    const rows = await tx.selectFrom("articles").select("key").where("id", "in", some).execute();
    const keys = rows.map(({ key }) => key);
    for (const task of pendingTasks) await addPending(tx, task, keys);
  }
}

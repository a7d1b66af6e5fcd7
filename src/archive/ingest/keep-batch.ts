import type { Transaction } from "kysely";
import { addReadings, type NewReading, type Store, type Tables } from "../../store/index.js";
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
  const placed: Placed[] = results.filter((result) => result.kind === "placed");
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
}

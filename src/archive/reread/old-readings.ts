import type { Kysely, Transaction } from "kysely";
import type { Link, Person, Reader, Reading, Statement } from "../../model/index.js";
import { takeKeys, type StoredReading, type Tables } from "../../store/index.js";

/** What was read of an article at one time; the spans are offsets into its text. */
export interface PastReading {
  readonly reader: Reader;
  readonly people: readonly Person[];
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
}

type Body = Omit<PastReading, "reader">;

/** Puts a reading aside before another takes its place. */
export async function keepOldReading(
  tx: Transaction<Tables>,
  { reading, row }: Pick<StoredReading, "reading" | "row">,
): Promise<void> {
  const { reader, people, statements, links } = reading;
  const body: Body = { people, statements, links };
  await tx
    .insertInto("old_readings")
    .values({
      key: await takeKeys(tx, "old_readings", 1),
      article_key: row.key,
      reader_version: reader.version,
      reader_weights: reader.weights,
      body: JSON.stringify(body),
    })
    .execute();
}

/** The readings of an article that others replaced, the oldest first. */
export async function loadOldReadings(
  db: Kysely<Tables>,
  articleKey: number,
): Promise<PastReading[]> {
  const rows = await db
    .selectFrom("old_readings")
    .select(["reader_version", "reader_weights", "body"])
    .where("article_key", "=", articleKey)
    .orderBy("key")
    .execute();
  return rows.map(({ reader_version: version, reader_weights: weights, body }) => ({
    reader: { version, weights },
    ...(JSON.parse(body) as Body),
  }));
}

/** Of a reading, what is compared with another. */
export function pastOf({ reader, people, statements, links }: Reading): PastReading {
  return { reader, people, statements, links };
}

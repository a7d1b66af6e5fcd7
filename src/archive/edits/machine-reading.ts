import type { Kysely, Transaction } from "kysely";
import type { Link, Person, Problem, Span, Statement } from "../../model/index.js";
import type { StoredReading, Tables } from "../../store/index.js";
import type { Read } from "./apply-edits.js";

interface Body {
  readonly statements: readonly Statement[];
  readonly sentences: readonly Span[];
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
}

/** What the machine read of an article, beside which the rows hold what editors made of it; the stored reading where they changed nothing. */
export async function machineReadingOf(
  db: Kysely<Tables>,
  stored: Pick<StoredReading, "reading" | "sentences" | "row">,
): Promise<Read> {
  const row = await db
    .selectFrom("machine_readings")
    .select("body")
    .where("article_key", "=", stored.row.key)
    .executeTakeFirst();
  if (row === undefined) return { reading: stored.reading, sentences: stored.sentences };
  const { sentences, ...said } = JSON.parse(row.body) as Body;
  return { reading: { ...stored.reading, ...said }, sentences };
}

/** Keeps what the machine read, beside what will stand in the rows. */
export async function keepMachineReading(
  tx: Transaction<Tables>,
  articleKey: number,
  { reading, sentences }: Read,
): Promise<void> {
  const { statements, people, links, problems } = reading;
  const said: Body = { statements, sentences, people, links, problems };
  const body = JSON.stringify(said);
  await tx
    .insertInto("machine_readings")
    .values({ article_key: articleKey, body })
    .onConflict((conflict) => conflict.column("article_key").doUpdateSet({ body }))
    .execute();
}

export async function dropMachineReading(
  tx: Transaction<Tables>,
  articleKey: number,
): Promise<void> {
  await tx.deleteFrom("machine_readings").where("article_key", "=", articleKey).execute();
}

import type { Transaction } from "kysely";
import type { Person, Span, Statement } from "../../model/index.js";
import { groupByArticle, loadReadings, type StoredReading } from "../load-readings.js";
import { digestReading } from "../rows/digest-reading.js";
import type { Tables } from "../tables.js";

/** Readings held in memory at once. */
const readingsAtOnce = 100;

/** Every reading can be read back, lies inside its text and is what was put in. */
export async function* checkReadings(tx: Transaction<Tables>): AsyncGenerator<string> {
  for (let last = 0; ;) {
    const rows = await tx
      .selectFrom("articles")
      .select("key")
      .where("key", ">", last)
      .orderBy("key")
      .limit(readingsAtOnce)
      .execute();
    if (rows.length === 0) return;
    last = rows.at(-1)!.key;
    yield* faultsOf(
      tx,
      rows.map(({ key }) => key),
    );
  }
}

/** Together; one by one where some cannot be read, to say which. */
async function* faultsOf(tx: Transaction<Tables>, keys: readonly number[]): AsyncGenerator<string> {
  let stored: StoredReading[];
  try {
    stored = await loadReadings(tx, keys);
  } catch (error) {
    if (keys.length > 1) for (const key of keys) yield* faultsOf(tx, [key]);
    else yield `article with key ${keys[0]}: its rows cannot be read: ${(error as Error).message}`;
    return;
  }
  const digests = await digestsOf(tx, keys);
  for (const one of stored) {
    const faults = faultsInside(one);
    const { kept, made } = digests(one);
    if (kept !== undefined && kept !== made) {
      faults.push("its reading is not the one that was put in");
    }
    for (const fault of faults) yield `article ${one.row.id}: ${fault}`;
  }
}

function faultsInside({ reading, text }: StoredReading): string[] {
  const faults: string[] = [];
  if (reading.article.text.length !== text.length) {
    faults.push(`its text has ${reading.article.text.length} units, not ${text.length}`);
  }
  const people = new Set(reading.people.map(({ id }) => id));
  const outside = ({ start, end }: Span) => start < 0 || end < start || end > text.length;
  for (const one of reading.statements) {
    const span = spansOf(one).find(outside);
    if (span) faults.push(`statement ${one.id}: ${span.start}–${span.end} is not in its text`);
    const unknown = whoIn(one).find((id) => !people.has(id));
    if (unknown !== undefined) faults.push(`statement ${one.id}: names nobody by "${unknown}"`);
  }
  for (const one of reading.people) {
    if (spansOfPerson(one).some(outside)) faults.push(`${one.name}: is named outside the text`);
  }
  return faults;
}

function spansOf(one: Statement): readonly Span[] {
  const { content, quoted, cue, source, grounds, saidAt, inReplyTo } = one;
  const details = [...(saidAt?.expression ?? []), ...(inReplyTo?.evidence ?? [])];
  return [...content, ...quoted, ...cue, ...source, ...grounds, ...details];
}

function spansOfPerson({ roles, mentions }: Person): readonly Span[] {
  return [...roles, ...mentions];
}

function whoIn({ speakers, addressees, about }: Statement): readonly string[] {
  return [...speakers, ...addressees, ...about];
}

/** The digest that is kept of each reading, and the one that its rows make. */
async function digestsOf(tx: Transaction<Tables>, keys: readonly number[]) {
  const people = await tx
    .selectFrom("article_people")
    .selectAll()
    .where("article_key", "in", keys)
    .orderBy("key")
    .execute();
  const statements = await tx
    .selectFrom("statements")
    .selectAll()
    .where("article_key", "in", keys)
    .orderBy("article_key")
    .orderBy("position")
    .execute();
  const kept = await tx
    .selectFrom("reading_digests")
    .selectAll()
    .where("article_key", "in", keys)
    .execute();
  const keptOf = new Map(kept.map((row) => [row.article_key, row.digest]));
  const [peopleOf, statementsOf] = [groupByArticle(people), groupByArticle(statements)];
  return ({ row: { key }, reading }: StoredReading) => ({
    kept: keptOf.get(key),
    made: digestReading(reading, peopleOf.get(key) ?? [], statementsOf.get(key) ?? []),
  });
}

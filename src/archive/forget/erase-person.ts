import { sql, type Transaction } from "kysely";
import {
  inChunks,
  keptSpans,
  loadReadings,
  packShingles,
  shinglesOf,
  textRow,
  versionMark,
  type Store,
  type StoredReading,
  type Tables,
} from "../../store/index.js";
import { replaceReading } from "../rows/replace-reading.js";
import { addPending } from "../states/add-pending.js";
import type { PersonTarget } from "./find-person.js";
import { handleKey, nameKey } from "./forgotten-keys.js";
import type { Tombstones } from "./tombstones.js";
import { eraseFromReading } from "./erase-from-reading.js";

export interface ErasedPerson {
  /** What other tables may know him and what went with him by. */
  readonly ids: Set<string>;
  /** Statements that went: his own, and those whose sentences name him. */
  statements: number;
  /** Articles whose texts and readings were changed. */
  articles: number;
}

/** Texts in memory at once. */
const articlesAtOnce = 100;

/**
 * Takes a person out of every article that names him. `tombstones` are those of
 * this person alone.
 */
export async function erasePerson(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  target: PersonTarget,
  tombstones: Tombstones,
): Promise<ErasedPerson> {
  const erased: ErasedPerson = {
    ids: new Set([...target.ids, ...(await appearanceIds(tx, target))]),
    statements: 0,
    articles: 0,
  };
  const keys = new Set(target.appearances.map(({ articleKey }) => articleKey));
  for (const key of await articlesThatMayName(tx, store, target)) keys.add(key);
  for (const some of inChunks(
    [...keys].sort((a, b) => a - b),
    articlesAtOnce,
  )) {
    for (const stored of await loadReadings(tx, some)) {
      await eraseFrom(tx, store, stored, tombstones, erased);
    }
  }
  await tx
    .deleteFrom("people")
    .where("id", "in", [...target.ids, ""])
    .execute();
  return erased;
}

async function appearanceIds(tx: Transaction<Tables>, target: PersonTarget): Promise<string[]> {
  const ids: string[] = [];
  for (const keys of inChunks(target.personKeys, articlesAtOnce)) {
    const rows = await tx
      .selectFrom("person_facts")
      .innerJoin("article_people", "article_people.key", "article_person_key")
      .select("appearance")
      .where("person_key", "in", keys)
      .where("appearance", "!=", "")
      .execute();
    ids.push(...rows.map(({ appearance }) => appearance));
  }
  return ids;
}

/** A name needs a run of this many plain letters to be looked for by the database; without one every text is read. */
const plainRun = /[a-z]{3,}/gi;

/** Articles in whose text or metadata a part of a name or a handle stands: more than name him, and no fewer. */
async function articlesThatMayName(
  tx: Transaction<Tables>,
  { engine }: Pick<Store, "engine">,
  target: PersonTarget,
): Promise<number[]> {
  const handles = target.forgotten.flatMap(({ kind, key }) => (kind === "handle" ? [key] : []));
  const patterns = [...target.names.map(nameKey), ...handles.map((key) => handleKey(key).key)].map(
    (name) => `%${longestRun(name)}%`,
  );
  if (patterns.length === 0) return [];
  const like = sql.raw(engine === "sqlite" ? "like" : "ilike");
  const columns = ["body", "title", "byline", "url", "notice", "file", "outlet", "blocks"];
  const tests = patterns.flatMap((pattern) =>
    columns.map((column) => sql<boolean>`${sql.ref(column)} ${like} ${pattern}`),
  );
  const rows = await tx
    .selectFrom("articles")
    .innerJoin("article_texts", "article_key", "key")
    .select("key")
    .where(sql<boolean>`(${sql.join(tests, sql` or `)})`)
    .execute();
  return rows.map(({ key }) => key);
}

function longestRun(name: string): string {
  const runs = name.match(plainRun) ?? [];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), "");
}

async function eraseFrom(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  stored: StoredReading,
  tombstones: Tombstones,
  erased: ErasedPerson,
): Promise<void> {
  const left = await eraseFromReading(tx, stored, tombstones);
  if (left === null) return;
  const stay = new Set(left.reading.statements.map(({ id }) => id));
  const gone = stored.reading.statements.filter(({ id }) => !stay.has(id));
  for (const { id } of gone) erased.ids.add(id);
  erased.statements += gone.length;
  erased.articles++;
  const { key, id } = stored.row;
  await replaceReading(tx, store, key, left);
  await replaceText(tx, stored, left);
  await tx.deleteFrom("old_readings").where("article_key", "=", key).execute();
  await tx.deleteFrom("moved_statements").where("article_id", "=", id).execute();
}

async function replaceText(
  tx: Transaction<Tables>,
  { row, text }: StoredReading,
  { reading, sentences, standing }: Omit<Parameters<typeof replaceReading>[3], never>,
): Promise<void> {
  const { article } = reading;
  const { kept } = text;
  const spans = kept === "full" ? [] : keptSpans(reading, sentences, kept);
  await tx
    .updateTable("article_texts")
    .set(textRow(article.text, kept, spans))
    .where("article_key", "=", row.key)
    .execute();
  const shingles = kept === "full" ? { shingles: packShingles(shinglesOf(article)) } : {};
  await tx
    .updateTable("article_prints")
    .set({ version_mark: versionMark(article, standing), ...shingles })
    .where("article_key", "=", row.key)
    .execute();
  for (const table of ["copy_bands", "version_keys"] as const) {
    await tx.deleteFrom(table).where("article_key", "=", row.key).execute();
  }
  for (const task of ["versions", "copies"] as const) await addPending(tx, task, [row.key]);
}

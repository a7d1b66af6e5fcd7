import type { Transaction } from "kysely";
import { inChunks, rowsPerInsert, type Tables } from "../../store/index.js";
import { bandOfId, bandsOf } from "./bands-of.js";
import {
  areCopies,
  byPublication,
  loadCandidates,
  loadPublications,
  type Candidate,
  type Publication,
} from "./copy-candidate.js";

/** Texts that are loaded together; most articles meet none, and of many the first fits. */
const textsAtOnce = 20;

/** Decides whose copy an article is, and gives those later ones that must be decided anew for it. */
export async function decideCopy(
  tx: Transaction<Tables>,
  article: Candidate,
): Promise<{ readonly copy: boolean; readonly touched: Publication[] }> {
  const bands = meetingsOf(article);
  const original = await findOriginal(tx, article, bands);
  await setOriginal(tx, article, original);
  const leads = original === null;
  const led = await ledBefore(tx, article.key);
  if (led !== leads) await setBands(tx, article.key, bands, leads);
  if (leads && led !== true) return { copy: false, touched: await followers(tx, article, bands) };
  if (!leads && led === true) return { copy: true, touched: await copiesOf(tx, article.key) };
  return { copy: !leads, touched: [] };
}

/** Where an article meets its likes: by its words, by its id, and by that of which it says it is a copy. */
function meetingsOf({ shingles, id, givenSyndication }: Candidate): number[] {
  const given = givenSyndication === null ? [] : [bandOfId(givenSyndication)];
  return [...new Set([...bandsOf(shingles), bandOfId(id), ...given])];
}

/** The first publication that it resembles, among those that are no copies. */
async function findOriginal(
  tx: Transaction<Tables>,
  article: Candidate,
  bands: readonly number[],
): Promise<Candidate | null> {
  const met = await meet(tx, article.key, bands, true);
  const earlier = met.filter((one) => byPublication(one, article) < 0).sort(byPublication);
  for (const some of inChunks(earlier, textsAtOnce)) {
    const leaders = await loadCandidates(
      tx,
      some.map(({ key }) => key),
    );
    const original = leaders.sort(byPublication).find((leader) => areCopies(leader, article));
    if (original) return original;
  }
  return null;
}

/** Later ones that resemble a new first publication, and have no earlier original. */
async function followers(
  tx: Transaction<Tables>,
  article: Candidate,
  bands: readonly number[],
): Promise<Publication[]> {
  const met = await meet(tx, article.key, bands, false);
  const later = met.filter((one) => byPublication(article, one) < 0);
  const found: Publication[] = [];
  for (const some of inChunks(later, textsAtOnce)) {
    const others = await loadCandidates(
      tx,
      some.map(({ key }) => key),
    );
    found.push(...others.filter((other) => areCopies(article, other)));
  }
  return found.map(({ key, id, published, instant }) => ({ key, id, published, instant }));
}

async function copiesOf(tx: Transaction<Tables>, key: number): Promise<Publication[]> {
  const copies = await tx
    .selectFrom("article_prints")
    .select("article_key")
    .where("original_key", "=", key)
    .execute();
  return loadPublications(
    tx,
    copies.map(({ article_key: copy }) => copy),
  );
}

/** The articles that share a band with this one; only those that stand for themselves, or all. */
async function meet(
  tx: Transaction<Tables>,
  key: number,
  bands: readonly number[],
  onlyLeaders: boolean,
): Promise<Publication[]> {
  const met = await tx
    .selectFrom("copy_bands")
    .select("article_key")
    .distinct()
    .where("band", "in", bands)
    .where("leader", "in", onlyLeaders ? [1] : [0, 1])
    .where("article_key", "!=", key)
    .execute();
  return met.length === 0
    ? []
    : loadPublications(
        tx,
        met.map(({ article_key: other }) => other),
      );
}

/** Whether an article stood for itself before; null where it was never looked at. */
async function ledBefore(tx: Transaction<Tables>, key: number): Promise<boolean | null> {
  const row = await tx
    .selectFrom("copy_bands")
    .select("leader")
    .where("article_key", "=", key)
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : row.leader === 1;
}

async function setBands(
  tx: Transaction<Tables>,
  key: number,
  bands: readonly number[],
  leads: boolean,
): Promise<void> {
  await tx.deleteFrom("copy_bands").where("article_key", "=", key).execute();
  const leader = leads ? 1 : 0;
  const rows = bands.map((band) => ({ band, leader, article_key: key }) as const);
  for (const some of inChunks(rows, rowsPerInsert(3))) {
    await tx.insertInto("copy_bands").values(some).execute();
  }
}

/** What the article itself said of its original stays where the archive finds none. */
async function setOriginal(
  tx: Transaction<Tables>,
  article: Candidate,
  original: Candidate | null,
): Promise<void> {
  const syndicationOf = original?.id ?? article.givenSyndication;
  if (article.syndicationOf !== syndicationOf) {
    await tx
      .updateTable("articles")
      .set({ syndication_of: syndicationOf })
      .where("key", "=", article.key)
      .execute();
  }
  if (article.original === (original?.key ?? null)) return;
  await tx
    .updateTable("article_prints")
    .set({ original_key: original?.key ?? null })
    .where("article_key", "=", article.key)
    .execute();
}

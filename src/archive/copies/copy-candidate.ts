import type { Kysely } from "kysely";
import {
  inChunks,
  rowsPerInsert,
  unpackShingles,
  type ArticlesTable,
  type Tables,
} from "../../store/index.js";
import { instantOf } from "../versions/order-versions.js";
import { resemble } from "./resemble.js";

/** An article's place in the order of publication. */
export interface Publication extends Pick<ArticlesTable, "key" | "id"> {
  readonly published: string;
  readonly instant: number;
}

/** What copies are told by. */
export interface Candidate extends Publication {
  readonly type: ArticlesTable["type"];
  readonly versionGroup: string | null;
  readonly syndicationOf: string | null;
  readonly original: number | null;
  readonly givenSyndication: string | null;
  readonly shingles: Uint32Array;
}

/** Stands after every day: whoever does not say when he published cannot claim to be the first. */
const unknownDay = "9999";

/** The order of publication: by day, by when it was seen, then by id. */
export function byPublication(a: Publication, b: Publication): number {
  if (a.published !== b.published) return a.published < b.published ? -1 : 1;
  if (a.instant !== b.instant) return a.instant < b.instant ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Whether one is a copy of the other: it says so, or their texts do. Versions of one article are no copies. */
export function areCopies(a: Candidate, b: Candidate): boolean {
  if (a.versionGroup !== null && a.versionGroup === b.versionGroup) return false;
  if (a.givenSyndication === b.id || b.givenSyndication === a.id) return true;
  return a.type === b.type && resemble(a.shingles, b.shingles);
}

/** Where articles stand in the order of publication. */
export async function loadPublications(
  db: Kysely<Tables>,
  keys: readonly number[],
): Promise<Publication[]> {
  const found: Publication[] = [];
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("articles")
      .select(["key", "id", "published", "seen", "fetched"])
      .where("key", "in", some)
      .execute();
    found.push(...rows.map(publicationOf));
  }
  return found;
}

function publicationOf(
  row: Pick<ArticlesTable, "key" | "id" | "published" | "seen" | "fetched">,
): Publication {
  return {
    key: row.key,
    id: row.id,
    published: row.published ?? unknownDay,
    instant: instantOf(row.seen ?? row.fetched),
  };
}

/** What these articles are compared by; those that are not in the archive any more are passed over. */
export async function loadCandidates(
  db: Kysely<Tables>,
  keys: readonly number[],
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("articles")
      .innerJoin("article_prints", "article_key", "key")
      .select(["key", "id", "published", "seen", "fetched", "type", "version_group"])
      .select(["original_key", "given_syndication", "shingles", "syndication_of"])
      .where("key", "in", some)
      .execute();
    found.push(
      ...rows.map((row) => ({
        ...publicationOf(row),
        type: row.type,
        versionGroup: row.version_group,
        syndicationOf: row.syndication_of,
        original: row.original_key,
        givenSyndication: row.given_syndication,
        shingles: unpackShingles(row.shingles),
      })),
    );
  }
  return found;
}

import { SubjectError } from "../notes/note-error.js";
import type { Store } from "../../store/index.js";
import { findPersonTarget, type PersonTarget } from "./find-person.js";
import { outletKey } from "./forgotten-keys.js";
import { foldUrl } from "../versions/fold-url.js";

export const targetKinds = ["article", "url", "person", "outlet"] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Articles that are to be forgotten. */
export interface ArticlesTarget {
  readonly kind: "article" | "url" | "outlet";
  /** The id, address or name that they go by. */
  readonly name: string;
  readonly articleKeys: readonly number[];
}

/** What is to be forgotten, as it was found in the archive. */
export type Target = ArticlesTarget | PersonTarget;

/**
 * What a name given to `forget` stands for; `as` says which kind, where that is
 * not plain. An address, a person or an outlet of which the archive has nothing
 * can be forgotten too where the kind is said: it will not come in. Throws a
 * `SubjectError`.
 */
export async function findTarget(
  store: Store,
  named: string,
  as: TargetKind | null,
  everyone: boolean,
): Promise<Target> {
  if (as === "article" || (as === null && isId(named))) return findArticle(store, named);
  if (as === "url" || (as === null && URL.canParse(named) && /^https?:/i.test(named))) {
    return findAddress(store, named);
  }
  if (as === "person") return findPersonTarget(store, named, everyone);
  const outlet = await findOutlet(store, named);
  if (as === "outlet") return outlet;
  return findPersonOrOutlet(store, named, outlet, everyone);
}

const isId = (named: string): boolean => /^sha256:[0-9a-f]{64}$/.test(named);

async function findPersonOrOutlet(
  store: Store,
  named: string,
  outlet: ArticlesTarget,
  everyone: boolean,
): Promise<Target> {
  const person = await findPersonTarget(store, named, everyone);
  const isPerson = person.appearances.length > 0 || person.personKeys.length > 0;
  const isOutlet = outlet.articleKeys.length > 0;
  if (isPerson && isOutlet) {
    throw new SubjectError(
      `"${named}" is an outlet of ${outlet.articleKeys.length} articles, and is named in ${person.appearances.length}; say which is meant with --as outlet or --as person`,
    );
  }
  if (isPerson) return person;
  if (isOutlet) return outlet;
  throw new SubjectError(
    `The archive has no article, address, person or outlet "${named}"; to keep out what it does not have, say what it is with --as`,
  );
}

async function findArticle({ db }: Store, id: string): Promise<Target> {
  const article = await db
    .selectFrom("articles")
    .select(["key", "version_group"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (article === undefined) {
    throw new SubjectError(
      `There is no article "${id}" in this archive; give an id as "onrecord search --json" shows it, or the article's address`,
    );
  }
  const articleKeys = await withVersions(db, [article]);
  return { kind: "article", name: id, articleKeys };
}

/** An article goes with all its versions: else an older one would come to light. */
async function withVersions(
  db: Store["db"],
  articles: readonly { readonly key: number; readonly version_group: string | null }[],
): Promise<number[]> {
  const keys = new Set(articles.map(({ key }) => key));
  for (const { version_group: group } of articles) {
    if (group === null) continue;
    const versions = await db
      .selectFrom("articles")
      .select("key")
      .where("version_group", "=", group)
      .execute();
    for (const { key } of versions) keys.add(key);
  }
  return [...keys].sort((a, b) => a - b);
}

async function findAddress({ db }: Store, url: string): Promise<Target> {
  const folded = foldUrl(url);
  if (folded === null) {
    throw new SubjectError(
      `"${url}" is no address of an article; to forget a whole outlet, name it with --as outlet`,
    );
  }
  const articles = await db
    .selectFrom("version_keys")
    .innerJoin("articles", "articles.key", "article_key")
    .select(["key", "version_group"])
    .where("version_key", "=", `url ${folded}`)
    .execute();
  return { kind: "url", name: url, articleKeys: await withVersions(db, articles) };
}

/** All articles of outlets that go by this name: case and marks do not count. */
async function findOutlet({ db }: Store, named: string): Promise<ArticlesTarget> {
  const folded = outletKey(named).key;
  const outlets = await db
    .selectFrom("articles")
    .select("outlet")
    .distinct()
    .where("outlet", "is not", null)
    .execute();
  const meant = outlets.flatMap(({ outlet }) =>
    outlet !== null && outletKey(outlet).key === folded ? [outlet] : [],
  );
  const rows =
    meant.length === 0
      ? []
      : await db.selectFrom("articles").select("key").where("outlet", "in", meant).execute();
  return { kind: "outlet", name: named, articleKeys: rows.map(({ key }) => key) };
}

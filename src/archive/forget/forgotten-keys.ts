import type { Article, Person } from "../../model/index.js";
import { foldWords } from "../../store/index.js";
import { foldUrl } from "../versions/fold-url.js";
import type { Forgotten } from "./tombstones.js";

/** What an article is known by: its id, its address, and what its outlet calls it. */
export function keysOfArticle(
  article: Pick<Article, "id" | "url" | "outlet" | "sourceId">,
): Forgotten[] {
  const { id, url, outlet, sourceId } = article;
  const address = url === null ? null : foldUrl(url);
  return [
    { kind: "article", key: id },
    ...(address === null ? [] : [{ kind: "url", key: address } as const]),
    ...(outlet === null || sourceId === null
      ? []
      : [{ kind: "source", key: JSON.stringify([outlet, sourceId]) } as const]),
  ];
}

/** By what an article is told to be one of a forgotten outlet. */
export function outletKey(outlet: string): Forgotten {
  return { kind: "outlet", key: foldWords(outlet).join(" ") };
}

/** A name as it is compared: its words folded, without the "'s" of a possessor. */
export function nameKey(name: string): string {
  return foldWords(name).map(bareWord).join(" ");
}

/** "ito's" and "ito" are one name. */
export function bareWord(folded: string): string {
  return folded.endsWith("'s") ? folded.slice(0, -"'s".length) : folded;
}

/** A name, wherever it stands. */
export function nameAnywhere(name: string): Forgotten {
  return { kind: "person", key: nameKey(name) };
}

/** A name in one article: of two people of one name, one may be forgotten. */
export function nameIn(articleId: string, name: string): Forgotten {
  return { kind: "person", key: `${articleId} ${nameKey(name)}` };
}

export function handleKey(handle: string): Forgotten {
  return { kind: "handle", key: handle.toLowerCase() };
}

export function registryKey(id: string): Forgotten {
  return { kind: "registry", key: id };
}

/** The names of somebody that say by themselves who is meant: more than one word, or all that there is. */
export function fullNames({ name, aliases }: Pick<Person, "name" | "aliases">): string[] {
  const names = [name, ...aliases.filter((alias) => foldWords(alias).length > 1)];
  return [...new Set(names)];
}

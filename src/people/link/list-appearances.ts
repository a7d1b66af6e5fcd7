import { createHash } from "node:crypto";
import { english, phraseAt } from "../../language/index.js";
import { foldLetters } from "../names/fold-letters.js";
import { foldOrganisation, isCommonNoun } from "../names/organisation-name.js";
import { isHandle } from "../names/block-keys.js";
import { lettersOf, parseName } from "../names/parse-name.js";
import { parseRole } from "../roles/parse-role.js";
import type { Appearance, ArticlePeople, ArticlePerson } from "./input.js";

/** Of an article that names more (a list of all members of a body), so many count as company: enough to tell namesakes apart. */
const mostCompany = 24;

/**
 * The people and organisations of an article that may be linked to those of
 * others. Unnamed people, groups, documents and polls are of their article only.
 */
export function listAppearances(article: ArticlePeople): Appearance[] {
  const linked = article.people.filter(isLinked).sort(byLocalId);
  const named = linked.map(companyName);
  const seen = new Map<string, number>();
  return linked.map((person, index): Appearance => {
    const name = foldLetters(person.name);
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return {
      id: appearanceId(article.id, name, nth),
      article: article.id,
      localId: person.localId,
      type: person.type as Appearance["type"],
      name: person.name,
      aliases: person.aliases,
      handles: person.handles,
      roles: person.roles.map(parseRole),
      registryId: person.registryId ?? null,
      published: article.published,
      country: article.country,
      company: companyOf(named, index),
    };
  });
}

/** "The company", "a veterans group" are bodies of their article only, as groups are. */
function isLinked({ type, name }: ArticlePerson): boolean {
  if (!/[\p{L}\p{N}]/u.test(name)) return false;
  if (type !== "organisation") return type === "person";
  const bare = name.replace(/^(?:the|an?)\s+/i, "");
  return (
    /[\p{Lu}\p{N}@]/u.test(bare) && (!isCommonNoun(foldOrganisation(name)) || isInstitution(bare))
  );
}

/** "Congress", "the Senate": a common noun, and the name of one body. */
function isInstitution(name: string): boolean {
  const words = name.toLowerCase().split(" ");
  return phraseAt(english.institutions, 0, (at) => words[at] ?? "") !== null;
}

/** "p2" before "p10": in the order of the article, however the list has come. */
function byLocalId({ localId: a }: ArticlePerson, { localId: b }: ArticlePerson): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** The `nth` (from 0) of this folded name in the article. */
function appearanceId(article: string, name: string, nth: number): string {
  const hash = createHash("sha256").update(`${article}\n${name}\n${nth}`);
  return `sha256:${hash.digest("hex")}`;
}

/** A full name, folded so that middle initials do not matter; null for a name that many may have. */
function companyName({ type, name }: ArticlePerson): string | null {
  if (isHandle(name)) return null;
  if (type === "organisation") {
    const folded = foldOrganisation(name);
    return folded.includes(" ") ? folded : null;
  }
  const parsed = parseName(name);
  if (parsed.given === "" || parsed.isInitial) return null;
  return lettersOf({ ...parsed, middles: [] });
}

/** Everybody else; the first by name where there are too many, whatever the article's order. */
function companyOf(named: readonly (string | null)[], index: number): string[] {
  const others = new Set<string>();
  for (const [at, name] of named.entries()) if (at !== index && name !== null) others.add(name);
  const own = named[index];
  if (own) others.delete(own);
  return [...others].sort().slice(0, mostCompany);
}

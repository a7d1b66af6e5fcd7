import type { RegistryEntry, RegistryRole } from "../../src/model/index.js";
import { unknownEntry } from "../../src/model/index.js";
import {
  linkPeople,
  listAppearances,
  type ArticlePeople,
  type ArticlePerson,
  type Decision,
  type LinkResult,
} from "../../src/people/index.js";

/**
 * Articles in few words: one a line, "id day outlet-country: somebody; somebody
 * else". Somebody is a name with roles in round brackets, handles and aliases
 * ("aka …") behind it, and "[o]" where it is an organisation, "[g]" a group,
 * "[u]" unnamed.
 *
 *     a1 2031-05-10 gb: Ana Ruiz (mayor of Port Alma) @anaruiz; Tom Brook
 */
export function articlesOf(lines: string): ArticlePeople[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const colon = line.indexOf(": ");
      const [id = "", day, country] = line.slice(0, colon).trim().split(" ");
      const people = line
        .slice(colon + 2)
        .split(";")
        .map((one, index) => somebody(one.trim(), index));
      return {
        id,
        published: day === undefined || day === "-" ? null : day,
        outlet: null,
        country: country ?? null,
        people,
      };
    });
}

const types: Readonly<Record<string, string>> = { o: "organisation", g: "group", u: "unnamed" };

function somebody(words: string, index: number): ArticlePerson {
  const roles = [...words.matchAll(/\(([^)]*)\)/g)].map(([, role = ""]) => role);
  const handles = [...words.matchAll(/ (@\w+)/g)].map(([, handle = ""]) => handle);
  const aliases = [...words.matchAll(/ aka ([^(@[]+?)(?= aka|\s*[(@[]|$)/g)].map(
    ([, name = ""]) => name,
  );
  const type = /\[(\w)\]/.exec(words)?.[1] ?? "p";
  const name = words.startsWith("@") ? words : words.split(/ (?:\(|@|aka |\[)/, 1)[0]!;
  return {
    localId: `p${index + 1}`,
    type: types[type] ?? "person",
    name,
    aliases,
    handles: words.startsWith("@") ? [words] : handles,
    roles,
  };
}

/** An entry in few words; a role is "title, from, to". */
export function entryOf(
  id: string,
  name: string,
  roles: readonly string[] = [],
  rest: Partial<RegistryEntry> = {},
): RegistryEntry {
  const dated = roles.map((text): RegistryRole => {
    const [title = "", from = "", to = ""] = text.split(", ");
    return {
      title,
      organisation: null,
      from: from || null,
      to: to || null,
      country: null,
      party: null,
    };
  });
  return { ...unknownEntry, id, type: "person", name, roles: dated, ...rest };
}

export interface Linked {
  readonly result: LinkResult;
  /** The id of the person that a mention is, by "article name". */
  readonly idOf: (mention: string) => string;
}

/** Links articles as above; mentions are called "a1 Ana Ruiz". */
export function link(
  lines: string,
  registry: readonly RegistryEntry[] = [],
  decisions: readonly Decision[] = [],
): Linked {
  const articles = articlesOf(lines);
  const result = linkPeople({ articles, registry, decisions });
  const ids = new Map<string, string>();
  for (const person of result.people) {
    for (const { article, localId } of person.members) {
      const local = articles.find(({ id }) => id === article)!.people;
      ids.set(`${article} ${local.find((one) => one.localId === localId)!.name}`, person.id);
    }
  }
  const idOf = (mention: string): string => {
    const id = ids.get(mention);
    if (id === undefined) throw new Error(`nobody is linked as "${mention}"`);
    return id;
  };
  return { result, idOf };
}

/** The id of an appearance, as decisions hold on to it; mentions as above. */
export function anchorOf(lines: string, mention: string): string {
  for (const article of articlesOf(lines)) {
    for (const one of listAppearances(article)) {
      if (`${article.id} ${one.name}` === mention) return one.id;
    }
  }
  throw new Error(`no appearance is called "${mention}"`);
}

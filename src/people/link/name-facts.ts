import { isCommonName } from "../../language/index.js";
import { isHandle } from "../names/block-keys.js";
import { compareNames, nameTies, type NameTie } from "../names/compare-names.js";
import { foldOrganisation, isAcronym, isGenericOrganisation } from "../names/organisation-name.js";
import { parseName, type PersonName } from "../names/parse-name.js";

/** The names of whoever is linked, as they are compared. */
export interface NameFacts {
  readonly type: "person" | "organisation";
  /** Of a person: the parsed names, the usual one first; empty where only a handle is told. */
  readonly persons: readonly PersonName[];
  /** Of an organisation: folded names, and letters that stand for them. */
  readonly organisations: readonly string[];
  readonly acronyms: readonly string[];
  /** Who has one of these keys has the same name but for middle names; sorted. */
  readonly keys: readonly string[];
  /** Points to nobody by itself: as common as "John Smith". */
  readonly isCommon: boolean;
  /** A body that every country has: "Ministry of Defence". */
  readonly isGeneric: boolean;
}

/** The names of somebody with these; aliases count where they are full names of the same kind. */
export function nameFacts(
  type: NameFacts["type"],
  name: string,
  aliases: readonly string[],
  anyAlias: boolean,
): NameFacts {
  return type === "person"
    ? personFacts(name, aliases, anyAlias)
    : organisationFacts(name, aliases, anyAlias);
}

function personFacts(name: string, aliases: readonly string[], anyAlias: boolean): NameFacts {
  const usual = isHandle(name) ? [] : [parseName(name)];
  const others = aliases
    .filter((alias) => !isHandle(alias))
    .map(parseName)
    .filter((alias) => alias.given !== "" && (anyAlias || isFormOf(usual[0], alias)));
  const persons = distinct([...usual, ...others]);
  return {
    type: "person",
    persons,
    organisations: [],
    acronyms: [],
    keys: [...new Set(persons.filter(({ given }) => given !== "").map(keyOfPerson))].sort(),
    isCommon: persons[0] !== undefined && isCommonName(persons[0].given, persons[0].surname),
    isGeneric: false,
  };
}

/** What an article calls somebody beside the full name counts where the two fit. */
function isFormOf(usual: PersonName | undefined, alias: PersonName): boolean {
  if (usual === undefined) return true;
  const tie = compareNames(usual, alias);
  return tie !== null && tie !== "suffix" && tie !== "surname";
}

function distinct(names: readonly PersonName[]): PersonName[] {
  return [...new Map(names.map((name) => [JSON.stringify(name), name])).values()];
}

export function keyOfPerson({ given, core, suffix }: PersonName): string {
  return `${given}|${core}|${suffix}`;
}

function organisationFacts(name: string, aliases: readonly string[], anyAlias: boolean): NameFacts {
  const folded = isHandle(name) ? "" : foldOrganisation(name);
  const full = anyAlias ? aliases.filter((alias) => !isAcronym(alias)).map(foldOrganisation) : [];
  const organisations = [...new Set([folded, ...full])].filter((one) => one !== "");
  const acronyms = [...new Set(aliases.filter(isAcronym).map(foldOrganisation))];
  return {
    type: "organisation",
    persons: [],
    organisations,
    acronyms,
    keys: [...new Set([...organisations, ...acronyms])].sort(),
    isCommon: false,
    isGeneric: folded !== "" && isGenericOrganisation(folded),
  };
}

/** The best tie between the names of two; null where none of them fit, or two of them contradict each other. */
export function tieOf(a: NameFacts, b: NameFacts): NameTie | "acronym" | null {
  if (a.type !== b.type) return null;
  return a.type === "person" ? tieOfPersons(a, b) : tieOfOrganisations(a, b);
}

function tieOfPersons(a: NameFacts, b: NameFacts): NameTie | null {
  let best: number = nameTies.length;
  for (const one of a.persons) {
    for (const other of b.persons) {
      const tie = compareNames(one, other);
      if (tie === null) {
        // "Ana B. Ruiz" and "Ana C. Ruiz": another name of either mends nothing.
        if (isContradiction(one, other)) return null;
      } else best = Math.min(best, nameTies.indexOf(tie));
    }
  }
  return nameTies[best] ?? null;
}

function isContradiction(one: PersonName, other: PersonName): boolean {
  return one.given === other.given && one.surname === other.surname;
}

function tieOfOrganisations(a: NameFacts, b: NameFacts): "same" | "acronym" | null {
  if (a.organisations.some((name) => b.organisations.includes(name))) return "same";
  const isShort = (short: NameFacts, long: NameFacts): boolean =>
    short.organisations.some((name) => long.acronyms.includes(name));
  return isShort(a, b) || isShort(b, a) ? "acronym" : null;
}

/** Both, as one: names of two that were taken for one person. */
export function joinNames(a: NameFacts, b: NameFacts): NameFacts {
  const known = new Set(a.persons.map((name) => JSON.stringify(name)));
  const fresh = b.persons.filter((name) => !known.has(JSON.stringify(name)));
  if (
    fresh.length === 0 &&
    holds(a.organisations, b.organisations) &&
    holds(a.acronyms, b.acronyms)
  ) {
    return a;
  }
  return {
    type: a.type,
    persons: [...a.persons, ...fresh],
    organisations: [...new Set([...a.organisations, ...b.organisations])],
    acronyms: [...new Set([...a.acronyms, ...b.acronyms])],
    keys: [...new Set([...a.keys, ...b.keys])].sort(),
    isCommon: a.isCommon && b.isCommon,
    isGeneric: a.isGeneric && b.isGeneric,
  };
}

function holds(all: readonly string[], some: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

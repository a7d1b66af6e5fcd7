import {
  unknownEntry,
  type Network,
  type RegistryEntry,
  type RegistryHandle,
  type RegistryName,
  type RegistryRole,
} from "../../model/index.js";
import {
  dayOf,
  distinctBy,
  handleOf,
  isObject,
  objectsOf,
  textOf,
  type JsonObject,
} from "./registry-item.js";

/*
 * Items of a Wikidata JSON dump (wikidata.org/wiki/Wikidata:Database_download):
 * one a line, each but the last with a comma behind it, inside "[" and "]".
 * A dump names offices by their ids; their labels are items of the same dump.
 * So a dump is gone through twice, for the labels of what may be an office
 * first. An office whose item the file does not hold keeps its id as its title.
 */

const human = "Q5";

/** Properties whose values are accounts. */
const accountProperties: Readonly<Record<string, Network>> = {
  P2002: "X",
  P2013: "Facebook",
  P2003: "Instagram",
  P2397: "YouTube",
  P11245: "YouTube",
  P12361: "Bluesky",
  P4033: "Mastodon",
  P11892: "Threads",
  P8904: "Truth Social",
  P7085: "TikTok",
};

/** Properties whose values are ids elsewhere, by the names that other registries use. */
const identifierProperties: Readonly<Record<string, string>> = {
  P1157: "bioguide",
  P2686: "opensecrets",
  P3344: "votesmart",
  P214: "viaf",
  P213: "isni",
  P345: "imdb",
  P244: "lccn",
};

/** Wikidata's items for genders, which are few. */
const genders: Readonly<Record<string, string>> = {
  Q6581097: "male",
  Q6581072: "female",
  Q1097630: "intersex",
  Q1052281: "transgender female",
  Q2449503: "transgender male",
  Q48270: "non-binary",
};

/** Classes of organisations that most of Wikidata's are instances of. Their subclasses are too many to list; an item with a head office or an official website and without coordinates of its own is told by {@link looksLikeOrganisation}. */
const organisationClasses: ReadonlySet<string> = new Set(
  (
    "Q43229 Q4830453 Q783794 Q6881511 Q891723 Q7278 Q327333 Q2659904 Q192350 Q163740 Q79913 Q11032 " +
    "Q1002697 Q41298 Q1193236 Q3918 Q875538 Q902104 Q2085381 Q11691 Q48204 Q157031 Q484652 Q7210356 " +
    "Q35798 Q11204 Q1752939 Q35749 Q375928 Q4438121 Q476028 Q847017 Q31855 Q1110794 Q7188 Q20901295"
  ).split(" "),
);

/** Labels of offices and countries by their ids. */
export type Labels = Map<string, string>;

/** So many labels of offices are remembered: more than Wikidata has positions, and some 100 MB at most. */
const mostLabels = 1_000_000;

export function isWikidataItem(value: unknown): value is JsonObject {
  return isObject(value) && /^Q\d+$/.test(textOf(value.id) ?? "") && isObject(value.labels);
}

/** A human or an organisation that has a name; null for anything else, which a dump is full of. */
export function readWikidataItem(
  item: JsonObject,
  labels: ReadonlyMap<string, string>,
): RegistryEntry | null {
  const names = namesOf(item);
  const [name] = names;
  if (name === undefined) return null;
  const claims = isObject(item.claims) ? item.claims : {};
  const type = typeOf(claims);
  if (type === null) return null;
  return {
    ...unknownEntry,
    id: `wikidata:${textOf(item.id)}`,
    type,
    name,
    aliases: names.slice(1).map((alias): RegistryName => ({ name: alias, from: null, to: null })),
    handles: handlesOf(claims),
    identifiers: { wikidata: textOf(item.id)!, ...identifiersOf(claims) },
    roles: type === "person" ? rolesOf(claims, labels) : [],
    gender: genderOf(claims),
    born: lifeDay(claims, "P569"),
    died: lifeDay(claims, "P570"),
  };
}

/** Instances of these are offices, or countries: position, public office, country, sovereign state. */
const labelledClasses: ReadonlySet<string> = new Set(["Q4164871", "Q294414", "Q6256", "Q3624078"]);

/** Remembers the label of an item that may be an office (a class, or an instance of one of offices) or a country. */
export function noteLabel(item: JsonObject, labels: Labels): void {
  const claims = isObject(item.claims) ? item.claims : {};
  const mayBeOffice =
    claimsOf(claims, "P279").length > 0 ||
    itemsOf(claims, "P31").some((one) => labelledClasses.has(one));
  const [name] = mayBeOffice ? namesOf(item) : [];
  if (name !== undefined && labels.size < mostLabels) labels.set(textOf(item.id)!, name);
}

/** English before other languages written in Latin letters; the label first. */
function namesOf(item: JsonObject): string[] {
  const languages = ["en", "en-gb", "en-us", "mul"];
  const labels = languages.flatMap((language) => {
    const label = inLanguage(item.labels, language);
    return isObject(label) ? [textOf(label.value)] : [];
  });
  const others = labels.length > 0 ? [] : latinLabels(item.labels).slice(0, 1);
  const aliases = languages.flatMap((language) =>
    objectsOf(inLanguage(item.aliases, language)).map((alias) => textOf(alias.value)),
  );
  const names = [...labels, ...others, ...aliases].filter((name) => name !== null);
  return [...new Set(names)];
}

function inLanguage(map: unknown, language: string): unknown {
  return isObject(map) ? map[language] : undefined;
}

function latinLabels(map: unknown): string[] {
  if (!isObject(map)) return [];
  return Object.keys(map)
    .sort()
    .map((language) => (isObject(map[language]) ? textOf(map[language].value) : null))
    .filter(
      (label) => label !== null && /^[\p{Script=Latin}\p{P}\p{Z}\p{M}\d]+$/u.test(label),
    ) as string[];
}

/** The claims of a property, those that Wikidata calls deprecated left out. */
function claimsOf(claims: JsonObject, property: string): JsonObject[] {
  return objectsOf(claims[property]).filter(({ rank }) => rank !== "deprecated");
}

function valueOf(snak: unknown): unknown {
  if (!isObject(snak) || snak.snaktype !== "value" || !isObject(snak.datavalue)) return null;
  return snak.datavalue.value;
}

function itemOf(snak: unknown): string | null {
  const value = valueOf(snak);
  if (!isObject(value)) return null;
  const number = textOf(value["numeric-id"]);
  return textOf(value.id) ?? (number === null ? null : `Q${number}`);
}

function itemsOf(claims: JsonObject, property: string): string[] {
  return claimsOf(claims, property).flatMap(({ mainsnak }) => itemOf(mainsnak) ?? []);
}

function isHuman(claims: JsonObject): boolean {
  return itemsOf(claims, "P31").includes(human);
}

function typeOf(claims: JsonObject): RegistryEntry["type"] | null {
  if (isHuman(claims)) return "person";
  const isKnown = itemsOf(claims, "P31").some((one) => organisationClasses.has(one));
  return isKnown || looksLikeOrganisation(claims) ? "organisation" : null;
}

/** Has a chief executive (P169), a chairperson (P488), or headquarters (P159), as places and works have not. */
function looksLikeOrganisation(claims: JsonObject): boolean {
  return ["P169", "P488", "P159"].some((property) => claimsOf(claims, property).length > 0);
}

/** Positions held (P39) with start (P580), end (P582), electoral district (P768), jurisdiction (P1001) and parliamentary group or party. */
function rolesOf(claims: JsonObject, labels: ReadonlyMap<string, string>): RegistryRole[] {
  const country = itemsOf(claims, "P27")[0] ?? null;
  return claimsOf(claims, "P39").flatMap((claim): RegistryRole[] => {
    const position = itemOf(claim.mainsnak);
    if (position === null) return [];
    const qualifiers = isObject(claim.qualifiers) ? claim.qualifiers : {};
    const first = (property: string): unknown => objectsOf(qualifiers[property])[0];
    const label = (property: string): string | null => {
      const id = itemOf(first(property));
      return id === null ? null : (labels.get(id) ?? id);
    };
    const district = label("P768");
    const title = labels.get(position) ?? labelOf(claim.mainsnak) ?? position;
    return [
      {
        title: district === null || /^Q\d+$/.test(district) ? title : `${title} for ${district}`,
        organisation: label("P642") ?? label("P1001"),
        from: timeOf(first("P580"), false),
        to: timeOf(first("P582"), true),
        country: country === null ? null : (labels.get(country) ?? country),
        party: label("P4100") ?? label("P102"),
      },
    ].filter(({ from, to }) => from === null || to === null || from <= to);
  });
}

/** A label that a filtered dump put beside the id. */
function labelOf(snak: unknown): string | null {
  const value = valueOf(snak);
  return isObject(value) ? textOf(value.label) : null;
}

/** Wikidata gives a time's precision: 9 a year, 10 a month, 11 a day; coarser ones are no day. */
function timeOf(snak: unknown, isEnd: boolean): string | null {
  const value = valueOf(snak);
  const precision = isObject(value) ? Number(value.precision ?? dayPrecision) : 0;
  if (!isObject(value) || precision < yearPrecision) return null;
  const text = (textOf(value.time) ?? "").replace(/T.*$/, "");
  const length =
    precision === yearPrecision ? "+2020" : precision === monthPrecision ? "+2020-05" : text;
  return dayOf(text.slice(0, length.length), isEnd);
}

const yearPrecision = 9;
const monthPrecision = 10;
const dayPrecision = 11;

function lifeDay(claims: JsonObject, property: string): string | null {
  const [claim] = claimsOf(claims, property);
  return claim === undefined ? null : timeOf(claim.mainsnak, property === "P570");
}

function genderOf(claims: JsonObject): string | null {
  const [gender] = itemsOf(claims, "P21");
  return gender === undefined ? null : (genders[gender] ?? `wikidata:${gender}`);
}

function handlesOf(claims: JsonObject): RegistryHandle[] {
  const handles = Object.entries(accountProperties).flatMap(([property, network]) =>
    claimsOf(claims, property).flatMap(({ mainsnak }): RegistryHandle[] => {
      const handle = handleOf(valueOf(mainsnak));
      return handle === null ? [] : [{ network, handle }];
    }),
  );
  return distinctBy(handles, ({ network, handle }) => `${network} ${handle.toLowerCase()}`);
}

function identifiersOf(claims: JsonObject): Record<string, string> {
  const found = Object.entries(identifierProperties).flatMap(([property, scheme]) => {
    const value = claimsOf(claims, property).map(({ mainsnak }) => textOf(valueOf(mainsnak)))[0];
    return value ? [[scheme, value] as const] : [];
  });
  return Object.fromEntries(found);
}

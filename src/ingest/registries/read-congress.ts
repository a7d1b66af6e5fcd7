import {
  unknownEntry,
  type Network,
  type RegistryHandle,
  type RegistryRole,
} from "../../model/index.js";
import { quoteValue } from "../problems.js";
import {
  dayOf,
  distinctBy,
  handleOf,
  isObject,
  objectsOf,
  registryProblem,
  roleFault,
  textOf,
  type JsonObject,
  type RegistryItem,
  type RegistryPlace,
} from "./registry-item.js";

/*
 * congress-legislators (github.com/unitedstates/congress-legislators): a list
 * of legislators {id, name, other_names, bio, terms}, and a list of their
 * accounts {id, social}. YAML or JSON.
 */

export function isLegislator(value: unknown): boolean {
  return (
    isObject(value) && isObject(value.id) && (isObject(value.name) || Array.isArray(value.terms))
  );
}

export function isLegislatorsAccounts(value: unknown): boolean {
  return isObject(value) && isObject(value.id) && isObject(value.social);
}

/** One legislator, or the accounts of one. */
export function readLegislator(value: unknown, place: RegistryPlace): RegistryItem[] {
  if (!isObject(value) || !isObject(value.id)) {
    return [
      registryProblem(place, `no legislator: ${quoteValue(value)}; expected "id" with "bioguide"`),
    ];
  }
  const bioguide = textOf(value.id.bioguide);
  if (bioguide === null) {
    return [
      registryProblem(
        place,
        `a legislator without "bioguide" in its "id": ${quoteValue(value.id)}`,
      ),
    ];
  }
  const id = `bioguide:${bioguide}`;
  if (isObject(value.social)) return [{ kind: "handles", id, handles: accountsOf(value.social) }];
  return readPerson(value, id, place);
}

function readPerson(value: JsonObject, id: string, place: RegistryPlace): RegistryItem[] {
  const names = namesOf(value.name);
  const [name] = names;
  if (name === undefined) {
    return [registryProblem(place, `${id} has no name; give "name" with "first" and "last"`)];
  }
  const roles = objectsOf(value.terms).map(roleOf);
  const faults = roles.map(roleFault).filter((fault) => fault !== null);
  const others = objectsOf(value.other_names).flatMap((other) =>
    namesOf({ ...(value.name as JsonObject), official_full: undefined, ...other }).map((one) => ({
      name: one,
      from: dayOf(other.start, false),
      to: dayOf(other.end, true),
    })),
  );
  const aliases = [
    ...names.slice(1).map((one) => ({ name: one, from: null, to: null })),
    ...others,
  ];
  const bio = isObject(value.bio) ? value.bio : {};
  const entry = {
    ...unknownEntry,
    id,
    type: "person" as const,
    name,
    aliases: distinctBy(aliases, (alias) => alias.name).filter((alias) => alias.name !== name),
    identifiers: identifiersOf(value.id as JsonObject),
    roles: roles.filter((role) => roleFault(role) === null),
    gender: genderOf(bio.gender),
    born: dayOf(bio.birthday, false),
  };
  return [
    ...faults.map((fault) => registryProblem(place, `${id}: ${fault}`)),
    { kind: "entry", entry },
  ];
}

/** The official name first, then what the parts give: "Jo Park", "Josephine B. Park Jr.". */
function namesOf(value: unknown): string[] {
  if (!isObject(value)) return [];
  const [first, last] = [textOf(value.first), textOf(value.last)];
  const [middle, suffix, nickname] = [
    textOf(value.middle),
    textOf(value.suffix),
    textOf(value.nickname),
  ];
  const built =
    last === null
      ? []
      : [
          ...(first === null ? [] : [join(first, last, suffix), join(first, middle, last, suffix)]),
          ...(nickname === null ? [] : [join(nickname, last, suffix)]),
          ...(middle === null || first === null || first.length > 2
            ? []
            : [join(middle, last, suffix)]),
        ];
  const official = textOf(value.official_full);
  return [...new Set([...(official === null ? [] : [official]), ...built])];
}

function join(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" ");
}

function roleOf(term: JsonObject): RegistryRole {
  const state = textOf(term.state);
  const isSenator = term.type === "sen";
  const titles: Readonly<Record<string, string>> = {
    sen: "senator",
    rep: "representative",
    prez: "president",
    viceprez: "vice president",
  };
  const office = titles[String(term.type)] ?? "legislator";
  return {
    title: state === null ? office : `${office} from ${stateNames.get(state) ?? state}`,
    organisation:
      state === null ? null : isSenator ? "U.S. Senate" : "U.S. House of Representatives",
    from: dayOf(term.start, false),
    to: dayOf(term.end, true),
    country: "US",
    party: textOf(term.party),
  };
}

const genders: Readonly<Record<string, string>> = { F: "female", M: "male" };

function genderOf(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : (genders[text] ?? text);
}

/** Ids that others use too; lists and years of internal use are left out. */
function identifiersOf(ids: JsonObject): Record<string, string> {
  const kept = Object.entries(ids).flatMap(([kind, value]) => {
    const text = textOf(value);
    return text === null ? [] : [[kind, text] as const];
  });
  return Object.fromEntries(kept);
}

const accountFields: Readonly<Record<string, Network>> = {
  twitter: "X",
  facebook: "Facebook",
  instagram: "Instagram",
  youtube: "YouTube",
  threads: "Threads",
  bluesky: "Bluesky",
  mastodon: "Mastodon",
};

function accountsOf(social: JsonObject): RegistryHandle[] {
  return Object.entries(accountFields).flatMap(([field, network]) => {
    const handle = handleOf(social[field]);
    return handle === null ? [] : [{ network, handle }];
  });
}

/** Postal abbreviations of the United States, its district and territories (USPS Publication 28). */
const stateList =
  "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware," +
  "DC Washington,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas," +
  "KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota," +
  "MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey," +
  "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon," +
  "PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah," +
  "VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,AS American Samoa," +
  "GU Guam,MP Northern Mariana Islands,PR Puerto Rico,VI Virgin Islands";
const stateNames: ReadonlyMap<string, string> = new Map(
  stateList.split(",").map((line) => [line.slice(0, 2), line.slice(3)]),
);

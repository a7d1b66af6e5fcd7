import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import {
  readRegistry,
  readRegistryText,
  type RegistryItem,
} from "../../../src/ingest/registries/index.js";
import type { RegistryEntry } from "../../../src/model/index.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-registry-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string): RegistryItem[] =>
  readRegistryText(text, { label: "people", file: "people" });

async function readFile(bytes: string | Uint8Array): Promise<RegistryItem[]> {
  const path = join(folder, "registry");
  writeFileSync(path, bytes);
  const items: RegistryItem[] = [];
  for await (const item of readRegistry(path)) items.push(item);
  return items;
}

const entriesOf = (items: readonly RegistryItem[]): RegistryEntry[] =>
  items.flatMap((item) => (item.kind === "entry" ? [item.entry] : []));
const messagesOf = (items: readonly RegistryItem[]): string[] =>
  items.flatMap((item) => (item.kind === "problem" ? [item.unreadable.problem.message] : []));

const legislators = `
- id:
    bioguide: V000901
    wikidata: Q99000001
    fec:
      - S0OH00999
  name:
    first: Orla
    middle: Wren
    last: Vantongeren
    nickname: Ollie
    official_full: Orla W. Vantongeren
  other_names:
    - last: Ashgrove
      end: "1999-06-30"
  bio:
    birthday: "1961-02-03"
    gender: F
  terms:
    - type: rep
      start: "1999-01-06"
      end: "2003-01-03"
      state: OH
      district: 9
      party: Democrat
    - type: sen
      start: "2003-01-07"
      end: "2009-01-03"
      state: OH
      party: Independent
- id:
    thomas: "00001"
  name:
    first: Nobody
    last: Known
`;

describe("congress-legislators", () => {
  const items = read(legislators);
  const [entry] = entriesOf(items);

  test("gives names, dated roles, party and stated gender", () => {
    expect(entry).toMatchObject({
      id: "bioguide:V000901",
      type: "person",
      name: "Orla W. Vantongeren",
      gender: "female",
      born: "1961-02-03",
      identifiers: { bioguide: "V000901", wikidata: "Q99000001" },
    });
    expect(entry!.roles).toEqual([
      {
        title: "representative from Ohio",
        organisation: "U.S. House of Representatives",
        from: "1999-01-06",
        to: "2003-01-03",
        country: "US",
        party: "Democrat",
      },
      {
        title: "senator from Ohio",
        organisation: "U.S. Senate",
        from: "2003-01-07",
        to: "2009-01-03",
        country: "US",
        party: "Independent",
      },
    ]);
  });

  test("knows nicknames, and former names with their days", () => {
    expect(entry!.aliases).toContainEqual({ name: "Ollie Vantongeren", from: null, to: null });
    expect(entry!.aliases).toContainEqual({ name: "Orla Ashgrove", from: null, to: "1999-06-30" });
  });

  test("reports who has no id, and reads the rest", () => {
    expect(entriesOf(items)).toHaveLength(1);
    expect(messagesOf(items)).toEqual([expect.stringMatching(/people#1: .*bioguide.*00001/)]);
  });

  test("is the same from JSON", () => {
    const json = JSON.stringify([
      {
        id: { bioguide: "V000901" },
        name: { first: "Orla", last: "Vantongeren" },
        terms: [{ type: "sen", start: "2003-01-07", end: "2009-01-03", state: "OH" }],
      },
    ]);
    expect(entriesOf(read(json))).toMatchObject([
      { id: "bioguide:V000901", name: "Orla Vantongeren" },
    ]);
  });

  test("takes accounts from the file beside it", () => {
    const social = `
- id:
    bioguide: V000901
  social:
    twitter: OrlaVan
    facebook: https://facebook.com/orla.vantongeren/
    twitter_id: 12345
`;
    expect(read(social)).toEqual([
      {
        kind: "handles",
        id: "bioguide:V000901",
        handles: [
          { network: "X", handle: "@OrlaVan" },
          { network: "Facebook", handle: "@orla.vantongeren" },
        ],
      },
    ]);
  });

  test("leaves out a term that ends before it begins, and says so", () => {
    const text = `- id: {bioguide: V1}\n  name: {first: Ada, last: Quill}\n  terms: [{type: sen, start: "2009-01-01", end: "2003-01-01", state: OH}]\n`;
    const given = read(text);
    expect(entriesOf(given)[0]!.roles).toEqual([]);
    expect(messagesOf(given)[0]).toMatch(/bioguide:V1.*ends \(2003-01-01\) before it begins/);
  });

  test("broken YAML gives one problem and no entry", () => {
    const given = read("- id: {bioguide: V1\n  name: x: y: z\n");
    expect(messagesOf(given)).toEqual([expect.stringMatching(/^people: no whole YAML/)]);
  });
});

describe("EveryPolitician Popolo", () => {
  const popolo = {
    persons: [
      {
        id: "p-1",
        name: "Tamsin Okoye-Hart",
        gender: "female",
        birth_date: "1970-05-01",
        other_names: [
          { name: "Tamsin Hart", end_date: "2001-01-01" },
          { name: "Tamsin Okoye-Hart" },
        ],
        identifiers: [{ scheme: "wikidata", identifier: "Q99000002" }],
        contact_details: [{ type: "twitter", value: "tamsinoh" }],
        links: [
          { note: "facebook", url: "https://facebook.com/tamsin.oh" },
          { url: "https://example.org" },
        ],
      },
      { id: "p-2" },
    ],
    organizations: [
      { id: "o-1", name: "House of Keys of Elmsea", classification: "legislature" },
      { id: "o-2", name: "Elmsea Harbour Party", classification: "party" },
    ],
    areas: [{ id: "a-1", name: "Port Alma" }],
    events: [{ id: "term-4", name: "4th", start_date: "2012-03-01", end_date: "2016-02-28" }],
    memberships: [
      {
        person_id: "p-1",
        organization_id: "o-1",
        on_behalf_of_id: "o-2",
        area_id: "a-1",
        legislative_period_id: "term-4",
        role: "member",
      },
    ],
  };
  const items = read(JSON.stringify(popolo));

  test("gives people with their memberships as dated roles", () => {
    expect(entriesOf(items)[0]).toMatchObject({
      id: "popolo:p-1",
      name: "Tamsin Okoye-Hart",
      aliases: [{ name: "Tamsin Hart", from: null, to: "2001-01-01" }],
      identifiers: { wikidata: "Q99000002" },
      gender: "female",
      handles: [
        { network: "X", handle: "@tamsinoh" },
        { network: "Facebook", handle: "@tamsin.oh" },
      ],
      roles: [
        {
          title: "legislator for Port Alma",
          organisation: "House of Keys of Elmsea",
          from: "2012-03-01",
          to: "2016-02-28",
          country: null,
          party: "Elmsea Harbour Party",
        },
      ],
    });
  });

  test("gives its organisations", () => {
    expect(entriesOf(items).map(({ id, type }) => [id, type])).toEqual([
      ["popolo:p-1", "person"],
      ["popolo:o-1", "organisation"],
      ["popolo:o-2", "organisation"],
    ]);
  });

  test("names the person that has no name", () => {
    expect(messagesOf(items)).toEqual([
      expect.stringMatching(/people#persons\[1\].*p-2.*give both/),
    ]);
  });
});

const snak = (value: unknown): object => ({ snaktype: "value", datavalue: { value } });
const item = (id: string): object => snak({ "entity-type": "item", id });
const time = (text: string, precision: number): object => snak({ time: text, precision });

const wikidata = {
  office: {
    type: "item",
    id: "Q900",
    labels: { en: { language: "en", value: "mayor of Port Alma" } },
    claims: { P279: [{ mainsnak: item("Q30185") }] },
  },
  person: {
    type: "item",
    id: "Q901",
    labels: { en: { value: "Ines Calloway" }, fr: { value: "Inès Calloway" } },
    aliases: { en: [{ value: "Ines M. Calloway" }] },
    claims: {
      P31: [{ mainsnak: item("Q5") }],
      P21: [{ mainsnak: item("Q6581072") }],
      P569: [{ mainsnak: time("+1959-00-00T00:00:00Z", 9) }],
      P2002: [
        { mainsnak: snak("InesCalloway") },
        { mainsnak: snak("oldines"), rank: "deprecated" },
      ],
      P1157: [{ mainsnak: snak("C000999") }],
      P39: [
        {
          mainsnak: item("Q900"),
          qualifiers: {
            P580: [time("+2011-05-00T00:00:00Z", 10)],
            P582: [time("+2015-00-00T00:00:00Z", 9)],
          },
        },
        { mainsnak: item("Q777"), qualifiers: { P580: [{ snaktype: "somevalue" }] } },
      ],
    },
  },
  town: { type: "item", id: "Q902", labels: { en: { value: "Port Alma" } }, claims: {} },
  company: {
    type: "item",
    id: "Q903",
    labels: { en: { value: "Lowhaven Ferry Company" } },
    aliases: { en: [{ value: "LFC" }] },
    claims: { P31: [{ mainsnak: item("Q4830453") }] },
  },
};

/** As a dump has it: an array with an item and a comma on each line. */
const dump = (...items: unknown[]): string =>
  `[\n${items.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join(",\n")}\n]\n`;

describe("a Wikidata dump", () => {
  test("gives people with positions, their days, accounts and stated gender", async () => {
    const { person, office, town, company } = wikidata;
    const items = await readFile(dump(person, town, company, office));
    expect(messagesOf(items)).toEqual([]);
    expect(entriesOf(items)).toMatchObject([
      {
        id: "wikidata:Q901",
        type: "person",
        name: "Ines Calloway",
        aliases: [{ name: "Ines M. Calloway" }],
        handles: [{ network: "X", handle: "@InesCalloway" }],
        identifiers: { wikidata: "Q901", bioguide: "C000999" },
        gender: "female",
        born: "1959-01-01",
        roles: [
          // Its label stands behind it in the file.
          { title: "mayor of Port Alma", from: "2011-05-01", to: "2015-12-31" },
          { title: "Q777", from: null, to: null },
        ],
      },
      { id: "wikidata:Q903", type: "organisation", name: "Lowhaven Ferry Company" },
    ]);
  });

  test("may be packed with gzip", async () => {
    const items = await readFile(gzipSync(dump(wikidata.person)));
    expect(entriesOf(items).map(({ id }) => id)).toEqual(["wikidata:Q901"]);
  });

  test("a broken line is one problem with its number, and the rest is read", async () => {
    const items = await readFile(
      dump(wikidata.person, '{"type":"item","id":"Q9', wikidata.company),
    );
    expect(entriesOf(items)).toHaveLength(2);
    expect(messagesOf(items)).toEqual([expect.stringMatching(/registry:3: no whole JSON/)]);
  });

  test("a packed file that is cut gives what is whole, and says that it is cut", async () => {
    const many = Array.from({ length: 400 }, (_, n) => ({
      ...wikidata.person,
      id: `Q${5000 + n}`,
    }));
    const packed = gzipSync(dump(...many));
    const items = await readFile(packed.subarray(0, packed.length - 200));
    expect(messagesOf(items).at(-1)).toMatch(/could not be read.*check/);
  });

  test("an item alone is read too", () => {
    expect(entriesOf(read(JSON.stringify(wikidata.company)))).toHaveLength(1);
  });
});

describe("a CSV of people", () => {
  test("gives names, handles and dated roles", () => {
    const items = read(
      [
        "id,name,aliases,handles,roles,from,to,party,gender,private",
        "wikidata:Q905,Marta Ito,M. Ito;Marta Lind,X:@martaito;@ito,mayor of Port Alma (2019-05-02/2023);councillor,2011,2019-05,Harbour,female,",
        ",Tom Brook,,,,,,,,yes",
      ].join("\n"),
    );
    expect(messagesOf(items)).toEqual([]);
    const [ito, brook] = entriesOf(items);
    expect(ito).toMatchObject({
      id: "wikidata:Q905",
      aliases: [{ name: "M. Ito" }, { name: "Marta Lind" }],
      handles: [
        { network: "X", handle: "@martaito" },
        { network: null, handle: "@ito" },
      ],
      roles: [
        { title: "mayor of Port Alma", from: "2019-05-02", to: "2023-12-31" },
        { title: "councillor", from: "2011-01-01", to: "2019-05-31", party: "Harbour" },
      ],
      gender: "female",
      private: false,
    });
    expect(brook).toMatchObject({ name: "Tom Brook", private: true });
    expect(brook!.id).toMatch(/^csv:[0-9a-f]{16}$/);
  });

  test("rows of one id are one entry", () => {
    const items = read("id,name,role,from\nx:1,Ada Quill,clerk,2001\nx:1,Ada Quill,judge,2009\n");
    expect(entriesOf(items)).toMatchObject([{ roles: [{ title: "clerk" }, { title: "judge" }] }]);
  });

  test.each([
    ["no name", "name,role\n,clerk\nAda Quill,judge\n", /people:2: no "name"/],
    ["a day that is none", "name,role,from\nAda Quill,judge,May\n", /people:2: from is "May"/],
    ["a type that is none", "name,type\nTom Brook,dog\nAda Quill,person\n", /people:2: .*"dog"/],
    ["an unknown column", "name,shoe size\nAda Quill,38\n", /unknown columns "shoe size"/],
    ["a handle with spaces", "name,handle\nAda Quill,not a handle\n", /people:2: the handle/],
  ])("%s is one problem that says where, and the rest is read", (_what, text, message) => {
    const items = read(text);
    expect(messagesOf(items)).toEqual([expect.stringMatching(message)]);
    expect(entriesOf(items)).toMatchObject([{ name: "Ada Quill" }]);
  });
});

describe("a file that is no registry", () => {
  test.each([
    ["nothing", "", /empty/],
    ["other JSON", '{"a": 1}', /no registry of people.*Popolo/],
    ["broken JSON", '{"persons": [', /no whole JSON/],
    ["prose", "It rained in Port Alma all day.", /no registry of people/],
  ])("%s is told", (_what, text, message) => {
    expect(messagesOf(read(text))).toEqual([expect.stringMatching(message)]);
  });

  test("one that is not there is told with its name", async () => {
    const items: RegistryItem[] = [];
    for await (const one of readRegistry(join(folder, "missing.csv"))) items.push(one);
    expect(messagesOf(items)).toEqual([expect.stringMatching(/missing\.csv could not be read/)]);
  });
});

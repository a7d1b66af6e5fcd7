import { describe, expect, it } from "vitest";
import { jsonld } from "../../src/export/formats/jsonld.js";
import { popolo } from "../../src/export/formats/popolo.js";
import { webannotation } from "../../src/export/formats/webannotation.js";
import type { ExportItem } from "../../src/export/formats/export-item.js";
import type { StreamFormat } from "../../src/export/formats/export-format.js";
import { sampleRecord } from "../support/sample-record.js";
import {
  collect,
  context,
  exampleRecords,
  hostileRecord,
  hostileText,
  itemOf,
  stream,
} from "./support/make-items.js";

type Node = Record<string, unknown>;

async function write(format: StreamFormat, items: readonly ExportItem[]): Promise<string> {
  return (await collect(format.write(stream(items), context, null))).toString();
}

async function parse<T>(format: StreamFormat, items: readonly ExportItem[]): Promise<T> {
  return JSON.parse(await write(format, items)) as T;
}

const sample = itemOf(sampleRecord());
const hostile = itemOf(hostileRecord());
const examples = exampleRecords().map((record) => itemOf(record));
const countOf = (items: readonly ExportItem[]): number =>
  items.reduce((sum, { matched }) => sum + matched.size, 0);

async function graphOf(items: readonly ExportItem[]): Promise<Node[]> {
  return (await parse<{ "@graph": Node[] }>(jsonld, items))["@graph"];
}

describe("schema.org", () => {
  it("has a node for each statement", async () => {
    expect(await graphOf([...examples, hostile])).toHaveLength(countOf([...examples, hostile]));
    expect(await graphOf([])).toEqual([]);
  });

  it("gives a quotation its text, its speaker and its article", async () => {
    const [quotation] = await graphOf([sample]);
    expect(quotation).toMatchObject({
      "@type": "Quotation",
      text: "We will reopen the ferry,",
      creator: { "@type": "Person", name: "Marta Ito" },
      spokenByCharacter: { "@type": "Person", name: "Marta Ito" },
      dateCreated: "2031-05-09",
      isPartOf: {
        "@type": "NewsArticle",
        url: "https://lowhaven.example/ferry",
        datePublished: "2031-05-10",
        publisher: { name: "The Lowhaven Post" },
      },
    });
  });

  it("names nobody of whom the reader is not sure", async () => {
    const [, doubtful] = await graphOf([hostile]);
    expect(doubtful).not.toHaveProperty("creator");
    expect(doubtful).not.toHaveProperty("spokenByCharacter");
    expect(doubtful?.["creditText"]).toBe("unattributed; the article has “@ana-maria”");
  });

  it("makes no quotation of what was not said, and says so", async () => {
    const [, , denied, accusation] = await graphOf([hostile]);
    expect(denied?.["@type"]).toBe("CreativeWork");
    expect(denied?.["creativeWorkStatus"]).toBe("negated");
    expect(denied?.["text"]).toBe('Ana "]]>" Brandt did not say: “\u{1F600}\u{1F600} no”');
    expect(denied).not.toHaveProperty("creator");
    expect(accusation?.["text"]).toBe('Ana "]]>" Brandt accuses =Zoë <b>O’Neil</b>');
  });

  it("can stand inside a script element", async () => {
    const written = await write(jsonld, [hostile]);
    expect(written).not.toMatch(/[<>&\u2028\u2029]/);
    expect(written).toContain("\\u003c/script\\u003e");
  });

  it("has no address that is none of the web", async () => {
    expect(await write(jsonld, [hostile])).not.toContain("javascript:");
  });
});

interface Selector {
  readonly type: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}
interface Annotation {
  readonly body: readonly Node[];
  readonly target: readonly { source: unknown; selector: readonly [Selector, Selector] }[];
}
interface Collection {
  readonly total: number;
  readonly first: { readonly items: readonly Annotation[] };
}

describe("W3C Web Annotation", () => {
  it("counts its annotations, one a statement", async () => {
    const { total, first } = await parse<Collection>(webannotation, [...examples, hostile]);
    expect(total).toBe(countOf([...examples, hostile]));
    expect(first.items).toHaveLength(total);
    expect((await parse<Collection>(webannotation, [])).total).toBe(0);
  });

  it("selects by words and by code points, with the words around", async () => {
    const { first } = await parse<Collection>(webannotation, [hostile]);
    const points = Array.from(hostileText);
    for (const { target, body } of first.items) {
      const spans = [...target, ...(body as unknown as Annotation["target"])];
      for (const { selector } of spans.filter((span) => span.selector)) {
        const [quote, position] = selector;
        expect(quote.exact).toBe(points.slice(position.start, position.end).join(""));
        expect(hostileText).toContain(quote.prefix + quote.exact + quote.suffix);
      }
    }
  });

  it("gives kind, status and speaker as bodies; whoever is unsure is a candidate", async () => {
    const { first } = await parse<Collection>(webannotation, [hostile]);
    const rolesOf = (index: number): unknown[] =>
      (first.items[index]?.body ?? []).map(({ role, value }) => [role, value]);
    expect(rolesOf(0)).toContainEqual(["kind", "direct"]);
    expect(rolesOf(0)).toContainEqual(["speaker", "=Zoë <b>O’Neil</b>"]);
    expect(rolesOf(1)).toContainEqual(["candidate", 'Ana "]]>" Brandt']);
    expect(rolesOf(1).map((pair) => (pair as string[])[0])).not.toContain("speaker");
    expect(rolesOf(2)).toContainEqual(["status", "negated"]);
  });
});

describe("Popolo", () => {
  interface Document {
    readonly speeches: readonly Node[];
    readonly persons: readonly Node[];
    readonly organizations: readonly Node[];
    readonly memberships: readonly Node[];
  }
  const ito = {
    id: "ito",
    type: "person",
    name: "Marta Ito",
    aliases: ["Ito"],
    handles: [],
    identifiers: [],
    roles: [{ role: "Mayor", organisation: "Lowhaven", from: "2028-05-01", to: null }],
  } as const;
  const known = { ...sample, people: new Map([["p1", ito]]) };

  it("has speeches, and the people that they name", async () => {
    const document = await parse<Document>(popolo, [known]);
    expect(document.speeches[0]).toMatchObject({
      type: "speech",
      creator_id: "ito",
      attribution_text: "Marta Ito",
      text: "“We will reopen the ferry,”",
      date: "2031-05-09",
      sources: [{ url: "https://lowhaven.example/ferry" }],
    });
    expect(document.persons[0]).toMatchObject({ id: "ito", other_names: [{ name: "Ito" }] });
    expect(document.organizations).toEqual([{ id: "organization:Lowhaven", name: "Lowhaven" }]);
    expect(document.memberships).toContainEqual({
      person_id: "ito",
      organization_id: "organization:Lowhaven",
      role: "Mayor",
      start_date: "2028-05-01",
    });
  });

  it("lists whoever speaks, once, and every reference leads to somebody", async () => {
    const document = await parse<Document>(popolo, [known, known, ...examples, hostile]);
    expect(document.speeches).toHaveLength(countOf([known, known, ...examples, hostile]));
    const ids = [...document.persons, ...document.organizations].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = document.speeches.flatMap(({ creator_id: creator, audience_id: audience }) =>
      [creator ?? [], audience ?? []].flat(),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  it("lists nobody without a name, since a registry would find them everywhere", async () => {
    const unnamed = { ...ito, id: "x", type: "unnamed", name: "a spokesman", roles: [] } as const;
    const crowd = { ...unnamed, id: "y", type: "group", name: "protesters" } as const;
    const item = {
      ...sample,
      people: new Map<string, typeof unnamed | typeof crowd>([
        ["p1", unnamed],
        ["p2", crowd],
      ]),
    };
    const document = await parse<Document>(popolo, [item]);
    expect([...document.persons, ...document.organizations]).toEqual([]);
    expect(document.speeches.map((one) => one["creator_id"])).toEqual([undefined, undefined]);
    expect(document.speeches[0]?.["attribution_text"]).toBe("a spokesman");
  });

  it("gives nobody what was not said, or what may not be theirs", async () => {
    const { speeches } = await parse<Document>(popolo, [hostile]);
    expect(speeches[1]).not.toHaveProperty("creator_id");
    expect(speeches[1]?.["attribution_text"]).toBe("unattributed (“@ana-maria”)");
    expect(speeches[2]).toMatchObject({ type: "narrative" });
    expect(speeches[2]).not.toHaveProperty("creator_id");
    expect(speeches[2]?.["text"]).toContain("did not say");
  });
});

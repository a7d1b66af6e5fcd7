import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { akomaNtoso } from "../../src/export/formats/akoma-ntoso.js";
import { atom } from "../../src/export/formats/atom.js";
import { escapeAttribute, escapeXml } from "../../src/export/formats/escape-xml.js";
import type { StreamFormat } from "../../src/export/formats/export-format.js";
import type { ExportItem } from "../../src/export/formats/export-item.js";
import { jsonfeed } from "../../src/export/formats/jsonfeed.js";
import { sampleRecord } from "../support/sample-record.js";
import {
  collect,
  context,
  exampleRecords,
  hostileRecord,
  itemOf,
  stream,
} from "./support/make-items.js";

const sample = itemOf(sampleRecord());
const hostile = itemOf(hostileRecord());
const items = [...exampleRecords().map((record) => itemOf(record)), hostile];
const count = items.reduce((sum, { matched }) => sum + matched.size, 0);

async function write(format: StreamFormat, given: readonly ExportItem[]): Promise<string> {
  return (await collect(format.write(stream(given), context, null))).toString();
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of a document; throws where tags do not pair or a character is not XML's. */
function elementsOf(xml: string): Element[] {
  // oxlint-disable-next-line no-control-regex
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/u);
  expect(xml.replace(/&(?:amp|lt|gt|quot|apos|#\d+);/g, "")).not.toContain("&");
  const elements: Element[] = [];
  const open: Element[] = [];
  let selfClosed = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, text: "" };
        elements.push(element);
        open.push(element);
      },
      ontext: (text) => {
        for (const element of open) element.text += text;
      },
      onclosetag: (name, implied) => {
        if (implied) selfClosed += 1;
        expect(open.pop()?.name).toBe(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  // Nothing was closed that did not close itself: we write no ">" but in tags.
  expect(selfClosed).toBe(xml.split("/>").length - 1);
  return elements;
}

describe("XML", () => {
  it("has no character that XML forbids, and no markup that is not ours", () => {
    expect(escapeXml("a\u0000<b>&]]>\ud800\r\n\t\"'\ufffe\u{1F6A2}")).toBe(
      "a&lt;b&gt;&amp;]]&gt;&#13;\n\t\"'\u{1F6A2}",
    );
    expect(escapeAttribute("\"'\t\n<&\u0001")).toBe("&quot;&apos;&#9;&#10;&lt;&amp;");
  });
});

describe("Akoma Ntoso", () => {
  it("is a debate of one article, whose references lead to somebody", async () => {
    const elements = elementsOf(await write(akomaNtoso, [sample]));
    expect(elements.slice(0, 2).map(({ name }) => name)).toEqual(["akomaNtoso", "debate"]);
    const speech = elements.find(({ name }) => name === "speech");
    const person = elements.find(
      ({ name, attributes }) => name === "TLCPerson" && attributes["showAs"] === "Marta Ito",
    );
    expect(speech?.attributes["by"]).toBe(`#${person?.attributes["eId"]}`);
    expect(speech?.text).toBe("Marta ItoWe will reopen the ferry,");
    expect(elements.find(({ name }) => name === "FRBRalias")?.attributes["value"]).toBe(
      "https://lowhaven.example/ferry",
    );
  });

  it("is a collection of several, each statement once and each name unique", async () => {
    const elements = elementsOf(await write(akomaNtoso, items));
    expect(elements[1]?.name).toBe("documentCollection");
    const told = elements.filter(({ name }) =>
      ["speech", "question", "summary", "narrative"].includes(name),
    );
    expect(told).toHaveLength(count);
    const names = elements.flatMap(({ attributes }) => attributes["eId"] ?? []);
    expect(new Set(names).size).toBe(names.length);
    const references = elements.flatMap(({ attributes }) =>
      ["by", "to", "refersTo", "source"].flatMap((key) => attributes[key] ?? []),
    );
    expect(references.filter((reference) => !names.includes(reference.slice(1)))).toEqual([]);
  });

  it("gives nobody a speech that was not made or may not be theirs", async () => {
    const elements = elementsOf(await write(akomaNtoso, [hostile]));
    expect(elements.filter(({ attributes }) => attributes["by"])).toHaveLength(1);
    const narratives = elements.filter(({ name }) => name === "narrative");
    expect(narratives.map(({ text }) => text.split(":")[0])).toEqual([
      "unattributed (“@ana-maria”)",
      'Ana "]]>" Brandt did not say',
      'Ana "]]>" Brandt accuses =Zoë <b>O’Neil</b>',
    ]);
  });

  it("says so where nothing was found", async () => {
    const elements = elementsOf(await write(akomaNtoso, []));
    expect(elements.map(({ name }) => name)).toContain("interstitial");
  });
});

describe("Atom", () => {
  it("is a feed that another program reads, one entry a statement", async () => {
    const xml = await write(atom, items);
    elementsOf(xml);
    const feed = parseAtomFeed(xml);
    expect(feed.entries).toHaveLength(count);
    expect(feed.title).toEqual({ value: "all statements" });
    for (const entry of feed.entries ?? []) {
      expect(entry.id).toMatch(/^urn:onrecord:statement:[0-9a-f]{64}$/);
      expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
  });

  it("says of each entry who said what, where", async () => {
    const [entry] = parseAtomFeed(await write(atom, [sample])).entries ?? [];
    expect(entry).toMatchObject({
      title: { value: "Marta Ito promises: “We will reopen the ferry,”" },
      authors: [{ name: "Marta Ito" }],
      links: [{ href: "https://lowhaven.example/ferry", rel: "alternate" }],
      updated: "2031-05-10T00:00:00Z",
    });
  });

  it("links to no address but the web's, and makes nobody the author of what they did not say", async () => {
    const xml = await write(atom, [hostile]);
    expect(xml).not.toContain("javascript:");
    const { entries = [] } = parseAtomFeed(xml);
    expect(entries.map(({ authors = [] }) => authors.length)).toEqual([1, 0, 0, 1]);
  });

  it("is a feed also where nothing was found", async () => {
    expect(parseAtomFeed(await write(atom, [])).id).toBe("urn:onrecord:search:all%20statements");
  });
});

describe("JSON Feed", () => {
  it("is a feed that another program reads, one item a statement", async () => {
    const feed = parseJsonFeed(await write(jsonfeed, items));
    expect(feed.items).toHaveLength(count);
    expect(JSON.parse(await write(jsonfeed, []))).toMatchObject({ items: [] });
  });

  it("says of each item who said what, where", async () => {
    const [item] = parseJsonFeed(await write(jsonfeed, [sample])).items ?? [];
    expect(item).toMatchObject({
      content_text: "Marta Ito promises: “We will reopen the ferry,”",
      authors: [{ name: "Marta Ito" }],
      url: "https://lowhaven.example/ferry",
      tags: ["direct", "made", "promise"],
    });
  });
});

import { beforeAll, expect, it } from "vitest";
import { exportItems } from "../../../src/archive/index.js";
import type { ExportItem } from "../../../src/export/formats/index.js";
import { exportFormats, matchedRecord } from "../../../src/export/formats/index.js";
import { toRecord } from "../../../src/model/index.js";
import { countStatements, parseQuery, type Params } from "../../../src/search/index.js";
import { addReadings, type Store } from "../../../src/store/index.js";
import { assertRecord } from "../../support/assert-record.js";
import { describeEachEngine } from "../../support/archives.js";
import { exampleReadings, readText } from "../../support/example-readings.js";
import { context, stream } from "../../export/support/make-items.js";

async function collect(store: Store, params: Params): Promise<ExportItem[]> {
  const items: ExportItem[] = [];
  for await (const item of exportItems(store, parseQuery(params))) items.push(item);
  return items;
}

function wordsOf({ record }: ExportItem): string[] {
  return record.statements.map(({ text }) => text);
}

describeEachEngine("what is exported", (archives) => {
  let store: Store;

  beforeAll(async () => {
    store = await archives.open();
    await store.write((tx) => addReadings(tx, store, exampleReadings()));
  });

  const searches: [what: string, params: Params][] = [
    ["everything", { status: "any", state: "any" }],
    ["what was said", {}],
    ["a kind", { kind: "indirect" }],
    ["words", { words: "the" }],
    ["words and a kind", { words: "the", kind: "direct", minConfidence: "0.5" }],
    ["nothing", { words: "xylophone" }],
  ];

  it.each(searches)("is exactly what a search finds: %s", async (_what, params) => {
    const items = await collect(store, params);
    const { number } = await countStatements(store, parseQuery(params), Infinity);
    expect(items.reduce((sum, { matched }) => sum + matched.size, 0)).toBe(number);
    for (const item of items) {
      const record = matchedRecord(item);
      assertRecord(record);
      expect(record.statements).toHaveLength(item.matched.size);
      expect(item.matched.size).toBeGreaterThan(0);
    }
  });

  it("is whole records, by the articles' ids, whatever the order of arrival was", async () => {
    const items = await collect(store, { status: "any" });
    const expected = exampleReadings()
      .map(({ reading }) => toRecord(reading))
      .filter(({ statements }) => statements.length > 0)
      .toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1));
    expect(items.map((item) => JSON.stringify(matchedRecord(item)))).toEqual(
      expected.map((record) => JSON.stringify(record)),
    );
  });

  it.each(["excerpt", "none"] as const)(
    "has the words of every statement also where the texts are kept as: %s",
    async (kept) => {
      const other = await archives.open();
      await other.write((tx) => addReadings(tx, other, exampleReadings(kept)));
      const items = await collect(other, { status: "any" });
      const full = await collect(store, { status: "any" });
      expect(items.map(wordsOf)).toEqual(full.map(wordsOf));
      for (const format of Object.values(exportFormats)) {
        if (format.shape !== "files") continue;
        const texts = items.flatMap((item) => format.files(item, context));
        expect(texts.length).toBeGreaterThanOrEqual(items.length);
      }
      const rows: string[] = [];
      for await (const chunk of exportFormats.csv.write(stream(items), context, "statements")) {
        rows.push(String(chunk));
      }
      // One line a statement, and the names.
      const count = items.reduce((sum, { matched }) => sum + matched.size, 0);
      expect(rows).toHaveLength(count + 1);
    },
  );

  it("comes with the archive's people, its notes and what publishers say", async () => {
    const other = await archives.open();
    const one = readText("“We will mend the weir,” said Ines Calloway, the mayor of Lowhaven.");
    const standing = {
      ...one.standing,
      publicationStatus: "retracted",
      notice: "The mayor's words were somebody else's.",
    };
    await other.write(async (tx) => {
      await addReadings(tx, other, [{ ...one, standing }]);
      const body = JSON.stringify({
        aliases: [{ name: "Ines C.", from: null, to: null }],
        handles: [{ network: null, handle: "@ines" }],
        identifiers: { wikidata: "Q0" },
        roles: [{ title: "Mayor", organisation: "Lowhaven", from: "2028", to: null }],
      });
      const entry = { id: "csv:ines", type: "person", name: "Ines Calloway", body, source: "x" };
      await tx
        .insertInto("registry_entries")
        .values({ ...entry, type: "person" })
        .execute();
      await tx
        .insertInto("people")
        .values({
          key: 7,
          id: "csv:ines",
          type: "person",
          name: "Ines Calloway",
          registry_id: "csv:ines",
          body: "{}",
        })
        .execute();
      await tx
        .updateTable("article_people")
        .set({ person_key: 7 })
        .where("name", "=", "Ines Calloway")
        .execute();
      await tx
        .insertInto("notes")
        .values({
          kind: "dispute",
          subject_kind: "person",
          subject: "csv:ines",
          anchor: null,
          note: "She says that she was not there.",
          editor: "desk",
          at: "2031-01-01T00:00:00Z",
        })
        .execute();
    });
    const [item] = await collect(other, { state: "any" });
    const [statement] = item?.record.statements ?? [];
    expect(item?.people.get(statement?.speakers[0] ?? "")).toEqual({
      id: "csv:ines",
      type: "person",
      name: "Ines Calloway",
      aliases: ["Ines C."],
      handles: [{ network: null, handle: "@ines" }],
      identifiers: [{ scheme: "wikidata", identifier: "Q0" }],
      roles: [{ role: "Mayor", organisation: "Lowhaven", from: "2028", to: null }],
    });
    expect(item?.notice).toBe("The mayor's words were somebody else's.");
    expect(item?.notes.get(statement?.id ?? "")).toBe("She says that she was not there.");
  });
});

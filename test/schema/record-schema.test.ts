import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { convertOffsets, offsetUnits } from "../../src/export/offsets/convert-offsets.js";
import * as model from "../../src/model/index.js";
import type { ArticleRecord } from "../../src/model/record.js";
import { recordJsonSchema, recordSchema } from "../../src/model/schema.js";
import { assertRecord, schemaFaults } from "../support/assert-record.js";
import { projectRoot } from "../support/project.js";
import { sampleRecord } from "../support/sample-record.js";

type Path = (string | number)[];

/** The sample with one value replaced (or, for undefined, taken out). */
function changed(path: Path, value: unknown): unknown {
  const record: unknown = JSON.parse(JSON.stringify(sampleRecord()));
  const last = path.at(-1) as string;
  const parent = path
    .slice(0, -1)
    .reduce((node, key) => (node as Record<string, unknown>)[key], record) as Record<
    string,
    unknown
  >;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return record;
}

describe("schema/onrecord-1.schema.json", () => {
  it("is what src/model/schema.ts makes (else: npm run schema)", () => {
    const path = join(projectRoot, "schema", "onrecord-1.schema.json");
    expect(readFileSync(path, "utf8")).toBe(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
  });

  const lists = {
    "block/kind": model.blockKinds,
    "article/type": model.articleTypes,
    "person/type": model.personTypes,
    "mention/form": model.mentionForms,
    "statement/kind": model.kinds,
    "statement/act": model.acts,
    "statement/status": model.statuses,
    "statement/sourceType": model.sourceTypes,
    "statement/medium": model.media,
    "saidAt/precision": model.precisions,
    "link/type": model.linkTypes,
    "problem/code": model.problemCodes,
  };
  it("lists every unit that offsets can be converted to", () => {
    const { properties } = recordJsonSchema() as { properties: Record<string, unknown> };
    expect(enumOf(properties["offsets"])).toEqual([...offsetUnits]);
  });

  it.each(Object.entries(lists))("lists the words of the model for %s", (name, words) => {
    const [type = "", property = ""] = name.split("/");
    const { $defs } = recordJsonSchema() as { $defs: Record<string, unknown> };
    const { properties } = $defs[type] as { properties: Record<string, unknown> };
    expect(enumOf(properties[property])).toEqual([...words]);
  });
});

function enumOf(schema: unknown): unknown {
  const { enum: words, anyOf } = schema as { enum?: unknown; anyOf?: unknown[] };
  return words ?? anyOf?.map((choice) => enumOf(choice)).find((found) => found !== undefined);
}

describe("a record of onrecord/1", () => {
  it("is accepted by the JSON Schema and by the zod schema when whole", () => {
    const record: unknown = JSON.parse(JSON.stringify(sampleRecord()));
    assertRecord(record);
    expect(recordSchema.parse(record)).toEqual(record);
  });

  const wrong: [what: string, path: Path, value: unknown][] = [
    ["another format", ["format"], "onrecord/2"],
    ["offsets of an unknown unit", ["offsets"], "line"],
    ["a field that is missing", ["statements", 0, "grounds"], undefined],
    ["a field that nobody defined", ["statements", 0, "mood"], "glad"],
    ["an unknown kind", ["statements", 0, "kind"], "rumour"],
    ["an unknown status", ["statements", 0, "status"], "said"],
    ["the old name of a network", ["statements", 0, "medium"], "Twitter"],
    ["a list that is null", ["statements", 0, "speakers"], null],
    ["an id that is no hash", ["statements", 0, "id"], "s1"],
    ["a person id that is a name", ["people", 0, "id"], "Marta Ito"],
    ["a negative offset", ["statements", 0, "content", 0, "start"], -1],
    ["an offset that is no whole number", ["statements", 0, "content", 0, "end"], 2.5],
    ["a span without its words", ["statements", 0, "content", 0, "exact"], undefined],
    ["a confidence over 1", ["statements", 0, "confidence"], 1.01],
    ["a date in another order", ["article", "published"], "10/05/2031"],
    ["a time with a zone", ["statements", 0, "saidAt", "from"], "2031-05-09T00:00Z"],
    ["an unknown problem", ["problems", 0, "code"], "oops"],
  ];
  it.each(wrong)("is refused by both schemas with %s", (_what, path, value) => {
    const record = changed(path, value);
    expect(schemaFaults(record)).not.toEqual([]);
    expect(recordSchema.safeParse(record).success).toBe(false);
  });

  const senseless: [what: string, path: Path, value: unknown, says: RegExp][] = [
    ["words that are not at their place", ["statements", 0, "cue", 0, "exact"], "tolt", /"told"/],
    ["a block past the end", ["article", "blocks", 1, "end"], 9999, /block paragraph/],
    ["blocks out of order", ["article", "blocks", 1, "start"], 3, /begins before/],
    ["a speaker who is not there", ["statements", 0, "speakers", 0], "p9", /p9/],
    ["an id given twice", ["people", 1, "id"], "p1", /twice/],
    ["no content and a kind that has it", ["statements", 0, "content"], [], /content spans/],
    ["a text that is not its content", ["statements", 0, "text"], "We will", /not its content/],
    [
      "itself inside of it",
      ["statements", 1, "within"],
      sampleRecord().statements[1]?.id,
      /itself/,
    ],
  ];
  it.each(senseless)("is refused by assertRecord with %s", (_what, path, value, says) => {
    expect(() => assertRecord(changed(path, value))).toThrow(says);
  });

  it.each(offsetUnits)("is checked in the unit of its offsets: %s", (unit) => {
    const record = sampleRecord();
    assertRecord(convertOffsets(record, unit));
    const claimed = { ...convertOffsets(record, "byte"), offsets: unit };
    // The sample has curly marks, so that offsets of one unit are wrong in another.
    if (unit !== "byte") expect(() => assertRecord(claimed)).toThrow(/in the text, but says/);
  });

  it("has its fields in one fixed order, whatever the order in the reading", () => {
    const record: ArticleRecord = sampleRecord();
    expect(Object.keys(record)).toEqual(Object.keys(recordSchema.shape));
  });
});

import { readFileSync } from "node:fs";
import type { ExportContext, ExportItem } from "../../../src/export/formats/export-item.js";
import { articleFromText } from "../../../src/ingest/text/article-from-text.js";
import { toRecord, type ArticleRecord } from "../../../src/model/index.js";
import { createReader } from "../../../src/read/index.js";
import { loadWeights } from "../../../src/weights/index.js";
import { exampleFiles } from "../../support/examples.js";
import { buildReading, type StatementSketch } from "../../cli/support/build-reading.js";

export const context: ExportContext = {
  title: "all statements",
  updated: "2031-06-01T12:00:00Z",
  version: "0.0.0",
  sure: 0.7,
};

/** The records of the plain texts of examples/, read afresh. */
export function exampleRecords(): ArticleRecord[] {
  const read = createReader(loadWeights());
  return exampleFiles()
    .filter((file) => file.endsWith(".txt"))
    .map((file) => toRecord(read(articleFromText(readFileSync(file, "utf8")))));
}

/** An item of which every statement is wanted, or only those that `wants` takes. */
export function itemOf(
  record: ArticleRecord,
  wants: (statement: ArticleRecord["statements"][number]) => boolean = () => true,
): ExportItem {
  return {
    record,
    matched: new Set(record.statements.filter(wants).map(({ id }) => id)),
    people: new Map(),
    notice: null,
    notes: new Map(),
  };
}

/** What breaks formats: markup, formulas, marks, controls, half characters, other directions. */
export const hostileText =
  '=cmd|"/C calc"!A1\r\n\r\n' +
  "“</script><script>alert(1)</script> & ]]> <!-- \u0000\u0008\u000b\ufffe”, said “O’Neil, Zoë”, \ud800 \u{1F6A2}.\n\n" +
  "“שלום\u202e \u2028 +1,5;\t'quoted' \"twice\"”, @ana-maria wrote\u00a0😀.\n\n" +
  "-2 – Ana “the\nmayor” did not say “\u{1F600}\u{1F600} no”.\n\n" +
  "Ana Brandt accused Zoë O’Neil.";

const sketches: readonly StatementSketch[] = [
  {
    content: "</script><script>alert(1)</script> & ]]> <!-- \u0000\u0008\u000b\ufffe",
    quoted: "</script><script>alert(1)</script> & ]]> <!-- \u0000\u0008\u000b\ufffe",
    cue: "said",
    source: "O’Neil, Zoë",
    speakers: ["p1"],
  },
  {
    content: "שלום\u202e \u2028 +1,5;\t'quoted' \"twice\"",
    quoted: "שלום\u202e \u2028 +1,5;\t'quoted' \"twice\"",
    cue: "wrote",
    source: "@ana-maria",
    speakers: ["p2"],
    confidence: 0.4,
    candidates: [{ person: "p2", confidence: 0.4 }],
  },
  {
    kind: "mixed",
    status: "negated",
    content: "\u{1F600}\u{1F600} no",
    quoted: "\u{1F600}\u{1F600} no",
    cue: "say",
    source: "Ana “the\nmayor”",
    speakers: ["p2"],
  },
  {
    kind: "act",
    act: "accuse",
    cue: "accused",
    source: "Ana Brandt",
    speakers: ["p2"],
    about: ["p1"],
  },
];

/** A record whose every text is out to break what it is written in. */
export function hostileRecord(): ArticleRecord {
  const people = { p1: "=Zoë <b>O’Neil</b>", p2: 'Ana "]]>" Brandt' };
  const reading = buildReading(hostileText, people, sketches, {
    id: `sha256:${"e".repeat(64)}`,
    title: "</title>&<x>]]>\u0001",
    outlet: '+The "Post", Inc.\r\n',
    url: "javascript:alert(1)",
    published: "2031-05-10",
    byline: ["@Ana"],
  });
  return toRecord(reading);
}

/** Everything a format writes, as bytes. */
export async function collect(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

export async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

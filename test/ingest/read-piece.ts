import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  articlesFromPiece,
  type ArticleFields,
  type Ingested,
  type IngestOptions,
  type PieceContent,
} from "../../src/ingest/index.js";
import { toRecord } from "../../src/model/index.js";
import { assertRecord } from "../support/assert-record.js";

/** What `articlesFromPiece` gives for some bytes, called "in" and lying in "in"; readings that come ready are checked. */
export async function readPiece(
  content: string | Uint8Array | PieceContent,
  options: IngestOptions = {},
  fields: ArticleFields = {},
): Promise<Ingested[]> {
  const all: Ingested[] = [];
  const provenance = { file: "in", ...fields.provenance };
  const piece = {
    label: "in",
    content: contentOf(content),
    fields: { ...fields, provenance },
    seen: null,
  };
  for await (const one of articlesFromPiece(piece, options)) {
    if (one.reading) assertReady(one);
    all.push(one);
  }
  return all;
}

function contentOf(content: string | Uint8Array | PieceContent): PieceContent {
  if (typeof content === "object" && "kind" in content) return content;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { kind: "bytes", bytes, mediaType: null };
}

function assertReady({ reading, article }: Ingested): void {
  if (reading!.article !== article) throw new Error("the reading is of another article");
  assertRecord(JSON.parse(JSON.stringify(toRecord(reading!))));
}

/** A file of test/ingest/samples. */
export function sample(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`samples/${name}`, import.meta.url)));
}

/** Every problem's message, in order. */
export function messagesOf(all: readonly Ingested[]): string[] {
  return all.flatMap(({ problems }) => problems.map(({ message }) => message));
}

/** The blocks of an article as "kind|words". */
export function blocksOf({ article }: Ingested): string[] {
  return article!.blocks.map(
    ({ kind, start, end }) => `${kind}|${article!.text.slice(start, end)}`,
  );
}

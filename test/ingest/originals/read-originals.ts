import {
  originalsFromPiece,
  type Ingested,
  type OriginalsOptions,
} from "../../../src/ingest/index.js";
import { toRecord } from "../../../src/model/index.js";
import { assertRecord } from "../../support/assert-record.js";

/** What `originalsFromPiece` gives for a file called "in"; readings that come ready are checked. */
export async function readOriginals(
  content: string | Uint8Array,
  options: OriginalsOptions = {},
): Promise<Ingested[]> {
  const all: Ingested[] = [];
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const piece = {
    label: "in",
    content: { kind: "bytes" as const, bytes, mediaType: null },
    fields: { provenance: { file: "in" } },
    seen: null,
  };
  for await (const one of originalsFromPiece(piece, options)) {
    if (one.reading) assertRecord(JSON.parse(JSON.stringify(toRecord(one.reading))));
    all.push(one);
  }
  return all;
}

/** "kind speaker: words" of every statement, in order. */
export function saidIn({ reading }: Ingested): string[] {
  return (reading?.statements ?? []).map((statement) => {
    const [speaker] = statement.speakers;
    const name = reading!.people.find(({ id }) => id === speaker)?.name ?? "?";
    const words = statement.content.map(({ start, end }) =>
      reading!.article.text.slice(start, end),
    );
    return `${statement.kind} ${name}: ${words.join(" | ")}`;
  });
}

export function messagesOf(all: readonly Ingested[]): string[] {
  return all.flatMap(({ problems }) => problems.map(({ message }) => message));
}

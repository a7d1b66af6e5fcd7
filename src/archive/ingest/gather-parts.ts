import type { Piece, Unreadable } from "../../ingest/index.js";

/**
 * Bytes that go to a thread together: some twenty articles of text, half a
 * second's reading. Less, and the trip to the thread counts; more, and threads
 * stand idle at the end and memory fills.
 */
export const usualBatchBytes = 96 * 1024;
/** A batch is one transaction too: small pieces are not gathered beyond this. */
const batchParts = 64;
/** A row of a table, which is no bytes: about an article. */
const objectBytes = 4 * 1024;

/** A part of an input, or why there is none. */
export type Part = Piece | Unreadable;

/** Parts for one thread, in the order of the input. */
export type Batch = readonly Part[];

/** Gathers parts into batches. None is drawn before it is asked for. */
export async function* gatherParts(
  parts: AsyncIterable<Part>,
  batchBytes: number,
): AsyncGenerator<Batch> {
  let batch: Part[] = [];
  let bytes = 0;
  for await (const part of parts) {
    const size = sizeOf(part);
    if (batch.length > 0 && (bytes + size > batchBytes || batch.length >= batchParts)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(part);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Bytes of a part; of a parsed row about as many. */
export function sizeOf(part: Part): number {
  if ("problem" in part) return 0;
  return part.content.kind === "object" ? objectBytes : part.content.bytes.length;
}

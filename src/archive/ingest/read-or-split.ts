import type { Problem } from "../../model/index.js";
import { sizeOf, type Batch, type Part } from "./gather-parts.js";
import type { BatchOutcome, Place } from "./outcome.js";
import { splitBatch } from "./split-batch.js";
import { ThreadFault } from "./thread-fault.js";

type Run = (batch: Batch) => Promise<BatchOutcome>;

/**
 * Reads a batch whose thread may die of it. Once it is tried again, since the
 * fault may have been another's; then it is halved until the article is found
 * that ends every thread, which is a problem of that article alone.
 */
export async function readOrSplit(batch: Batch, run: Run): Promise<BatchOutcome> {
  try {
    return await run(batch);
  } catch (error) {
    if (error instanceof ThreadFault) throw error.cause;
    return tryParts(batch, run);
  }
}

async function tryParts(batch: Batch, run: Run): Promise<BatchOutcome> {
  try {
    return await run(batch);
  } catch (error) {
    if (error instanceof ThreadFault) throw error.cause;
    const halves = splitBatch(batch);
    if (halves === null) return poisoned(batch, error as Error);
    const [first, rest] = [await tryParts(halves[0], run), await tryParts(halves[1], run)];
    return {
      outcomes: [...first.outcomes, ...rest.outcomes],
      bytes: first.bytes + rest.bytes,
    };
  }
}

function poisoned(batch: Batch, error: Error): BatchOutcome {
  const outcomes = batch.map((part) => ({
    label: part.label,
    ...placeOf(part),
    problems: [endsThread(part.label, error)],
    result: { kind: "none" } as const,
  }));
  return { outcomes, bytes: batch.reduce((sum, part) => sum + sizeOf(part), 0) };
}

function placeOf(part: Part): Place {
  if ("problem" in part) return part;
  const { provenance } = part.fields;
  const inFile = part.content.kind === "lines" ? part.content.offset : null;
  return { file: provenance?.file ?? null, offset: provenance?.offset ?? inFile };
}

function endsThread(label: string, error: Error): Problem {
  const message = `${label}: reading it ended the thread that did (${error.message}); it was left out: please report it`;
  return { code: "unreadable", start: 0, end: 0, message };
}

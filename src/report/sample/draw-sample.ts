import { createHash } from "node:crypto";
import { inChunks, rowsPerInsert, takeKeys, type Store } from "../../store/index.js";
import type { Matches } from "../spoken.js";
import { machineAnswer } from "./machine-answer.js";

export interface SampleRequest {
  readonly name: string;
  readonly size: number;
  readonly seed: string;
  /** What it is drawn from, as JSON: kept with it, so that it can be repeated. */
  readonly query: string;
  readonly snapshot: string;
  /** ISO 8601. */
  readonly made: string;
}

export interface DrawnSample {
  readonly name: string;
  readonly size: number;
  readonly drawnFrom: number;
}

/** A name that is taken, or a sample that is not there, in words for the person who named it. */
export class SampleError extends Error {
  override readonly name = "SampleError";
}

/**
 * Draws a simple random sample of statements without replacement and keeps it
 * with what the machine had read. A statement's place depends on the seed and
 * on its id alone, so the same archive and seed draw the same everywhere.
 */
export async function drawSample(
  store: Store,
  matches: Matches,
  request: SampleRequest,
): Promise<DrawnSample> {
  const { ids, drawnFrom } = await smallestBySeed(store, matches, request);
  await store.write(async (tx) => {
    const known = await tx
      .selectFrom("samples")
      .select("key")
      .where("name", "=", request.name)
      .executeTakeFirst();
    if (known !== undefined) {
      throw new SampleError(
        `There is a sample "${request.name}" already; name this one otherwise, with --name`,
      );
    }
    const key = await takeKeys(tx, "samples", 1);
    const { name, seed, query, snapshot, made } = request;
    await tx
      .insertInto("samples")
      .values({ key, name, made, seed, query, snapshot, drawn_from: drawnFrom })
      .execute();
    const items = [];
    for (const [place, id] of ids.entries()) {
      const answer = JSON.stringify(await machineAnswer(tx, id));
      items.push({ sample_key: key, number: place + 1, statement_id: id, answer });
    }
    for (const rows of inChunks(items, rowsPerInsert(itemColumns))) {
      await tx.insertInto("sample_items").values(rows).execute();
    }
  });
  return { name: request.name, size: ids.length, drawnFrom };
}

const itemColumns = 4;

interface Drawn {
  readonly rank: string;
  readonly id: string;
}

/** The statements whose hash with the seed is smallest. */
async function smallestBySeed(
  { db }: Store,
  matches: Matches,
  { seed, size }: SampleRequest,
): Promise<{ ids: string[]; drawnFrom: number }> {
  let drawn: Drawn[] = [];
  let drawnFrom = 0;
  for await (const { statementKeys } of matches) {
    for (const keys of inChunks(statementKeys, rowsPerInsert(1))) {
      const rows = await db
        .selectFrom("statements")
        .select("id")
        .where("key", "in", keys)
        .where("id", "not in", addedByEditors(db))
        .execute();
      for (const { id } of rows) drawn.push({ id, rank: rankOf(seed, id) });
      drawnFrom += rows.length;
    }
    // Twice the size before it is cut: sorting then costs little for each statement.
    if (drawn.length > 2 * size + minimum) drawn = smallest(drawn, size);
  }
  return { ids: smallest(drawn, size).map(({ id }) => id), drawnFrom };
}

const minimum = 1000;

/** Statements that the machine did not find, so that nothing can be said of it by them. */
function addedByEditors(db: Store["db"]) {
  return db
    .selectFrom("edits")
    .select("statement_id")
    .where("action", "=", "add")
    .where("undone", "=", 0);
}

function smallest(drawn: readonly Drawn[], size: number): Drawn[] {
  return drawn.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, size);
}

function rankOf(seed: string, id: string): string {
  return createHash("sha256").update(`${seed}\n${id}`).digest("hex");
}

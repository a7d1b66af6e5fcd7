import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Piece, Unreadable } from "../../../../src/ingest/piece.js";
import { piecesOf, type PiecesOptions } from "../../../../src/ingest/pieces/pieces-of.js";

export interface Collected {
  readonly pieces: readonly Piece[];
  readonly problems: readonly Unreadable[];
}

/** All that an input gives. */
export async function collect(input: string, options: PiecesOptions = {}): Promise<Collected> {
  const pieces: Piece[] = [];
  const problems: Unreadable[] = [];
  for await (const item of piecesOf(input, options)) {
    if ("problem" in item) problems.push(item);
    else pieces.push(item);
  }
  return { pieces, problems };
}

/** As `collect`, of these bytes as standard input, which come a few at a time. */
export function collectBytes(
  bytes: Uint8Array,
  options: PiecesOptions = {},
  step = 64 * 1024,
): Promise<Collected> {
  return collect("-", { ...options, stdin: inSteps(bytes, step) });
}

async function* inSteps(bytes: Uint8Array, step: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

/** A folder that is gone after the tests of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-pieces-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeTemporary(folder: string, name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** The text of a piece of bytes or lines. */
export function textOf(piece: Piece): string {
  return piece.content.kind === "object"
    ? JSON.stringify(piece.content.value)
    : Buffer.from(piece.content.bytes).toString("utf8");
}

export function codesOf({ problems }: Collected): string[] {
  return problems.map(({ problem }) => problem.code);
}

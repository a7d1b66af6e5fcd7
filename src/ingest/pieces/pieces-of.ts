import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Fetched, FetchedPage } from "../network/fetched-page.js";
import type { Fetcher } from "../network/fetcher.js";
import type { Piece, Unreadable } from "../piece.js";
import { problem } from "../problems.js";
import { usualLimits, type Limits } from "./limits.js";
import { listInputs, type Input } from "./list-inputs.js";
import { piecesOfStream } from "./pieces-of-stream.js";
import type { Place } from "./place.js";
import { Reports } from "./reports.js";
import { ByteReader } from "./stream/byte-reader.js";
import { unreadable } from "./unreadable.js";

export interface PiecesOptions {
  readonly limits?: Partial<Limits>;
  /** Standard input; usually the process's own. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** What fetches addresses; one of its own, with the usual manners, where none is given. */
  readonly fetcher?: Fetcher;
}

/**
 * What an input holds, in pieces, in order: an input is a file, a folder, a
 * pattern of files, an http(s) address or "-" for standard input. What it is,
 * is told by its content. No more than one piece and some buffers are in
 * memory, however large it is. Never throws for what is in a file: what cannot
 * be had comes as `Unreadable`, and the rest goes on.
 */
export async function* piecesOf(
  input: string,
  options: PiecesOptions = {},
): AsyncGenerator<Piece | Unreadable> {
  for await (const found of listInputs(input)) {
    if ("problem" in found) yield found;
    else yield* readInput(found, options);
  }
}

async function* readInput(
  input: Input,
  options: PiecesOptions,
): AsyncGenerator<Piece | Unreadable> {
  switch (input.kind) {
    case "file":
      return yield* readFile(input.path, options);
    case "url":
      return yield* readAddress(input.url, options);
    case "stdin": {
      const stream = options.stdin ?? process.stdin;
      return yield* readStream(ByteReader.from(stream), { label: "-", file: null }, options, null);
    }
  }
}

async function* readFile(path: string, options: PiecesOptions): AsyncGenerator<Piece | Unreadable> {
  const seen = await stat(path).then(
    ({ mtime }) => mtime.toISOString(),
    () => null,
  );
  const reader = ByteReader.from(createReadStream(path, { highWaterMark: readBytes }));
  yield* readStream(reader, { label: path, file: path, seen }, options, path);
}

/** Read from disk at once: larger runs are no quicker. */
const readBytes = 256 * 1024;

async function* readAddress(
  url: string,
  options: PiecesOptions,
): AsyncGenerator<Piece | Unreadable> {
  const { Fetcher } = await import("../network/fetcher.js");
  const fetcher = options.fetcher ?? new Fetcher();
  try {
    const page = await fetcher.fetchPage(url, { allowPrivateAddresses: true });
    if (page.kind !== "page") return yield notFetched(url, page);
    const { bytes, mediaType, fetched } = page;
    const fields = { url: page.url, provenance: { fetched } };
    const place = { label: url, file: null, seen: fetched, mediaType, fields };
    yield* readStream(ByteReader.of(bytes), place, options, null);
  } finally {
    if (!options.fetcher) await fetcher.close();
  }
}

function notFetched(url: string, answer: Exclude<Fetched, FetchedPage>): Unreadable {
  const given =
    answer.kind === "failed"
      ? answer.problem
      : problem("not-fetched", `${url}: the server says that it has not changed; ask again later`);
  return { label: url, problem: given, file: null, offset: null };
}

type Known = Pick<Place, "label" | "file"> & Partial<Place>;

/** The pieces of a stream, and between them, where they arise, what could not be had. */
async function* readStream(
  reader: ByteReader,
  known: Known,
  options: PiecesOptions,
  path: string | null,
): AsyncGenerator<Piece | Unreadable> {
  const reports = new Reports();
  const place: Place = {
    seen: null,
    mediaType: null,
    fields: {},
    ...known,
    limits: { ...usualLimits, ...options.limits },
    report: (unreadablePart) => reports.add(unreadablePart),
  };
  try {
    for await (const piece of piecesOfStream(reader, place, path)) {
      yield* reports.take();
      yield piece;
    }
    yield* reports.takeLast();
  } catch (error) {
    // Only what the system says of a file or a stream comes as an error here; the rest are faults of ours.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    yield* reports.take();
    yield unreadable(place.label, error as Error);
  } finally {
    await reader.close();
  }
}

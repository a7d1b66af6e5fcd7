import { stat } from "node:fs/promises";
import type { Ingested } from "../../ingest/index.js";
import { readStandardInput, standardInput, type Content } from "./ingest-file.js";
import type { Job } from "./job.js";

/** Work per job: large enough that handing it to a thread costs little beside reading it. */
const batchBytes = 128 * 1024;
/** Files per job, for runs over many tiny files. */
const batchFiles = 32;
/** Files over this are taken apart here, so that the articles of one file go to several threads. */
const largeFile = 1024 * 1024;

/** An input and its size in bytes; 0 where it cannot be told before reading. */
export interface Input {
  readonly file: string;
  readonly bytes: number;
  /** What standard input held: it can be read only once, and has no size before. */
  readonly content: Content | null;
}

/** The inputs with their sizes. A file that cannot be looked at has size 0: reading it says why. */
export async function measureInputs(files: readonly string[]): Promise<Input[]> {
  const content = files.includes(standardInput) ? await readStandardInput() : null;
  return Promise.all(
    files.map(async (file) =>
      file === standardInput
        ? { file, bytes: content instanceof Uint8Array ? content.length : 0, content }
        : { file, bytes: await sizeOf(file), content: null },
    ),
  );
}

function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Cuts the inputs into jobs, in input order, none of them prepared before it is asked for. */
export async function* planJobs(
  inputs: readonly Input[],
  ingest: (file: string, content: Content | null) => AsyncIterable<Ingested>,
): AsyncGenerator<Job> {
  let files: string[] = [];
  let bytes = 0;
  for (const input of inputs) {
    const apart = input.file === standardInput || input.bytes > largeFile;
    const full = files.length >= batchFiles || bytes + input.bytes > batchBytes;
    if (files.length > 0 && (apart || full)) {
      yield { kind: "files", files };
      files = [];
      bytes = 0;
    }
    if (apart) {
      yield* batchArticles(ingest(input.file, input.content));
    } else {
      files.push(input.file);
      bytes += input.bytes;
    }
  }
  if (files.length > 0) yield { kind: "files", files };
}

async function* batchArticles(articles: AsyncIterable<Ingested>): AsyncGenerator<Job> {
  let items: Ingested[] = [];
  let units = 0;
  for await (const item of articles) {
    items.push(item);
    units += item.article?.text.length ?? 0;
    if (units >= batchBytes || items.length >= batchFiles) {
      yield { kind: "articles", items };
      items = [];
      units = 0;
    }
  }
  if (items.length > 0) yield { kind: "articles", items };
}

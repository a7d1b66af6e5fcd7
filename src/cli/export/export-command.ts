import {
  exportFormats,
  type ExportContext,
  type ExportFile,
  type ExportItem,
  type FilesFormat,
  type StreamFormat,
} from "../../export/formats/index.js";
import { exportItems, writeAtomically } from "../../archive/index.js";
import { QueryError, sayQuery } from "../../search/index.js";
import type { Store } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { ExportOptions } from "../commands/export.js";
import { exitCodes } from "../exit-codes.js";
import { complain, writeOut } from "../output/write-out.js";
import { packageVersion } from "../package-version.js";
import { queryFromOptions } from "../search/query-from-options.js";
import { countItems, type Written } from "./show-export-progress.js";
import { FolderError, writeFolder } from "./write-folder.js";
import { zipEntries } from "./zip-entries.js";

/** Ends the command with a message, as one used wrongly. */
type Refuse = (message: string) => never;

/** `onrecord export`: writes what a search finds, exactly as much as it finds. Sets `process.exitCode`. */
export async function exportCommand(
  words: readonly string[],
  options: ExportOptions,
  refuse: Refuse,
): Promise<void> {
  const format = exportFormats[options.format];
  if (options.of !== undefined && !format.isTable) {
    refuse(`error: --of is for ndjson, csv and parquet; ${options.format} has no rows`);
  }
  if (options.out === undefined && process.stdout.isTTY && isBinary(format)) {
    refuse(`error: ${options.format} is nothing to look at; name a file with --out`);
  }
  try {
    const query = queryFromOptions(words, { ...options });
    const written: Written = { statements: 0, articles: 0 };
    await withArchive(options.db, { readOnly: true }, async (store) => {
      const context = await contextOf(store, sayQuery(query), options);
      await write(format, countItems(exportItems(store, query), written), context, options);
    });
    complain(summary(written, options));
  } catch (error) {
    if (error instanceof QueryError) refuse(`error: ${error.message}`);
    if (!(error instanceof FolderError || isOfDisk(error))) throw error;
    complain(error.message);
    process.exitCode = exitCodes.failed;
  }
}

function isBinary(format: StreamFormat | FilesFormat): boolean {
  return format.shape === "files" || format.extension === "parquet";
}

/** Whether the file system refused, as where there is no room or no such folder. */
function isOfDisk(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}

/** An archive is as new as its newest article: no clock is asked, so equal archives give equal bytes. */
async function contextOf(
  { db }: Store,
  title: string,
  { sure }: ExportOptions,
): Promise<ExportContext> {
  const newest = await db
    .selectFrom("articles")
    .select(({ fn }) => fn.max("published").as("day"))
    .executeTakeFirst();
  const updated = `${newest?.day ?? noDay}T00:00:00Z`;
  return { title, updated, version: packageVersion(), sure };
}

/** Where no article says when it was published. */
const noDay = "1970-01-01";

async function write(
  format: StreamFormat | FilesFormat,
  items: AsyncIterable<ExportItem>,
  context: ExportContext,
  { of, out }: ExportOptions,
): Promise<void> {
  if (format.shape === "stream") return toPlace(format.write(items, context, of ?? null), out);
  const files = filesOf(format, items, context);
  if (out === undefined || out.endsWith(".zip")) return toPlace(zipEntries(files), out);
  return writeFolder(out.replace(/[/\\]+$/, ""), files);
}

async function toPlace(
  chunks: AsyncIterable<string | Uint8Array>,
  out: string | undefined,
): Promise<void> {
  if (out !== undefined) return writeAtomically(out, chunks);
  for await (const chunk of chunks) await writeOut(chunk);
}

async function* filesOf(
  format: FilesFormat,
  items: AsyncIterable<ExportItem>,
  context: ExportContext,
): AsyncGenerator<ExportFile> {
  yield* format.common;
  for await (const item of items) yield* format.files(item, context);
}

function summary({ statements, articles }: Written, { format, out }: ExportOptions): string {
  const what = `${count(statements, "statement")} of ${count(articles, "article")}`;
  return `wrote ${what} as ${format}${out === undefined ? "" : ` to ${out}`}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

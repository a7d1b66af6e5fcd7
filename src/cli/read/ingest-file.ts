import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import {
  articlesFromPiece,
  pieceOfFile,
  type Ingested,
  type IngestOptions,
} from "../../ingest/index.js";
import type { ProblemCode } from "../../model/index.js";

/** The name that stands for standard input. */
export const standardInput = "-";

/** What was read of an input before it is taken apart: its bytes, or why there are none. */
export type Content = Uint8Array | Error;

/** All of standard input, or why it cannot be read. */
export function readStandardInput(): Promise<Content> {
  return buffer(process.stdin).catch((error: Error) => error);
}

/**
 * The articles of a file, in order; of `content` where that is given. Never
 * throws: what cannot be read comes as an item without an article.
 */
export async function* ingestFile(
  file: string,
  content: Content | null,
  options: IngestOptions,
): AsyncGenerator<Ingested> {
  const isStandardInput = file === standardInput;
  const label = isStandardInput ? "standard input" : file;
  let found = false;
  try {
    if (content instanceof Error) throw content;
    const bytes = content ?? (await readFile(file));
    const piece = pieceOfFile(bytes, isStandardInput ? null : file);
    for await (const item of articlesFromPiece(piece, options)) {
      found = true;
      yield item.link === undefined ? item : unfollowed(item, item.link);
    }
  } catch (error) {
    found = true;
    yield failure(label, "unreadable", whyUnreadable(error as NodeJS.ErrnoException, file));
  }
  if (!found) yield failure(label, "empty", "it holds no article; check that it is not cut off");
}

/** Reading fetches nothing. */
function unfollowed(item: Ingested, link: string): Ingested {
  const message = `it holds no more than a link to ${link}, which is not followed here; \`onrecord ingest\` follows it`;
  return {
    ...item,
    problems: [...item.problems, ...failure(item.label, "empty", message).problems],
  };
}

function failure(label: string, code: ProblemCode, message: string): Ingested {
  return { label, article: null, problems: [{ code, message, start: 0, end: 0 }] };
}

function whyUnreadable(error: NodeJS.ErrnoException, file: string): string {
  switch (error.code) {
    case "ENOENT":
      return "there is no such file; check the path";
    case "EISDIR":
      return `it is a directory; name the files in it, as in ${file.replace(/\/+$/, "")}/*`;
    case "EACCES":
    case "EPERM":
      return "it may not be read; check its permissions";
    case "ERR_FS_FILE_TOO_LARGE":
      return "it is over 2 GiB; split it into smaller files";
    default:
      return `it could not be read (${error.message}); check the file`;
  }
}

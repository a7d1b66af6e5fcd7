import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ExportFile } from "../../export/formats/index.js";

/** A folder that cannot be written; the message says what to do. */
export class FolderError extends Error {
  override readonly name = "FolderError";
}

/** Writes files into a new folder, whole or not at all. Throws a `FolderError` where there is one of that name. */
export async function writeFolder(path: string, files: AsyncIterable<ExportFile>): Promise<void> {
  if (existsSync(path)) {
    throw new FolderError(
      `"${path}" is there already; name a folder that is not, or a file that ends in .zip`,
    );
  }
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  await mkdir(partial);
  try {
    for await (const { name, text } of files) await writeFile(join(partial, name), text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

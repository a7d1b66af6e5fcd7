import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * A file that is there whole or not at all: it is written under another name
 * beside the one it will have, and renamed when all of it is on disk.
 */
export class AtomicFile {
  readonly #path: string;
  readonly #partial: string;
  readonly #handle: FileHandle;

  private constructor(path: string, partial: string, handle: FileHandle) {
    this.#path = path;
    this.#partial = partial;
    this.#handle = handle;
  }

  /** Throws what the file system says where the folder is not there or cannot be written. */
  static async open(path: string): Promise<AtomicFile> {
    const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
    return new AtomicFile(path, partial, await open(partial, "w"));
  }

  async write(chunk: string | Uint8Array): Promise<void> {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await this.#handle.write(bytes, at);
      at += bytesWritten;
    }
  }

  /** Gives the file its name; what was there before is replaced at once. */
  async commit(): Promise<void> {
    await this.#handle.sync();
    await this.#handle.close();
    await rename(this.#partial, this.#path);
  }

  /** Leaves nothing behind; what was there before stays. */
  async discard(): Promise<void> {
    await this.#handle.close();
    await rm(this.#partial, { force: true });
  }
}

/** Writes a file of these chunks, whole or not at all. */
export async function writeAtomically(
  path: string,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const file = await AtomicFile.open(path);
  try {
    for await (const chunk of chunks) await file.write(chunk);
  } catch (error) {
    await file.discard();
    throw error;
  }
  await file.commit();
}

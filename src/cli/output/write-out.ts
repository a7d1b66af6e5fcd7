import { once } from "node:events";

/**
 * Ends the process without a word when the reader of standard output goes
 * away, as `| head` does: nobody is left to write for.
 */
export function exitQuietlyOnBrokenPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
}

/** Writes to standard output; settles when more may be written, so that a slow reader fills no memory. */
export async function writeOut(chunk: string | Uint8Array): Promise<void> {
  if (chunk.length > 0 && !process.stdout.write(chunk)) await once(process.stdout, "drain");
}

/** One line on standard error, named for the program. */
export function complain(line: string): void {
  process.stderr.write(`onrecord: ${line}\n`);
}

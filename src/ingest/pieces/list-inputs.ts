import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Unreadable } from "../piece.js";
import { quoteValue } from "../problems.js";
import { unreadable } from "./unreadable.js";

/** The name that stands for standard input. */
export const standardInput = "-";

/** One thing to read: standard input, an address or a file. */
export type Input =
  | { readonly kind: "stdin" }
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "file"; readonly path: string };

/**
 * What an input of the command stands for: itself, the files of a folder and of
 * the folders in it, or those that a pattern matches. Files come in the order
 * of their names' code units, the same everywhere. Hidden files in folders are
 * left out, and a folder that a link leads back into is read once.
 */
export async function* listInputs(input: string): AsyncGenerator<Input | Unreadable> {
  if (input === standardInput) return yield { kind: "stdin" };
  if (/^https?:\/\//i.test(input)) return yield { kind: "url", url: input };
  const found = await stat(input).catch((error: NodeJS.ErrnoException) => error);
  if (!(found instanceof Error)) {
    if (found.isDirectory()) yield* walkFolder(input, [await realpath(input)]);
    else yield { kind: "file", path: input };
  } else if (found.code === "ENOENT" && (await isPattern(input))) yield* matchPattern(input);
  else yield unreadable(input, found);
}

/** tinyglobby is loaded only where an input is no file. */
async function isPattern(input: string): Promise<boolean> {
  const { isDynamicPattern } = await import("tinyglobby");
  return isDynamicPattern(input);
}

async function* matchPattern(pattern: string): AsyncGenerator<Input | Unreadable> {
  const { glob } = await import("tinyglobby");
  const paths = await glob(pattern, { onlyFiles: true, expandDirectories: false });
  for (const path of sortNames(paths)) yield { kind: "file", path };
  if (paths.length === 0) {
    const message = `no file matches ${quoteValue(pattern)}; check the pattern and the folder you are in`;
    yield unreadable(pattern, new Error(message));
  }
}

/** The files below a folder; `above` holds the real paths of the folders it lies in, itself included. */
async function* walkFolder(
  folder: string,
  above: readonly string[],
): AsyncGenerator<Input | Unreadable> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    return yield unreadable(folder, error as Error);
  }
  for (const name of sortNames(names)) {
    if (!name.startsWith(".")) yield* visit(join(folder, name), above);
  }
}

async function* visit(path: string, above: readonly string[]): AsyncGenerator<Input | Unreadable> {
  try {
    const found = await stat(path);
    if (found.isFile()) return yield { kind: "file", path };
    if (!found.isDirectory()) return;
    const real = await realpath(path);
    if (!above.includes(real)) yield* walkFolder(path, [...above, real]);
  } catch (error) {
    // A link that leads nowhere, or in circles.
    yield unreadable(path, error as Error);
  }
}

function sortNames(names: readonly string[]): string[] {
  return [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

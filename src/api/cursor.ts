import { ApiProblem } from "./errors/api-problem.js";
import { shorten } from "./ids.js";

type Part = string | number;

/** Where a page of a list ends, as one word for an address. */
export function writeCursor(parts: readonly Part[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** What a cursor says, as values of these types. Throws an `ApiProblem` where it is none. */
export function readCursor(
  written: string,
  types: readonly ("string" | "number")[],
): readonly Part[] {
  const parts = parse(written);
  const isOurs =
    Array.isArray(parts) &&
    parts.length === types.length &&
    parts.every((part, place) => typeof part === types[place] && isExact(part));
  if (isOurs) return parts as Part[];
  throw new ApiProblem(
    "bad-request",
    `"${shorten(written)}" is no place in this list; take "next" of the page before it, or begin without "after"`,
  );
}

function isExact(part: unknown): boolean {
  return typeof part !== "number" || Number.isSafeInteger(part);
}

function parse(written: string): unknown {
  try {
    return JSON.parse(Buffer.from(written, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

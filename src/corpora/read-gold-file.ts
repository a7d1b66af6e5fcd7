import { readFileSync } from "node:fs";
import type { z } from "zod";
import { GoldError, reasonOf } from "./gold-error.js";

/** One line of an NDJSON file, and where it stood for messages. */
export interface Line<T> {
  readonly value: T;
  /** `file:12`, lines counted from 1. */
  readonly where: string;
}

/** Every line of an NDJSON file in the given shape. Throws a `GoldError` at the first that is not. */
export function readLines<T extends z.ZodType>(file: string, shape: T): Line<z.infer<T>>[] {
  const lines = readGoldFile(file).split("\n");
  return lines.flatMap((line, index) => {
    const where = `${file}:${index + 1}`;
    return line.trim() === "" ? [] : [{ value: parseGold(line, shape, where), where }];
  });
}

/** A JSON file in the given shape. */
export function readJson<T extends z.ZodType>(file: string, shape: T): z.infer<T> {
  return parseGold(readGoldFile(file), shape, file);
}

/** A file's text, without a byte-order mark. */
export function readGoldFile(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (thrown) {
    throw new GoldError(`Cannot read the gold file "${file}": ${reasonOf(thrown)}`);
  }
}

function parseGold<T extends z.ZodType>(json: string, shape: T, where: string): z.infer<T> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (thrown) {
    throw new GoldError(`${where}: not JSON: ${reasonOf(thrown)}`);
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue ? issue.path.map(String).join(".") || "the line" : "the line";
  throw new GoldError(
    `${where}: ${field}: ${issue?.message ?? "wrong shape"}; see docs/measuring.md for the shape of gold`,
  );
}

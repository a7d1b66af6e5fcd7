import type { Ingested } from "../ingested.js";
import { problem, quoteValue } from "../problems.js";
import { fillIn, partOf, type Source } from "../source.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import { jsonShapes } from "./json-shapes.js";

/** The articles of a parsed JSON value: an object of a known shape, or an array of them (labelled `file[0]`, …). */
export function* articlesFromValue(value: unknown, source: Source): Generator<Ingested> {
  if (!Array.isArray(value)) return yield* articlesFromOne(value, source);
  for (const [index, item] of value.entries()) {
    yield* articlesFromOne(item, partOf(source, `${source.label}[${index}]`));
  }
}

/** The articles of one object: of a line, an element of an array, a row. */
export function* articlesFromOne(value: unknown, source: Source): Generator<Ingested> {
  const { label } = source;
  if (!isJsonObject(value)) {
    const message = `${label}: an article must be a JSON object, and this is ${quoteValue(value)}`;
    return yield { label, article: null, problems: [problem("bad-format", message)] };
  }
  const shape = jsonShapes.find(({ fits }) => fits(value, source))!;
  // Here and not at the end: each line and row has its own place in the file.
  for (const one of shape.read(value, source)) yield fillIn(one, source);
}

/** The article of a row of a table: its empty cells say nothing. */
export function articlesFromRow(row: JsonObject, source: Source): Iterable<Ingested> {
  const filled = Object.entries(row).filter(([, cell]) => cell !== "" && cell !== null);
  return articlesFromOne(Object.fromEntries(filled), source);
}

import { quoteValue } from "../problems.js";

/** The fields of an article that an object or a row of a table may give. */
export const mappableFields = [
  "id",
  "url",
  "title",
  "outlet",
  "published",
  "byline",
  "language",
  "type",
  "text",
  "html",
] as const;
export type MappableField = (typeof mappableFields)[number];

/** By field of ours: the name, or the dotted path, under which the user's data have it. */
export type FieldMap = Readonly<Partial<Record<MappableField, string>>>;

/**
 * Reads "text=Body,published=meta.date". Throws a `RangeError` that quotes what
 * is wrong and names the fields there are.
 */
export function parseFieldMap(written: string): FieldMap {
  const map: Partial<Record<MappableField, string>> = {};
  for (const part of written.split(",")) {
    const equals = part.indexOf("=");
    const [name, path] = [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
    if (equals < 0 || path === "") throw new RangeError(notAPair(part));
    const field = mappableFields.find((known) => known === name);
    if (!field) throw new RangeError(unknownField(name));
    if (map[field] !== undefined) throw new RangeError(givenTwice(name, map[field], path));
    map[field] = path;
  }
  return map;
}

function notAPair(part: string): string {
  return `${quoteValue(part.trim())} is not FIELD=NAME; write it as text=Body,published=PubDate`;
}

function unknownField(name: string): string {
  return `${quoteValue(name)} is no field; the fields are ${mappableFields.join(", ")}`;
}

function givenTwice(name: string, first: string, second: string): string {
  return `the field "${name}" is mapped to both ${quoteValue(first)} and ${quoteValue(second)}; give one of them`;
}

/** Names in a path that are followed; deeper data are hardly meant. */
const deepestPath = 16;

/**
 * What stands under a name or a dotted path ("meta.date", "authors.0.name").
 * The name as a whole goes before its parts. `undefined` where there is none.
 */
export function readPath(object: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(object, path)) return object[path];
  let value: unknown = object;
  for (const name of path.split(".", deepestPath)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) {
      return undefined;
    }
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

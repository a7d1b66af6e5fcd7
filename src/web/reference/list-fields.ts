import type { Schema } from "./openapi.js";

/** A field of a shape: `counts.articles`, `turns[].side`. */
export interface Field {
  readonly name: string;
  readonly type: TypeWords;
  readonly description: string;
}

/** A type in words; a part that names a shape can be a link to it. */
export type TypeWords = readonly { readonly text: string; readonly shape?: string }[];

/** Every field of a shape, those of objects within it under dotted names. */
export function listFields(schema: Schema, prefix = ""): Field[] {
  const parts = schema.allOf ?? [schema];
  return parts.flatMap((part) =>
    Object.entries(part.properties ?? {}).flatMap(([name, field]) =>
      fieldsOf(`${prefix}${name}`, field),
    ),
  );
}

function fieldsOf(name: string, field: Schema): Field[] {
  const inner = innerObject(field);
  const own = { name, type: sayType(field), description: field.description ?? "" };
  if (inner === null) return [own];
  const isList = field.type === "array";
  return [own, ...listFields(inner, isList ? `${name}[].` : `${name}.`)];
}

/** The object that a field holds, or a list of; null where it is none or has a name of its own. */
function innerObject(field: Schema): Schema | null {
  const held = field.items ?? field;
  return held.properties !== undefined && held.$ref === undefined ? held : null;
}

/** "list of Statement", "string or null". */
export function sayType(schema: Schema): TypeWords {
  if (schema.$ref !== undefined) {
    const shape = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
    return [{ text: shape, shape }];
  }
  if (schema.const !== undefined) return [{ text: JSON.stringify(schema.const) }];
  if (schema.enum !== undefined) return [{ text: schema.enum.map(String).join(", ") }];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return joined(choices.map(sayType), " or ");
  if (schema.allOf !== undefined) return joined(schema.allOf.filter(isTold).map(sayType), " and ");
  if (schema.items !== undefined) return [{ text: "list of " }, ...sayType(schema.items)];
  return [{ text: [schema.type ?? "anything"].flat().join(" or ") }];
}

/** What adds nothing but words to a shape with a name is told by that name. */
function isTold({ $ref, type, properties }: Schema): boolean {
  return $ref !== undefined || type !== undefined || properties !== undefined;
}

function joined(parts: readonly TypeWords[], between: string): TypeWords {
  return parts.flatMap((part, place) => (place === 0 ? part : [{ text: between }, ...part]));
}

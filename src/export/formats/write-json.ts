const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * JSON that may stand inside a `<script>` of a page: no end tag, comment or
 * entity can begin in it, and parsed it is the same value.
 */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => escapes[character] ?? character,
  );
}

/**
 * A JSON document with one long list, a chunk for each value: `head`, the
 * values with commas between them, `tail`.
 */
export async function* writeList(
  head: string,
  values: AsyncIterable<string>,
  tail: () => string,
): AsyncGenerator<string> {
  yield head;
  let separator = "\n";
  for await (const value of values) {
    yield `${separator}${value}`;
    separator = ",\n";
  }
  yield `\n${tail()}`;
}

/** An object without the fields that are null, undefined or an empty list. */
export function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value != null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/**
 * A value as JSON that can stand in a script element of data: no `<`, so that
 * no text of an article can close the element or open a comment.
 */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(/</g, "\\u003c");
}

/**
 * JSON-LD for a script element. What has an `@id` is described once; where it
 * comes again, the `@id` alone stands for it, which says the same.
 */
export function linkedDataInHtml(data: unknown): string {
  const described = new Set<string>();
  const shorten = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shorten);
    if (typeof value !== "object" || value === null) return value;
    const id = (value as Readonly<Record<string, unknown>>)["@id"];
    if (typeof id === "string" && Object.keys(value).length > 1) {
      if (described.has(id)) return { "@id": id };
      described.add(id);
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shorten(part)]));
  };
  return jsonInHtml(shorten(data));
}

import { attributeOf, descendantsOf, type HtmlElement } from "../tree.js";

/** The values of a page's meta elements by name, property or itemprop, in lower case, in document order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Some pages write `value` for `content`; both are taken. */
export function readMetaTags(root: HtmlElement): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of descendantsOf(root)) {
    if (element.name !== "meta") continue;
    const value = (attributeOf(element, "content") || attributeOf(element, "value")).trim();
    if (value === "") continue;
    for (const attribute of ["name", "property", "itemprop"]) {
      const name = attributeOf(element, attribute).trim().toLowerCase();
      if (name === "") continue;
      const values = tags.get(name);
      if (values) values.push(value);
      else tags.set(name, [value]);
    }
  }
  return tags;
}

/** The values under these names, those of the first name first. */
export function metaValues(tags: MetaTags, names: readonly string[]): string[] {
  return names.flatMap((name) => tags.get(name) ?? []);
}

import { parseDocument } from "htmlparser2";
import { dayOf } from "../../dates.js";
import type { ArticleFields } from "../../fields.js";
import { namesIn } from "../../text/header.js";

export interface CoreProperties {
  readonly fields: ArticleFields;
  readonly modified: string | null;
}

/** Longest property that is taken for what it says it is, in code units. */
const longestProperty = 1000;

/** Title, author and days from a document's properties (ECMA-376, part 2, 11: docProps/core.xml). */
export function readCoreProperties(xml: string): CoreProperties {
  const properties = new Map<string, string>();
  const root = parseDocument(xml, { xmlMode: true }).children.find((node) => "children" in node);
  for (const node of root && "children" in root ? root.children : []) {
    if (!("name" in node) || !("children" in node)) continue;
    const text = node.children.map((child) => ("data" in child ? child.data : "")).join("");
    const value = text.slice(0, longestProperty).replaceAll(/\s+/g, " ").trim();
    if (value !== "") properties.set(node.name.replace(/^.*:/, ""), value);
  }
  const creator = properties.get("creator");
  return {
    fields: {
      title: properties.get("title") ?? null,
      byline: creator === undefined ? [] : namesIn(creator),
      published: dayOf(properties.get("created") ?? ""),
      language: /^[a-z]{2,3}(?![a-z])/.exec(properties.get("language") ?? "")?.[0] ?? null,
    },
    modified: readInstant(properties.get("modified") ?? ""),
  };
}

function readInstant(written: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/.test(written)
    ? written
    : null;
}

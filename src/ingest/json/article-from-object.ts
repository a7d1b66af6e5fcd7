import { articleFromFragment, articleFromHtml } from "../html/article-from-html.js";
import { hasPageHead } from "../html/has-page-head.js";
import { idOfFields } from "../identity.js";
import { defaultMaxBytes, type Ingested } from "../ingested.js";
import { problem, quoteValue } from "../problems.js";
import type { Source } from "../source.js";
import { makeTextArticle } from "../text/article-from-text.js";
import type { JsonObject } from "./json-object.js";
import { mapFields, type MappedFields } from "./map-fields.js";

/** An article from an object with `text` or `html` and the fields of map-fields.ts. */
export function articleFromObject(object: JsonObject, { label, options }: Source): Ingested {
  const mapped = mapFields(object, label, options.map);
  const [size, most] = [sizeOf(mapped), options.maxBytes ?? defaultMaxBytes];
  if (size > most) {
    const message = `${label}: its ${size} characters are more than the ${most} allowed for one article; split it or raise the limit`;
    return { label, article: null, problems: [problem("too-large", message)] };
  }
  if (mapped.text !== null || mapped.html !== null) return articleFromMapped(mapped, label);
  if (mapped.problems.length > 0) return { label, article: null, problems: mapped.problems };
  const names = quoteValue(Object.keys(object));
  const message = `${label}: the object has neither field "text" nor field "html"; its fields are ${names}; say with --map which of them is the text, as in --map text=body`;
  return { label, article: null, problems: [problem("bad-field", message)] };
}

/** Rows of Parquet have no size of their own in the file, so their words are counted. */
function sizeOf({ text, html }: MappedFields): number {
  return (text ?? html ?? "").length;
}

/** An article of these fields and this text, or else this page. */
export function articleFromMapped(mapped: MappedFields, label: string): Ingested {
  const { fields, text, html, problems } = mapped;
  if (text !== null) {
    const article = makeTextArticle(text, fields, idOfFields(fields, { text }));
    return { label, article, problems };
  }
  const page = html ?? "";
  const whole = articleFromHtml(page, fields, label);
  // Markup without a page around it is the article's alone, however short.
  const isPart = whole.article === null && !hasPageHead(page);
  const extracted = isPart ? articleFromFragment(page, fields, label) : whole;
  return { ...extracted, problems: [...problems, ...extracted.problems] };
}

import { makeArticle } from "../fields.js";
import { foldSpace } from "../html/fold.js";
import { hostOf } from "../html/metadata/address.js";
import { idOfFields } from "../identity.js";
import type { Ingested } from "../ingested.js";
import { isJsonObject, objectsOf, wordsOf, type JsonObject } from "../json/json-object.js";
import { mapFields } from "../json/map-fields.js";
import { problem, quoteValue } from "../problems.js";
import type { Source } from "../source.js";

/** What stands between two blocks of an article that is put together. */
const separator = "\n\n";

/** Whether an object is a line of GDELT's Global Quotation Graph. */
export function isGqg(object: JsonObject): boolean {
  const { quotes } = object;
  return (
    Array.isArray(quotes) &&
    quotes.some(
      (item) => isJsonObject(item) && "quote" in item && ("pre" in item || "post" in item),
    )
  );
}

/**
 * A line of GDELT's Global Quotation Graph: an article of the title and of a
 * paragraph for each quotation with the words around it. These are excerpts;
 * what stood between them is not in the data.
 */
export function articleFromGqg(object: JsonObject, { label }: Source): Ingested {
  const { url, title, date, lang } = object;
  const { fields, problems } = mapFields({ url, title, date, lang }, label);
  const outlet = hostOf(fields.url ?? null) || null;
  const paragraphs = objectsOf(object["quotes"])
    .map(excerptOf)
    .filter((words) => words !== "");
  if (paragraphs.length === 0) {
    const message = `${label}: none of its quotes has words; they are ${quoteValue(object["quotes"])}; give them as {"pre", "quote", "post"}`;
    return { label, article: null, problems: [...problems, problem("empty", message)] };
  }
  const heading = fields.title ? [foldSpace(fields.title)] : [];
  const known = { ...fields, outlet, title: heading[0] ?? null };
  const texts = [...heading, ...paragraphs];
  const text = texts.join(separator);
  let at = 0;
  const blocks = texts.map((words, index) => {
    const kind = index < heading.length ? ("title" as const) : ("paragraph" as const);
    const block = { kind, start: at, end: at + words.length };
    at = block.end + separator.length;
    return block;
  });
  const article = makeArticle({ id: idOfFields(known, { text }), text, blocks }, known);
  return { label, article, problems };
}

/** “…before “quote” after…” as one line; nothing but the marks and spaces is added. */
function excerptOf({ pre, quote, post }: JsonObject): string {
  const words = foldSpace(wordsOf(quote) ?? "")
    .replaceAll(/^["“”]+|["“”]+$/g, "")
    .trim();
  if (words === "") return "";
  const before = foldSpace(wordsOf(pre) ?? "")
    .replace(/["“”]+$/, "")
    .trimEnd();
  const after = foldSpace(wordsOf(post) ?? "")
    .replace(/^["“”]+/, "")
    .trimStart();
  const lead = before === "" || /[([—]$/.test(before) ? before : `${before} `;
  const tail = after === "" || /^[,.;:!?)\]—]/.test(after) ? after : ` ${after}`;
  return `${lead}“${words}”${tail}`;
}

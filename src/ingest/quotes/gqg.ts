import { makeArticle } from "../fields.js";
import { foldSpace } from "../html/fold.js";
import { hostOf } from "../html/metadata/address.js";
import { idOfFields } from "../identity.js";
import type { Ingested } from "../ingested.js";
import { isJsonObject, objectsOf, wordsOf, type JsonObject } from "../json/json-object.js";
import { mapFields } from "../json/map-fields.js";
import { problem, quoteValue } from "../problems.js";
import type { Source } from "../source.js";
import { composeExcerpts } from "./compose-excerpts.js";

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
  const known = { ...fields, outlet, title: fields.title ? foldSpace(fields.title) : null };
  const { text, blocks } = composeExcerpts(known.title, paragraphs);
  const article = makeArticle({ id: idOfFields(known, { text }), text, blocks }, known);
  return { label, article, problems };
}

/** “…before “quote” after…” as one line; nothing but the marks and spaces is added. */
function excerptOf({ pre, quote, post }: JsonObject): string {
  const words = withoutMarks(foldSpace(wordsOf(quote) ?? ""), true, true);
  if (words === "") return "";
  const before = withoutMarks(foldSpace(wordsOf(pre) ?? ""), false, true);
  const after = withoutMarks(foldSpace(wordsOf(post) ?? ""), true, false);
  const lead = before === "" || /[([—]$/.test(before) ? before : `${before} `;
  const tail = after === "" || /^[,.;:!?)\]—]/.test(after) ? after : ` ${after}`;
  return `${lead}“${words}”${tail}`;
}

/** Without the quotation marks and spaces at its start, its end, or both. */
function withoutMarks(words: string, atStart: boolean, atEnd: boolean): string {
  let [start, end] = [0, words.length];
  if (atStart) while (start < end && isMark(words[start]!)) start++;
  if (atEnd) while (end > start && isMark(words[end - 1]!)) end--;
  return words.slice(start, end).trim();
}

function isMark(char: string): boolean {
  return char === '"' || char === "“" || char === "”" || char === " ";
}

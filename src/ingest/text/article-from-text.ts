import type { Article } from "../../model/index.js";
import { makeArticle, mergeFields, type ArticleFields } from "../fields.js";
import { hasFields, hashOf, idOfFields } from "../identity.js";
import { blocksOfText } from "./blocks.js";
import { readHeader } from "./header.js";

/**
 * A plain text as an article. Its text is the given one, character for
 * character; metadata is read from a header at its start, and `fields` win over
 * it. The id is that of a UTF-8 file with this text, or, where fields are
 * given, of these and the text.
 */
export function articleFromText(text: string, fields: ArticleFields = {}): Article {
  return makeTextArticle(text, fields, idOfText(text, fields));
}

/** As `articleFromText`, with the id that is known from the bytes. */
export function makeTextArticle(text: string, fields: ArticleFields, id: string): Article {
  const header = readHeader(text);
  const known = mergeFields(fields, header?.fields ?? {});
  const blocks = blocksOfText(text, header, known.title ?? null);
  const first = blocks.find((block) => block.kind === "title");
  const title = known.title ?? (first ? text.slice(first.start, first.end) : null);
  return makeArticle({ id, text, blocks }, { ...known, title });
}

/** UTF-8 cannot tell lone surrogates apart, so a text that has some goes by its JSON. */
function idOfText(text: string, fields: ArticleFields): string {
  if (hasFields(fields) || /\p{Surrogate}/u.test(text)) return idOfFields(fields, { text });
  return hashOf(text);
}

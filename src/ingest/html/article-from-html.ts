import type { Problem } from "../../model/index.js";
import { decodeBytes } from "../decode.js";
import { makeArticle, mergeFields, type ArticleFields } from "../fields.js";
import { extractorVersion, hasFields, hashOf, idOfExtracted, idOfFields } from "../identity.js";
import { defaultMaxBytes, type Ingested } from "../ingested.js";
import { editorialOf } from "../editorial/editorial.js";
import { problem } from "../problems.js";
import { collectBlocks, type DraftBlock } from "./blocks.js";
import { composeText } from "./compose.js";
import { findStandfirst } from "./find-standfirst.js";
import { foldSpace } from "./fold.js";
import { isFurniture } from "./furniture.js";
import { findMainText, type MainText } from "./main-text.js";
import { readMetadata } from "./metadata/read-metadata.js";
import { deepestElement, parseHtml } from "./parse.js";
import { isPostElement } from "./posts/recognise.js";
import { descendantsOf, findElement, type HtmlElement } from "./tree.js";

/** Fewer characters of prose than this are a notice or a stub, not an article. */
const leastProse = 140;

/**
 * The article of an HTML page: its main text with quotations and embedded posts
 * kept and furniture dropped, and its metadata, over which `fields` win. A page
 * without main text gives no article and a `no-main-text` problem. The id is
 * of the page, the extractor's version and the fields, where some are given.
 */
export function articleFromHtml(
  html: string | Uint8Array,
  fields: ArticleFields = {},
  label = fields.provenance?.file ?? "-",
): Ingested {
  const size = html.length;
  if (size > defaultMaxBytes) {
    const message = `${label}: ${size} bytes are more than the ${defaultMaxBytes} allowed for a page; cut it down`;
    return { label, article: null, problems: [problem("too-large", message)] };
  }
  return extractArticle(html, fields, label);
}

/**
 * As `articleFromHtml`, for a page whose size was judged already. `fallback` is
 * what is known of the page from elsewhere; it stands where the page says nothing.
 */
export function extractArticle(
  html: string | Uint8Array,
  fields: ArticleFields,
  label: string,
  fallback: ArticleFields = {},
  mediaType: string | null = null,
): Ingested {
  const { text, problems } =
    typeof html === "string" ? { text: html, problems: [] } : decodeBytes(html, label, mediaType);
  const page = parseHtml(text);
  const all = [...problems, ...depthProblems(page.tooDeepAt, label)];
  const main = findMainText(page.root);
  const found = readMetadata(page.root, main, fields.url ?? null, fallback.url ?? null);
  const known = mergeFields(fields, found.fields);
  const title = known.title ? foldSpace(known.title) : null;
  const drafts = main ? collectBlocks(main.roots, main.dropped) : [];
  if (!main || !isArticle(main, drafts)) {
    return { label, article: null, problems: [...all, noMainText(label, title)] };
  }
  const standfirst = findStandfirst(page.root, found.titleElement, main.roots);
  const isNew = standfirst && !drafts.some((draft) => draft.text === standfirst.text);
  const body = withoutTitle(drafts, title, found.titleElement);
  const composed = composeText(title, isNew ? [standfirst, ...body] : body);
  return {
    label,
    article: makeArticle({ id: idOf(html, fields), ...composed }, { ...known, title }),
    problems: all,
    ...editorialOf(found.editorial),
  };
}

/**
 * An article whose markup was given by itself, as the item of a feed has it:
 * all of it is the article's, however short, but for controls and
 * advertisements. Nothing is read from it but text and blocks; the id is of the
 * markup, the extractor's version and the fields.
 */
export function articleFromFragment(html: string, fields: ArticleFields, label: string): Ingested {
  const page = parseHtml(html);
  const dropped = new Set([...descendantsOf(page.root)].filter(isDropped));
  const title = fields.title ? foldSpace(fields.title) : null;
  const drafts = withoutTitle(collectFragment(page.root, dropped), title, null);
  const problems = depthProblems(page.tooDeepAt, label);
  if (drafts.length === 0)
    return { label, article: null, problems: [...problems, noMainText(label, title)] };
  const composed = composeText(title, drafts);
  const article = makeArticle({ id: idOf(html, fields), ...composed }, { ...fields, title });
  return { label, article, problems };
}

/** An `<article>` within a page is another one, but where it is all there is. */
function collectFragment(root: HtmlElement, dropped: ReadonlySet<HtmlElement>): DraftBlock[] {
  const drafts = collectBlocks([root], dropped);
  const inner = drafts.length === 0 ? findElement(root, ({ name }) => name === "article") : null;
  return inner ? collectBlocks([inner], dropped) : drafts;
}

function isDropped(element: HtmlElement): boolean {
  return isFurniture(element) && !isPostElement(element);
}

/** The words of the title stand once, at the start. */
function withoutTitle(
  drafts: readonly DraftBlock[],
  title: string | null,
  element: HtmlElement | null,
): DraftBlock[] {
  if (title === null) return [...drafts];
  const key = title.toLowerCase();
  return drafts.filter(
    (draft) =>
      draft.element !== element && !(draft.kind === "heading" && draft.text.toLowerCase() === key),
  );
}

function isArticle(main: MainText, drafts: readonly DraftBlock[]): boolean {
  return main.prose >= leastProse || drafts.some((draft) => draft.kind === "post");
}

function idOf(html: string | Uint8Array, fields: ArticleFields): string {
  const source = hashOf(html);
  if (!hasFields(fields)) return idOfExtracted(source);
  return idOfFields(fields, { html: source, extractor: extractorVersion });
}

function depthProblems(tooDeepAt: number, label: string): Problem[] {
  if (tooDeepAt < 0) return [];
  const message = `${label}: elements are nested deeper than ${deepestElement} from character ${tooDeepAt} of the page on; the text of the deeper ones was kept without them`;
  return [problem("too-large", message)];
}

function noMainText(label: string, title: string | null): Problem {
  const about = title ? ` (its title is ${JSON.stringify(title)})` : "";
  const message = `${label}: no text of an article was found in the page${about}; give the article's own page, or its text`;
  return problem("no-main-text", message);
}

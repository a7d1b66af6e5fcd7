import type { BlockKind } from "../../model/index.js";
import { isBlock, headings, words } from "./element-kinds.js";
import { foldSpace, textLength } from "./fold.js";
import { isLabel, isPointer, pullQuoteHints } from "./furniture.js";
import { completeSigned } from "./posts/flattened.js";
import { lastPostAddress } from "./posts/addresses.js";
import type { PostParts } from "./posts/post.js";
import { recognisePost } from "./posts/recognise.js";
import { partAtDash } from "./posts/signature.js";
import { descendantsOf, hasHint, isLink, type HtmlElement } from "./tree.js";

/** A block before its place in the article's text is known. */
export interface DraftBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly post?: PostParts;
  /** The element whose text it is. */
  readonly element: HtmlElement;
}

/** The blocks under the main text's elements, in document order. */
export function collectBlocks(
  roots: readonly HtmlElement[],
  dropped: ReadonlySet<HtmlElement>,
): DraftBlock[] {
  const collector = new Collector(dropped);
  for (const root of roots) collector.collect(root);
  return dropFigures(joinSignatures(collector.blocks));
}

interface Run {
  parts: string[];
  linked: number;
  length: number;
  breaks: number;
}

class Collector {
  readonly blocks: DraftBlock[] = [];
  readonly #dropped: ReadonlySet<HtmlElement>;
  #run: Run = newRun();

  constructor(dropped: ReadonlySet<HtmlElement>) {
    this.#dropped = dropped;
  }

  collect(root: HtmlElement): void {
    this.#visit(root, kindOf(root, "paragraph"), false);
    this.#end(root, kindOf(root, "paragraph"));
  }

  #visit(element: HtmlElement, kind: BlockKind, isLinked: boolean): void {
    for (const child of element.children) {
      if (typeof child === "string") this.#add(child, isLinked);
      else if (child.name === "br") this.#break(element, kind);
      else if (!this.#dropped.has(child)) this.#visitElement(child, element, kind, isLinked);
    }
  }

  #visitElement(child: HtmlElement, parent: HtmlElement, kind: BlockKind, isLinked: boolean): void {
    if (child.name === "article" || isCard(child)) return this.#end(parent, kind);
    const post = recognisePost(child);
    const linked = isLinked || isLink(child);
    if (post) {
      this.#end(parent, kind);
      if (post !== "wordless") this.blocks.push(postBlock(post, child));
    } else if (isCellOfWords(child)) {
      this.#run.parts.push(" ");
      this.#visit(child, kind, linked);
    } else if (isBlock(child)) {
      this.#end(parent, kind);
      const inner = kindOf(child, kind);
      this.#visit(child, inner, linked);
      this.#end(child, inner);
    } else if (isOwnBlock(child)) {
      this.#end(parent, kind);
      const inner = kindOf(child, kind);
      this.#visit(child, inner, linked);
      this.#end(child, inner);
    } else this.#visit(child, kind, linked);
  }

  #add(text: string, isLinked: boolean): void {
    if (text.trim() !== "") this.#run.breaks = 0;
    this.#run.parts.push(text);
    const { length } = foldSpace(text);
    this.#run.length += length;
    if (isLinked) this.#run.linked += length;
  }

  /** One line break is a space; two part paragraphs. */
  #break(element: HtmlElement, kind: BlockKind): void {
    this.#run.parts.push(" ");
    if (++this.#run.breaks === 2) this.#end(element, kind);
  }

  #end(element: HtmlElement, kind: BlockKind): void {
    const { parts, linked } = this.#run;
    this.#run = newRun();
    const text = foldSpace(parts.join(""));
    if (text === "" || isLabel(text) || isPointer(text, linked)) return;
    if (kind === "list" && isInLinkList(element)) return;
    this.blocks.push({ kind, text, element });
  }
}

function newRun(): Run {
  return { parts: [], linked: 0, length: 0, breaks: 0 };
}

function postBlock(post: PostParts, element: HtmlElement): DraftBlock {
  const text = post.tail === "" ? post.words : `${post.words} ${post.tail}`;
  return { kind: "post", text, post, element };
}

/** A link to another page that is a block: a card with a picture, a headline, a summary. */
function isCard(element: HtmlElement): boolean {
  if (!isLink(element) || textLength(element, longestCard) >= longestCard) return false;
  for (const part of descendantsOf(element)) if (isBlock(part)) return true;
  return false;
}
/** More text than this in one link is an article in a link that was not closed. */
const longestCard = 600;

/** A table's cell whose text is inline belongs to its row's line. */
function isCellOfWords(element: HtmlElement): boolean {
  if (element.name !== "td" && element.name !== "th") return false;
  const isAlone = !element.parent?.children.some(
    (child) => typeof child !== "string" && child !== element,
  );
  if (isAlone) return false;
  return element.children.every((child) => typeof child === "string" || !isBlock(child));
}

const captionHints = words(
  "caption captions imagecaption photocaption figcaption wpcaptiontext credit credits imagecredit photocredit mediacredit imgcaption mediacaption cutline",
);
const bylineHints = words("byline bylines author authors authorname articlebyline");
const datelineHints = words(
  "dateline timestamp pubdate publishdate publicationdate articledate published posteddate datetime",
);

/** Inline elements that pages set on their own line by style. */
function isOwnBlock(element: HtmlElement): boolean {
  return element.name === "span" && hasHint(element, captionHints);
}

/** Inside these, what a block is stays said, whatever elements follow. */
const lasting = new Set<BlockKind>(["caption", "pullquote", "byline", "dateline"]);

function kindOf(element: HtmlElement, outer: BlockKind): BlockKind {
  if (lasting.has(outer)) return outer;
  if (headings.has(element.name)) return "heading";
  if (element.name === "figcaption" || hasHint(element, captionHints))
    return isLarge(element) ? outer : "caption";
  if (hasHint(element, pullQuoteHints) && !isLarge(element)) return "pullquote";
  if (element.name === "blockquote" || element.name === "q") return "quote";
  if (outer === "quote") return outer;
  if (element.name === "li" || element.name === "dt" || element.name === "dd") return "list";
  if (hasHint(element, bylineHints) && isLine(element)) return "byline";
  if (hasHint(element, datelineHints) && isLine(element)) return "dateline";
  return outer;
}

/** Longer than any caption or pull quote: the name is that of something around them. */
const longestAside = 3000;
const longestLine = 200;

function isLarge(element: HtmlElement): boolean {
  return textLength(element, longestAside) >= longestAside;
}

function isLine(element: HtmlElement): boolean {
  return textLength(element, longestLine) < longestLine;
}

/** Items of a list that are looked at, to tell a list of links. */
const inspectedItems = 20;
const linkLists = new WeakMap<HtmlElement, boolean>();

/** Whether an item stands in a list of mere links: ways to other articles. */
function isInLinkList(item: HtmlElement): boolean {
  const list = item.parent;
  if (!list || (list.name !== "ul" && list.name !== "ol")) return false;
  let known = linkLists.get(list);
  if (known === undefined) linkLists.set(list, (known = isLinkList(list)));
  return known;
}

function isLinkList(list: HtmlElement): boolean {
  const items = list.children
    .slice(0, 2 * inspectedItems)
    .filter((child) => typeof child !== "string");
  return items.length > 0 && items.slice(0, inspectedItems).every(isMereLink);
}

function isMereLink(item: HtmlElement): boolean {
  let [linked, all] = [0, 0];
  const visit = (element: HtmlElement, inLink: boolean): void => {
    for (const child of element.children) {
      if (typeof child === "string") {
        const { length } = child.trim();
        all += length;
        if (inLink) linked += length;
      } else visit(child, inLink || isLink(child));
    }
  };
  visit(item, false);
  return linked >= all * 0.8;
}

/** A paragraph that is only "— Name (@handle) date" belongs, with the one before, to a post. */
function joinSignatures(blocks: readonly DraftBlock[]): DraftBlock[] {
  const joined: DraftBlock[] = [];
  for (const block of blocks) {
    const signed = mayBeSignature(block) ? partAtDash(block.text) : null;
    const before = joined.at(-1);
    if (!signed || signed.words !== "" || !before || !mayBeWords(before)) joined.push(block);
    else {
      const post = completeSigned(
        { ...signed, words: before.text },
        lastPostAddress(block.element, null),
      );
      joined[joined.length - 1] = postBlock(post, block.element);
    }
  }
  return joined;
}

/** Labels of a drawn figure are shorter than this, and a figure has at least so many in a row. */
const longestLabel = 30;
const fewestLabels = 5;
/** At least this share of a figure's labels hold a number. */
const numberedShare = 0.4;

/** Leaves out the numbers and labels of charts and tables of figures, which stand one by one. */
function dropFigures(blocks: readonly DraftBlock[]): DraftBlock[] {
  const kept: DraftBlock[] = [];
  for (let at = 0; at < blocks.length;) {
    let end = at;
    while (end < blocks.length && isFigureLabel(blocks[end]!)) end++;
    const run = blocks.slice(at, end);
    const numbered = run.filter(({ text }) => /\d/.test(text)).length;
    if (run.length < fewestLabels || numbered < run.length * numberedShare) kept.push(...run);
    if (end < blocks.length) kept.push(blocks[end]!);
    at = end + 1;
  }
  return kept;
}

function isFigureLabel({ kind, text }: DraftBlock): boolean {
  return kind === "paragraph" && text.length < longestLabel && !/[.!?…"”’»]$/.test(text);
}

function mayBeSignature(block: DraftBlock): boolean {
  return (block.kind === "paragraph" || block.kind === "quote") && /^[—–―-]/.test(block.text);
}

/** Posts are shorter than this; a longer paragraph before a signature is the article's. */
const longestPostWords = 1500;

function mayBeWords(block: DraftBlock): boolean {
  return (
    (block.kind === "paragraph" || block.kind === "quote") && block.text.length <= longestPostWords
  );
}

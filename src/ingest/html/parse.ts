import { Tokenizer } from "htmlparser2";
import { headElements, voidElements } from "./element-kinds.js";
import { closeByEndTag, closeImplied, type OpenElements } from "./close-elements.js";
import type { HtmlElement } from "./tree.js";

/**
 * Elements nested deeper than this are not made; their text stays in the
 * element at that depth. Browsers cap at 512 too. Keeps every walk of the tree
 * within the stack, and an end tag's search short.
 */
export const deepestElement = 512;

export interface ParsedPage {
  readonly root: HtmlElement;
  /** Where in the page nesting first went beyond the cap; -1 when it did not. */
  readonly tooDeepAt: number;
}

const noAttributes: ReadonlyMap<string, string> = new Map();

/** Reads a page's markup into a tree, in time linear in its length. Any input gives a tree. */
export function parseHtml(html: string): ParsedPage {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return { root: builder.root, tooDeepAt: builder.tooDeepAt };
}

/** Makes the tree from the tokenizer's callbacks, whose offsets are into the page's markup. */
class TreeBuilder {
  readonly root = newElement("#document", noAttributes, null);
  tooDeepAt = -1;
  readonly #html: string;
  readonly #open: OpenElements = { stack: [this.root], counts: new Map() };
  /** How many elements beyond the cap are open. */
  #beyond = 0;
  #name = "";
  #attribute = "";
  #value = "";
  #attributes: Map<string, string> | null = null;
  #text: string[] = [];

  constructor(html: string) {
    this.#html = html;
  }

  ontext(start: number, end: number): void {
    if (!isUnreadText(this.#top())) this.#text.push(this.#html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.#text.push(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#attributes = null;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    this.#attributes ??= new Map();
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
  }

  onopentagend(end: number): void {
    this.#start(end, false);
  }

  onselfclosingtag(end: number): void {
    this.#start(end, true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    this.#attributes = null;
    if (name === "br") return this.#startElement("br", end, false);
    this.#flush();
    if (this.#beyond > 0) this.#beyond--;
    else closeByEndTag(this.#open, name);
  }

  onend(): void {
    this.#flush();
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #start(end: number, isSelfClosing: boolean): void {
    this.#startElement(this.#name, end, isSelfClosing);
  }

  #startElement(name: string, at: number, isSelfClosing: boolean): void {
    if (name === "html" || name === "body") {
      if (this.#open.counts.get(name)) return;
    }
    this.#flush();
    if (this.#beyond === 0) this.#closeBefore(name);
    const isLeaf = voidElements.has(name) || (isSelfClosing && this.#isForeign());
    if (this.#open.stack.length > deepestElement) {
      if (this.tooDeepAt < 0) this.tooDeepAt = at;
      if (!isLeaf) this.#beyond++;
      return;
    }
    const parent = this.#top();
    const element = newElement(name, this.#attributes ?? noAttributes, parent);
    this.#attributes = null;
    parent.children.push(element);
    if (isLeaf) return;
    this.#open.stack.push(element);
    this.#open.counts.set(name, (this.#open.counts.get(name) ?? 0) + 1);
  }

  #closeBefore(name: string): void {
    if (this.#open.counts.get("head") && !headElements.has(name)) closeByEndTag(this.#open, "head");
    closeImplied(this.#open, name);
  }

  /** Only in SVG and MathML does `<x/>` end an element. */
  #isForeign(): boolean {
    return Boolean(this.#open.counts.get("svg") || this.#open.counts.get("math"));
  }

  #top(): HtmlElement {
    return this.#open.stack.at(-1)!;
  }

  #flush(): void {
    if (this.#text.length === 0) return;
    this.#top().children.push(this.#text.length === 1 ? this.#text[0]! : this.#text.join(""));
    this.#text = [];
  }
}

function newElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: HtmlElement | null,
): HtmlElement {
  return { name, attributes, children: [], parent };
}

/** Programs and style sheets are not kept, but for data in JSON-LD. */
function isUnreadText(element: HtmlElement): boolean {
  if (element.name === "style") return true;
  return element.name === "script" && !(element.attributes.get("type") ?? "").includes("ld+json");
}

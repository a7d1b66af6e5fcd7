/** An element of a page. Names and attribute names are in lower case; entities are decoded. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
  readonly parent: HtmlElement | null;
}

/** A node of a page: an element, or a run of text. */
export type HtmlNode = HtmlElement | string;

/** An attribute's value; the empty string when the element does not have it. */
export function attributeOf(element: HtmlElement, name: string): string {
  return element.attributes.get(name) ?? "";
}

/** Whether an element is a link; an anchor without an address is none. */
export function isLink(element: HtmlElement): boolean {
  return element.name === "a" && element.attributes.has("href");
}

/** The child elements, text left out. */
export function elementsIn(element: HtmlElement): HtmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** Every element under this one, in document order, itself left out. */
export function* descendantsOf(element: HtmlElement): Generator<HtmlElement> {
  const waiting = elementsIn(element).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at]!;
      if (typeof child !== "string") waiting.push(child);
    }
  }
}

/** The first element under this one that passes, in document order. */
export function findElement(
  element: HtmlElement,
  passes: (candidate: HtmlElement) => boolean,
): HtmlElement | null {
  for (const candidate of descendantsOf(element)) if (passes(candidate)) return candidate;
  return null;
}

/** Whether `ancestor` is the element or stands above it. */
export function isWithin(element: HtmlElement, ancestor: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
    if (at === ancestor) return true;
  }
  return false;
}

/** The nearest element at or above this one that passes. */
export function closest(
  element: HtmlElement,
  passes: (candidate: HtmlElement) => boolean,
): HtmlElement | null {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
    if (passes(at)) return at;
  }
  return null;
}

const noHints: ReadonlySet<string> = new Set();
const hintWords = new WeakMap<HtmlElement, ReadonlySet<string>>();

/**
 * The words of an element's class and id, in lower case:
 * `class="articleBody story-share"` gives article, body, story, share, and the
 * whole names without their hyphens (articlebody, storyshare).
 */
export function hintsOf(element: HtmlElement): ReadonlySet<string> {
  if (!element.attributes.has("class") && !element.attributes.has("id")) return noHints;
  let words = hintWords.get(element);
  if (words === undefined) hintWords.set(element, (words = readHints(element)));
  return words;
}

/** Names longer than this are generated, and say nothing. */
const longestHint = 120;

function readHints(element: HtmlElement): ReadonlySet<string> {
  const words = new Set<string>();
  const names = `${attributeOf(element, "class")} ${attributeOf(element, "id")}`;
  for (const name of names.split(/\s+/)) {
    if (name === "" || name.length > longestHint) continue;
    const parts = name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
    words.add(parts.replaceAll(/[^a-z]+/g, ""));
    for (const part of parts.split(/[^a-z]+/)) words.add(part);
  }
  words.delete("");
  return words;
}

/** Whether an element's class or id has one of the words. */
export function hasHint(element: HtmlElement, words: ReadonlySet<string>): boolean {
  for (const word of hintsOf(element)) if (words.has(word)) return true;
  return false;
}

/** Whether an element's `class` lists exactly this name. */
export function hasClass(element: HtmlElement, name: string): boolean {
  const value = attributeOf(element, "class");
  return value.includes(name) && value.split(/\s+/).includes(name);
}

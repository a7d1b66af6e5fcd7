import { isBlock } from "./element-kinds.js";
import type { HtmlElement } from "./tree.js";

/** Elements whose text no reader of the page sees. */
export const unseenElements: ReadonlySet<string> = new Set(
  "script style noscript template svg iframe object embed canvas video audio head datalist".split(
    " ",
  ),
);

/** White space of every kind, no-break space included, as one space; none at the ends. */
export function foldSpace(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The words of an element as one line: blocks and line breaks inside it become spaces. */
export function foldedText(
  element: HtmlElement,
  isLeftOut: (candidate: HtmlElement) => boolean = () => false,
): string {
  const parts: string[] = [];
  collect(element, isLeftOut, parts);
  return foldSpace(parts.join(""));
}

function collect(
  element: HtmlElement,
  isLeftOut: (candidate: HtmlElement) => boolean,
  parts: string[],
): void {
  if (element.name === "br") parts.push(" ");
  if (unseenElements.has(element.name) || isLeftOut(element)) return;
  const standsAlone = isBlock(element);
  if (standsAlone) parts.push(" ");
  for (const child of element.children) {
    if (typeof child === "string") parts.push(child);
    else collect(child, isLeftOut, parts);
  }
  if (standsAlone) parts.push(" ");
}

/** Characters of text under an element, counted up to `most`; more elements than that count as much. */
export function textLength(element: HtmlElement, most: number): number {
  let length = 0;
  let elements = 0;
  const waiting: HtmlElement[] = [element];
  for (let next = waiting.pop(); next && length < most; next = waiting.pop()) {
    if (++elements > most) return most;
    for (const child of next.children) {
      if (typeof child === "string") length += child.trim().length;
      else waiting.push(child);
    }
  }
  return length;
}

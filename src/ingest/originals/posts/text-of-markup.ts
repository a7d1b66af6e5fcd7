import { isBlock } from "../../html/element-kinds.js";
import { unseenElements } from "../../html/fold.js";
import { parseHtml } from "../../html/parse.js";
import { hasClass, type HtmlElement } from "../../html/tree.js";

/** The words of a post's markup as they are read: paragraphs with an empty line between, lines where they break. */
export function textOfMarkup(markup: string): string {
  const parts: string[] = [];
  collect(parseHtml(markup).root, parts);
  return parts
    .join("")
    .split("\n")
    .map((line) => line.replaceAll(/[^\S\n]+/g, " ").trim())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

function collect(element: HtmlElement, parts: string[]): void {
  if (element.name === "br") parts.push("\n");
  // Mastodon cuts long addresses for show, and hides what it cut.
  if (unseenElements.has(element.name)) return;
  const isParagraph = isBlock(element);
  for (const child of element.children) {
    if (typeof child === "string") parts.push(child.replaceAll("\n", " "));
    else collect(child, parts);
  }
  if (isParagraph) parts.push("\n\n");
  if (hasClass(element, "ellipsis")) parts.push("…");
}

import {
  headings,
  paragraphEnders,
  scopeBoundaries,
  specialElements,
  words,
} from "./element-kinds.js";
import type { HtmlElement } from "./tree.js";

/** The elements that are open, outermost first, and how many of each name. */
export interface OpenElements {
  readonly stack: HtmlElement[];
  readonly counts: Map<string, number>;
}

const tableParts = words("table tbody thead tfoot tr td th caption");
const listScope = words("ul ol menu dir");
const itemNames = words("li dd dt");
const crossedByItems = words("address div p");

/**
 * Closes what a start tag ends without saying so: a paragraph before a block,
 * an item before the next, a link before another, cells and rows of a table.
 */
export function closeImplied(open: OpenElements, name: string): void {
  if (paragraphEnders.has(name)) closeInScope(open, "p", scopeBoundaries);
  if (headings.has(name) && headings.has(topName(open))) pop(open);
  else if (itemNames.has(name)) closeItem(open, name);
  else if (name === "a") closeInScope(open, "a", specialElements);
  else if (name === "option" && topName(open) === "option") pop(open);
  else if (tableParts.has(name)) closeTableParts(open, name);
}

/** Closes the element that an end tag names, where one is open and in reach; else does nothing. */
export function closeByEndTag(open: OpenElements, name: string): void {
  const limits = specialElements.has(name) ? boundariesFor(name) : specialElements;
  closeInScope(open, name, limits);
}

/** End tags of table parts reach up to their table; others stop at a cell. */
function boundariesFor(name: string): ReadonlySet<string> {
  if (name === "table") return tableless;
  return tableParts.has(name) ? tableOnly : scopeBoundaries;
}
const tableless = words("html template svg");
const tableOnly = words("html template svg table");

/** Pops up to the nearest open element of that name, unless a limit stands above it. */
function closeInScope(open: OpenElements, name: string, limits: ReadonlySet<string>): void {
  if (!open.counts.get(name)) return;
  for (let at = open.stack.length - 1; at > 0; at--) {
    const candidate = open.stack[at]!.name;
    if (candidate === name) return popTo(open, at);
    if (limits.has(candidate)) return;
  }
}

function closeItem(open: OpenElements, name: string): void {
  for (let at = open.stack.length - 1; at > 0; at--) {
    const candidate = open.stack[at]!.name;
    const isItem = name === "li" ? candidate === "li" : candidate === "dd" || candidate === "dt";
    if (isItem) return popTo(open, at);
    if (listScope.has(candidate)) return;
    if (specialElements.has(candidate) && !crossedByItems.has(candidate)) return;
  }
}

const closedByCell = words("td th");
const closedByRow = words("td th tr");
const closedBySection = words("td th tr tbody thead tfoot caption");

function closeTableParts(open: OpenElements, name: string): void {
  if (name === "table" || !open.counts.get("table")) return;
  const closed = closedByCell.has(name)
    ? closedByCell
    : name === "tr"
      ? closedByRow
      : closedBySection;
  let lowest = -1;
  for (let at = open.stack.length - 1; at > 0; at--) {
    const candidate = open.stack[at]!.name;
    if (candidate === "table") break;
    if (closed.has(candidate)) lowest = at;
  }
  if (lowest > 0) popTo(open, lowest);
}

function topName(open: OpenElements): string {
  return open.stack.at(-1)!.name;
}

function popTo(open: OpenElements, index: number): void {
  while (open.stack.length > index) pop(open);
}

function pop(open: OpenElements): void {
  const { name } = open.stack.pop()!;
  open.counts.set(name, open.counts.get(name)! - 1);
}

import { isBlock, headings, words } from "./element-kinds.js";
import { isFurniture } from "./furniture.js";
import { isPostElement } from "./posts/recognise.js";
import {
  attributeOf,
  findElement,
  hasHint,
  isLink,
  type HtmlElement,
  type HtmlNode,
} from "./tree.js";

/**
 * Finds where a page's main text stands. After Readability (Arc90, Mozilla):
 * every paragraph gives points to the elements above it, fewer with each step,
 * links take points away; the element with most is the core, and what stands
 * beside it and reads alike is joined.
 */

/** What was counted of an element, itself and all below it, furniture left out. */
export interface Measure {
  /** Characters of paragraphs that are prose: long enough, and not mostly links. */
  prose: number;
  /** Points, see above. */
  score: number;
  /** Characters of text, and how many of them stand in links. */
  length: number;
  linked: number;
}

export interface MainText {
  /** The elements that hold the main text, in document order, none within another. */
  readonly roots: readonly HtmlElement[];
  /** Elements left out as furniture though the walk passes them. */
  readonly dropped: ReadonlySet<HtmlElement>;
  /** Characters of prose. */
  readonly prose: number;
}

/** Paragraphs shorter than this say nothing about where the main text is. */
const leastParagraph = 25;
/** Ancestors above this many steps get no points. */
const scoredAncestors = 5;
/** A furniture-like name on an element with more than this share of the page's prose is a misnomer. */
const misnomerShare = 0.35;

export function findMainText(root: HtmlElement): MainText | null {
  const found = measurePage(root);
  const core = bestCandidate(found.measures);
  if (!core) return null;
  const roots = joinAround(core, found);
  const prose = roots.reduce((sum, one) => sum + (found.measures.get(one)?.prose ?? 0), 0);
  return { roots, dropped: found.dropped, prose };
}

interface Measured {
  readonly measures: Map<HtmlElement, Measure>;
  readonly dropped: Set<HtmlElement>;
}

/** Measures the page; where too much fell to misnamed furniture, again without it. */
function measurePage(root: HtmlElement): Measured {
  const everything = new Measurer(new Set(), false).run(root);
  const total = everything.measures.get(root)!.prose;
  const kept = new Set<HtmlElement>();
  for (const [element, { prose }] of everything.measures) {
    if (prose > total * misnomerShare) kept.add(element);
  }
  return new Measurer(kept, true).run(root);
}

interface Run {
  length: number;
  linked: number;
  commas: number;
}

class Measurer {
  readonly #measures = new Map<HtmlElement, Measure>();
  readonly #dropped = new Set<HtmlElement>();
  readonly #kept: ReadonlySet<HtmlElement>;
  readonly #prunes: boolean;

  constructor(kept: ReadonlySet<HtmlElement>, prunes: boolean) {
    this.#kept = kept;
    this.#prunes = prunes;
  }

  run(root: HtmlElement): Measured {
    this.#measureOf(root);
    this.#visit(root, { length: 0, linked: 0, commas: 0 }, false);
    return { measures: this.#measures, dropped: this.#dropped };
  }

  /** `run` is the inline text since the last block began or ended. */
  #visit(element: HtmlElement, run: Run, isLinked: boolean): void {
    for (const child of element.children) {
      if (typeof child === "string") addText(run, child, isLinked);
      else if (this.#isDropped(child)) this.#dropped.add(child);
      else if (isBlock(child)) {
        this.#endRun(run, element);
        this.#visit(child, run, isLinked || isLink(child));
        this.#endRun(run, child);
      } else this.#visit(child, run, isLinked || isLink(child));
    }
  }

  #isDropped(element: HtmlElement): boolean {
    if (neverText.has(element.name)) return true;
    if (!this.#prunes || this.#kept.has(element) || isPostElement(element)) return false;
    return isFurniture(element);
  }

  #endRun(run: Run, element: HtmlElement): void {
    const { length, linked, commas } = run;
    run.length = run.linked = run.commas = 0;
    if (length > 0) this.#count(element, length, linked);
    if (length < leastParagraph || headings.has(element.name)) return;
    const density = linked / length;
    if (density > 0.5 || (element.name === "li" && length < 80)) return;
    const points = (1 + commas + Math.min(3, Math.floor(length / 100))) * (1 - density);
    for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
      this.#measureOf(at).prose += length - linked;
    }
    this.#credit(ownerOf(element), points);
  }

  #credit(owner: HtmlElement, points: number): void {
    let at: HtmlElement | null = owner;
    for (let level = 0; level < scoredAncestors && at !== null; level++, at = at.parent) {
      this.#measureOf(at).score += points / shares[level]!;
    }
  }

  #count(element: HtmlElement, length: number, linked: number): void {
    for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
      const measure = this.#measureOf(at);
      measure.length += length;
      measure.linked += linked;
    }
  }

  #measureOf(element: HtmlElement): Measure {
    let measure = this.#measures.get(element);
    if (!measure)
      this.#measures.set(element, (measure = { prose: 0, score: 0, length: 0, linked: 0 }));
    return measure;
  }
}

/** What the owner and its ancestors get of a paragraph's points: all, a half, a sixth, … */
const shares = [1, 2, 6, 9, 12];

const neverText = words("script style noscript template svg iframe head select textarea");

function addText(run: Run, text: string, isLinked: boolean): void {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2c || code === 0x3001 || code === 0xff0c || code === 0x60c) run.commas++;
    if (code > 0x20) length++;
    else if (code === 0x20 && at > 0 && text.charCodeAt(at - 1) > 0x20) length++;
  }
  run.length += length;
  if (isLinked) run.linked += length;
}

const paragraphLike = words("p pre li blockquote center dd dt td th tr figcaption");

/** The element that a paragraph speaks for: what holds the paragraphs. */
function ownerOf(element: HtmlElement): HtmlElement {
  const isParagraph = paragraphLike.has(element.name) || !element.children.some(isBlockNode);
  return (isParagraph && element.parent) || element;
}

function isBlockNode(node: HtmlNode): boolean {
  return typeof node !== "string" && isBlock(node);
}

const bodyHints = words(
  "articlebody articletext articlecontent storybody storytext storycontent entrycontent postcontent postbody bodytext bodycopy articlebodytext contentbody maincontent article story",
);

function bestCandidate(measures: ReadonlyMap<HtmlElement, Measure>): HtmlElement | null {
  let best: HtmlElement | null = null;
  let most = 0;
  for (const [element, { score }] of measures) {
    const weighted = score * weightOf(element);
    if (weighted > most) [best, most] = [element, weighted];
  }
  return best;
}

function weightOf(element: HtmlElement): number {
  if (attributeOf(element, "itemprop").toLowerCase() === "articlebody") return 2;
  if (element.name === "article" || hasHint(element, bodyHints)) return 1.25;
  return 1;
}

/** Elements above which no part of the same article stands. */
const bounds = words("body html #document article main");
/** Steps above the core that are looked at for more of the article. */
const joinedLevels = 6;
/** Less prose than this beside the core is a notice. */
const leastJoined = 80;
/** More of its text in links than this: a list of other articles. */
const mostLinked = 0.3;
/** The same for what stands between two parts: headings may be links. */
const mostLinkedBetween = 0.6;
/** What is joined consists of prose at least to this share. */
const leastProseShare = 0.5;

/**
 * The core, and what stands beside it or its ancestors and reads alike; and
 * whatever is between those: headings, pictures with captions, lists.
 */
function joinAround(core: HtmlElement, found: Measured): HtmlElement[] {
  const joined = new Set<HtmlElement>([core]);
  let inner = core;
  for (let level = 0; level < joinedLevels && inner.parent && !bounds.has(inner.name); level++) {
    const siblings = inner.parent.children.filter((child) => typeof child !== "string");
    const here = inner;
    const joins = (one: HtmlElement): boolean => one === here || isAlike(one, level, found);
    const first = siblings.findIndex(joins);
    const last = siblings.findLastIndex(joins);
    for (const sibling of siblings.slice(first, last + 1)) {
      if (sibling !== inner && mayStandBetween(sibling, found)) joined.add(sibling);
    }
    inner = inner.parent;
  }
  return inDocumentOrder(joined, inner);
}

function isAlike(sibling: HtmlElement, level: number, found: Measured): boolean {
  if (!mayStandBetween(sibling, found) || sibling.name === "aside") return false;
  if (isPostElement(sibling)) return level === 0;
  const measure = found.measures.get(sibling);
  if (!measure || measure.prose === 0 || measure.linked > measure.length * mostLinked) return false;
  if (sibling.name === "p" || sibling.name === "blockquote") return level === 0;
  if (measure.prose < leastJoined || measure.prose < measure.length * leastProseShare) return false;
  return !hasMainHeading(sibling);
}

/** What holds the headline is the article's head: its title is taken from there, and shown once. */
function hasMainHeading(element: HtmlElement): boolean {
  return element.name === "header" || findElement(element, ({ name }) => name === "h1") !== null;
}

function mayStandBetween(sibling: HtmlElement, found: Measured): boolean {
  if (sibling.name === "article" || found.dropped.has(sibling)) return false;
  const measure = found.measures.get(sibling);
  return !measure || measure.linked <= measure.length * mostLinkedBetween;
}

function inDocumentOrder(joined: ReadonlySet<HtmlElement>, top: HtmlElement): HtmlElement[] {
  const order: HtmlElement[] = [];
  const visit = (element: HtmlElement): void => {
    if (joined.has(element)) order.push(element);
    else for (const child of element.children) if (typeof child !== "string") visit(child);
  };
  visit(top);
  return order;
}

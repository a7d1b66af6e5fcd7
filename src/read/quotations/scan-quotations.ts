import type { Block, Problem, Span } from "../../model/index.js";
import type { MarkStyle, Quotation } from "../layers.js";
import { classifyMark } from "./classify-mark.js";
import { isSpace, mayBeMark, type Mark } from "./marks.js";

/** An opening mark that waits for its closing one. */
interface Open {
  readonly mark: Mark;
  /** Of a single quotation: the best closing mark seen that may yet be an apostrophe. */
  weak: Mark | null;
}

/** A pair of marks, or an opening mark and the end of its block. */
interface Pair {
  readonly start: number;
  readonly end: number;
  readonly content: Span;
  readonly style: MarkStyle;
  readonly closed: boolean;
}

export interface ScannedQuotations {
  /** In order of their opening marks; a parent stands before its children. */
  readonly quotations: readonly Quotation[];
  readonly problems: readonly Problem[];
}

/**
 * Finds what stands between quotation marks, block by block, in one pass: a
 * stack of opening marks, each mark pushed and popped once, so that time is
 * linear in the text whatever stands in it. A missing mark never costs more
 * than its own block. A quotation left open at the end of a block goes on in
 * the next one when that reopens it (the convention of long quotations).
 */
export function scanQuotations(text: string, blocks: readonly Block[]): ScannedQuotations {
  const quotations: Quotation[] = [];
  const problems: Problem[] = [];
  let reopened = -1;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    const next = blocks[i + 1];
    const goesOn =
      next !== undefined && isProse(block) && isProse(next) && opensWithMark(text, next);
    const { pairs, odd } = scanBlock(text, block, goesOn);
    const first = quotations.length;
    appendNested(pairs, quotations);
    if (reopened >= 0 && quotations.length > first && startsBlock(text, block, quotations[first])) {
      quotations[first] = { ...quotations[first], continues: reopened };
    }
    reopened = goesOn ? findOpenAtEnd(quotations, first, block.end) : -1;
    for (const mark of odd) problems.push(unbalanced(text, mark));
  }
  return { quotations, problems };
}

function isProse(block: Block): boolean {
  return block.kind === "paragraph" || block.kind === "quote" || block.kind === "list";
}

function unbalanced(text: string, mark: Mark): Problem {
  const words = text.slice(mark.start, mark.end + 30).split("\n", 1)[0];
  return {
    code: "unbalanced-quotation",
    start: mark.start,
    end: mark.end,
    message: `The quotation mark at ${mark.start} ("${words}") has no partner in its paragraph`,
  };
}

function firstWord(text: string, block: Span): number {
  let at = block.start;
  while (at < block.end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function opensWithMark(text: string, block: Span): boolean {
  const at = firstWord(text, block);
  if (at >= block.end || !mayBeMark(text.charCodeAt(at))) return false;
  const mark = classifyMark(text, at, block.start, block.end);
  return mark !== null && mark.family === "double" && mark.role !== "close";
}

function startsBlock(text: string, block: Span, quotation: Span): boolean {
  return quotation.start === firstWord(text, block);
}

function findOpenAtEnd(quotations: readonly Quotation[], first: number, end: number): number {
  for (let i = first; i < quotations.length; i++) {
    if (!quotations[i].closed && quotations[i].end === end) return i;
  }
  return -1;
}

/** The state of one block's scan. */
class BlockScan {
  readonly pairs: Pair[] = [];
  readonly odd: Mark[] = [];
  private readonly stack: Open[] = [];
  private readonly openCount = { double: 0, single: 0, guillemets: 0 };

  take(mark: Mark): void {
    if (mark.role === "open") this.open(mark);
    else if (mark.role === "close") this.close(mark);
    else if (this.openCount[mark.family] > 0) this.close(mark);
    else this.open(mark);
  }

  private open(mark: Mark): void {
    const top = this.stack.at(-1);
    if (mark.family === "single" && top?.mark.family === "single") this.settleTop();
    this.stack.push({ mark, weak: null });
    this.openCount[mark.family]++;
  }

  private close(mark: Mark): void {
    if (this.openCount[mark.family] === 0) {
      if (mark.family !== "single") this.odd.push(mark);
      return;
    }
    if (mark.family === "single" && this.keepsWaiting(mark)) return;
    while (this.stack.at(-1)!.mark.family !== mark.family) this.settleTop();
    this.pair(this.pop(), mark);
  }

  /** A closing single mark that may be an apostrophe is kept in mind, the first of the best kind. */
  private keepsWaiting(mark: Mark): boolean {
    const top = this.stack.at(-1)!;
    if (top.mark.family !== "single") return true;
    if (mark.strength > 0) return false;
    top.weak ??= mark;
    return true;
  }

  private pop(): Mark {
    const { mark } = this.stack.pop()!;
    this.openCount[mark.family]--;
    return mark;
  }

  private pair(open: Mark, close: Mark): void {
    if (open.end >= close.start) return;
    this.pairs.push({
      start: open.start,
      end: close.end,
      content: { start: open.end, end: close.start },
      style: open.style,
      closed: true,
    });
  }

  /** Ends the innermost open quotation as well as can be: at a weak closing mark, or not at all. */
  private settleTop(): void {
    const { weak } = this.stack.at(-1)!;
    const open = this.pop();
    if (weak !== null) this.pair(open, weak);
    else if (open.family !== "single") this.odd.push(open);
  }

  /**
   * At the end of the block: an outermost double quotation that is still open
   * runs to the block's end when the next block reopens it, or when the block
   * begins with it and holds no other double quotation (its closing mark was lost).
   */
  finish(text: string, block: Block, goesOn: boolean): void {
    while (this.stack.length > 1) this.settleTop();
    if (this.stack.length === 0) return;
    const { mark } = this.stack[0];
    const startsIt = mark.start === firstWord(text, block);
    const runsOn = mark.family === "double" && (goesOn || (startsIt && this.holdsNoDouble()));
    if (!runsOn) return this.settleTop();
    if (!goesOn) this.odd.push(mark);
    this.pop();
    if (mark.end < block.end) this.pairs.push(toBlockEnd(mark, block));
  }

  private holdsNoDouble(): boolean {
    return this.pairs.every((pair) => pair.style.startsWith("single"));
  }
}

function toBlockEnd(mark: Mark, block: Block): Pair {
  return {
    start: mark.start,
    end: block.end,
    content: { start: mark.end, end: block.end },
    style: mark.style,
    closed: false,
  };
}

function scanBlock(text: string, block: Block, goesOn: boolean): { pairs: Pair[]; odd: Mark[] } {
  const scan = new BlockScan();
  for (let at = block.start; at < block.end; at++) {
    if (!mayBeMark(text.charCodeAt(at))) continue;
    const mark = classifyMark(text, at, block.start, block.end);
    if (mark === null) continue;
    scan.take(mark);
    at = mark.end - 1;
  }
  scan.finish(text, block, goesOn);
  return { pairs: scan.pairs, odd: scan.odd };
}

/** Adds the pairs in order of position, each with the quotation that it stands inside of. */
function appendNested(pairs: Pair[], quotations: Quotation[]): void {
  pairs.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: number[] = [];
  for (const pair of pairs) {
    while (open.length > 0 && quotations[open.at(-1)!].end <= pair.start) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(quotations.length);
    const { start, end, content, style, closed } = pair;
    quotations.push({ start, end, content, style, parent, continues: -1, closed });
  }
}

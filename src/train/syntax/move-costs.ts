import { left, right, shift, type ParseState } from "../../read/syntax/parse-state.js";

/** The right heads of one sentence by position, the root's children under position `length`. */
export class GoldTree {
  length = 0;
  head = new Int32Array(0);
  relation = new Uint8Array(0);
  /** Children of each position, one after another in order: those of `i` at `[first[i], first[i + 1])`. */
  children = new Int32Array(0);
  first = new Int32Array(0);

  read(heads: Int32Array, relations: Uint8Array, from: number, to: number): void {
    const length = to - from;
    this.length = length;
    this.head = Int32Array.from({ length }, (_, i) => {
      const head = heads[from + i]!;
      return head < 0 ? length : head - from;
    });
    this.relation = relations.slice(from, to);
    const first = new Int32Array(length + 2);
    for (const head of this.head) first[head + 1]! += 1;
    for (let i = 0; i <= length; i += 1) first[i + 1]! += first[i]!;
    const filled = first.slice();
    this.children = new Int32Array(length);
    this.head.forEach((head, child) => {
      this.children[filled[head]!] = child;
      filled[head]! += 1;
    });
    this.first = first;
  }

  /** How many children of `head` lie at or after position `from`. */
  childrenFrom(head: number, from: number): number {
    let count = 0;
    for (let i = this.first[head + 1]! - 1; i >= this.first[head]!; i -= 1) {
      if (this.children[i]! < from) break;
      count += 1;
    }
    return count;
  }

  /** How many children of `head` are on the stack. */
  childrenOnStack(head: number, state: ParseState): number {
    let count = 0;
    for (let i = this.first[head]!; i < this.first[head + 1]!; i += 1) {
      count += state.onStack[this.children[i]!]!;
    }
    return count;
  }
}

/**
 * How many right arcs a move makes impossible: the dynamic oracle of the
 * arc-hybrid system (Goldberg and Nivre 2013).
 */
export function moveCost(state: ParseState, gold: GoldTree, move: number): number {
  const next = state.next;
  if (move === shift) {
    const head = gold.head[next]!;
    const lostHead = head < next && state.onStack[head] === 1 && head !== state.stackAt(0) ? 1 : 0;
    return lostHead + gold.childrenOnStack(next, state);
  }
  const top = state.stackAt(0);
  const under = state.stackAt(1);
  const head = gold.head[top]!;
  const lostChildren = gold.childrenFrom(top, next);
  if (move === left)
    return lostChildren + (head > next || (head === under && head !== next) ? 1 : 0);
  if (move === right) return lostChildren + (head >= next ? 1 : 0);
  throw new RangeError(`${move} is no move of the parser; moves are 0, 1 and 2`);
}

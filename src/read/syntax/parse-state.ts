import { outsideTag } from "./tag-sentence.js";
import { extraPositions, type WordHashes } from "./word-hashes.js";
import { tagNamed, tagNames, universalTagNames, universalTags } from "./tag-names.js";

export const shift = 0;
/** The next word becomes the head of the stack's top. */
export const left = 1;
/** The word under the stack's top becomes its head. */
export const right = 2;
export const moveCount = 3;

/** Stands for the relation of a word that has none yet. */
export const noRelation = 255;

/** The tag of the artificial root, past those of `tagNames`. */
const rootTag = tagNames.length + 1;
const comma = tagNamed("PUNCT.,");
const openQuote = tagNamed("PUNCT.``");
const closeQuote = tagNamed("PUNCT.''");
const verb = universalTagNames.indexOf("VERB");
const infinite = new Set(["VERB.VB", "VERB.VBG", "VERB.VBN"].map(tagNamed));

/** Counts kept for stretches between words: how many commas, quotation marks, finite verbs. */
export const stretchKinds = 3;

/**
 * An arc-hybrid parser's state for one sentence of `length` words: a stack,
 * the first word not yet read, and the arcs so far. Position `length` is the
 * artificial root, which stands after the last word; `length + 1` is nothing.
 */
export class ParseState {
  length = 0;
  word = new Int32Array(0);
  tag = new Uint8Array(0);
  head = new Int32Array(0);
  relation = new Uint8Array(0);
  /** The outermost child on each side, and the next one inwards; `nothing` where there is none. */
  leftChild = new Int32Array(0);
  leftInner = new Int32Array(0);
  rightChild = new Int32Array(0);
  rightInner = new Int32Array(0);
  leftCount = new Uint8Array(0);
  rightCount = new Uint8Array(0);
  /** Which relations the children have, as bits of a small hash. */
  relations = new Int32Array(0);
  onStack = new Uint8Array(0);
  /** Running counts by position, `stretchKinds` each. */
  counts = new Int32Array(0);
  stack = new Int32Array(0);
  depth = 0;
  next = 0;

  get root(): number {
    return this.length;
  }

  get nothing(): number {
    return this.length + 1;
  }

  /** Begins a sentence. `tags` are its words' tags. */
  begin(words: WordHashes, tags: Uint8Array): void {
    const size = words.length + extraPositions;
    this.#makeRoom(size);
    this.length = words.length;
    for (let i = 0; i < size; i += 1) this.word[i] = words.word[i]!;
    this.tag.set(tags.subarray(0, words.length));
    this.tag[this.root] = rootTag;
    this.tag[this.nothing] = outsideTag;
    this.head.fill(-1, 0, size);
    this.relation.fill(noRelation, 0, size);
    for (const child of [this.leftChild, this.leftInner, this.rightChild, this.rightInner]) {
      child.fill(this.nothing, 0, size);
    }
    this.leftCount.fill(0, 0, size);
    this.rightCount.fill(0, 0, size);
    this.relations.fill(0, 0, size);
    this.onStack.fill(0, 0, size);
    this.#countStretches();
    this.depth = 0;
    this.next = 0;
  }

  /** The `n`th word from the stack's top, 0 the topmost. */
  stackAt(n: number): number {
    return n < this.depth ? this.stack[this.depth - 1 - n]! : this.nothing;
  }

  /** The `n`th word not yet read; the root after the last. */
  bufferAt(n: number): number {
    const at = this.next + n;
    return at <= this.length ? at : this.nothing;
  }

  get isDone(): boolean {
    return this.next === this.length && this.depth === 0;
  }

  /** Whether a move leads on to one tree under one root. */
  mayMove(move: number): boolean {
    if (move === shift) return this.next < this.length;
    if (move === right) return this.depth >= 2;
    return this.depth >= 1 && (this.next < this.length || this.depth === 1);
  }

  /** The move when there is only one; -1 when there is a choice. */
  onlyMove(): number {
    if (this.depth === 0) return shift;
    if (this.next < this.length) return -1;
    return this.depth === 1 ? left : right;
  }

  /** The head that a move would give to the stack's top. */
  headFor(move: number): number {
    return move === left ? this.next : this.stackAt(1);
  }

  doShift(): void {
    this.onStack[this.next] = 1;
    this.stack[this.depth] = this.next;
    this.depth += 1;
    this.next += 1;
  }

  /** Takes the stack's top off and puts it under its head, on the side that the move says. */
  attach(move: number, relation: number): void {
    const child = this.stackAt(0);
    const head = this.headFor(move);
    this.depth -= 1;
    this.onStack[child] = 0;
    this.head[child] = head;
    this.relation[child] = relation;
    this.relations[head]! |= 1 << (relation & 31);
    if (move === left) {
      this.leftInner[head] = this.leftChild[head]!;
      this.leftChild[head] = child;
      this.leftCount[head]! += 1;
    } else {
      this.rightInner[head] = this.rightChild[head]!;
      this.rightChild[head] = child;
      this.rightCount[head]! += 1;
    }
  }

  #makeRoom(size: number): void {
    if (size <= this.word.length) return;
    const room = size * 2;
    this.word = new Int32Array(room);
    this.tag = new Uint8Array(room);
    this.head = new Int32Array(room);
    this.relation = new Uint8Array(room);
    this.leftChild = new Int32Array(room);
    this.leftInner = new Int32Array(room);
    this.rightChild = new Int32Array(room);
    this.rightInner = new Int32Array(room);
    this.leftCount = new Uint8Array(room);
    this.rightCount = new Uint8Array(room);
    this.relations = new Int32Array(room);
    this.onStack = new Uint8Array(room);
    this.counts = new Int32Array(room * stretchKinds);
    this.stack = new Int32Array(room);
  }

  #countStretches(): void {
    const { counts, tag } = this;
    counts.fill(0, 0, stretchKinds);
    for (let i = 0; i <= this.length; i += 1) {
      const at = i * stretchKinds;
      const t = tag[i]!;
      counts[at + stretchKinds] = counts[at]! + (t === comma ? 1 : 0);
      counts[at + stretchKinds + 1] =
        counts[at + 1]! + (t === openQuote || t === closeQuote ? 1 : 0);
      counts[at + stretchKinds + 2] = counts[at + 2]! + (isFiniteVerb(t) ? 1 : 0);
    }
  }
}

function isFiniteVerb(tag: number): boolean {
  return universalTags[tag] === verb && !infinite.has(tag);
}

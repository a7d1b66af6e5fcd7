import { mix } from "../sequence/feature-hash.js";
import type { SyntaxView } from "./context.js";

/** How far up from the cue a common ancestor is looked for. */
const highest = 6;

/**
 * Where tokens stand in the tree, seen from one cue: their lowest common
 * ancestor with it, and the child of that ancestor which holds the token. Each
 * token is worked out once a cue, from its head's answer.
 */
export class TreeRelation {
  /** How many steps up from the cue the common ancestor is; `highest + 1` when there is none so near. */
  readonly steps: Uint8Array;
  /** The child of the common ancestor that holds the token; the token itself where it is the ancestor. */
  readonly branch: Int32Array;
  /** How many steps the token lies below the common ancestor. */
  readonly depth: Uint8Array;
  private readonly stamps: Int32Array;
  private readonly syntax: SyntaxView;
  private stamp = 0;
  /** Hash of the relations on the way from the cue up to each common ancestor. */
  private readonly ways = new Int32Array(highest + 2);
  private readonly path: number[] = [];

  constructor(syntax: SyntaxView) {
    const n = syntax.head.length;
    this.syntax = syntax;
    this.steps = new Uint8Array(n);
    this.branch = new Int32Array(n);
    this.depth = new Uint8Array(n);
    this.stamps = new Int32Array(n);
  }

  /** Looks from another cue (a token index) from now on. */
  look(cue: number): void {
    this.stamp++;
    const { head, relation } = this.syntax;
    let at = cue;
    let way = 0;
    for (let steps = 0; steps <= highest && at >= 0; steps++) {
      this.stamps[at] = this.stamp;
      this.steps[at] = steps;
      this.branch[at] = at;
      this.depth[at] = 0;
      this.ways[steps] = way;
      way = mix(way, relation[at] + 1);
      at = head[at];
    }
    this.ways[highest + 1] = way;
  }

  /** Works out the place of a token, and of those above it. */
  place(token: number): void {
    const { head } = this.syntax;
    const { path, stamps } = this;
    let at = token;
    path.length = 0;
    while (at >= 0 && stamps[at] !== this.stamp) {
      path.push(at);
      at = head[at];
    }
    for (let i = path.length - 1; i >= 0; i--)
      this.settle(path[i], at < 0 && i === path.length - 1);
  }

  private settle(token: number, isRoot: boolean): void {
    const above = this.syntax.head[token];
    this.stamps[token] = this.stamp;
    if (isRoot) {
      this.steps[token] = highest + 1;
      this.branch[token] = token;
      this.depth[token] = 0;
      return;
    }
    this.steps[token] = this.steps[above];
    this.depth[token] = Math.min(this.depth[above] + 1, 255);
    this.branch[token] = this.depth[above] === 0 ? token : this.branch[above];
  }

  /** Hash of the relations from the cue up to the common ancestor with a token placed before. */
  way(token: number): number {
    return this.ways[this.steps[token]];
  }
}

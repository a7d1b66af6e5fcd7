import type { Anchor, Decision } from "./input.js";

/** What editors decided, without contradictions. */
export interface Settled {
  /** The group that an anchor belongs to by decision: its smallest anchor. Anchors of no decision are not here. */
  readonly groupOf: ReadonlyMap<Anchor, Anchor>;
  /** Groups that a group is not. */
  readonly enemies: ReadonlyMap<Anchor, ReadonlySet<Anchor>>;
  /** Groups that were split off. */
  readonly splitOff: ReadonlySet<Anchor>;
}

/**
 * Puts decisions together, the latest first: an earlier one that contradicts
 * what stands already is passed over.
 */
export function settleDecisions(decisions: readonly Decision[]): Settled {
  const state = new Groups();
  const split: Anchor[] = [];
  for (const decision of [...decisions].sort((a, b) => b.key - a.key)) {
    if (decision.kind === "same") state.unite(decision.a, decision.b);
    else if (decision.kind === "different") state.part(decision.a, decision.b);
    else {
      const [first] = decision.out;
      if (first === undefined || !state.part(decision.from, first)) continue;
      for (const one of decision.out.slice(1)) state.unite(first, one);
      split.push(first);
    }
  }
  return state.settle(split);
}

class Groups {
  private readonly parent = new Map<Anchor, Anchor>();
  /** By the groups' roots at the time; looked up anew after each union. */
  private readonly parted: (readonly [Anchor, Anchor])[] = [];

  private root(anchor: Anchor): Anchor {
    let root = anchor;
    for (let up = this.parent.get(root); up !== undefined && up !== root;) {
      root = up;
      up = this.parent.get(root);
    }
    if (!this.parent.has(anchor)) this.parent.set(anchor, anchor);
    return root;
  }

  private areParted(a: Anchor, b: Anchor): boolean {
    return this.parted.some(([one, other]) => {
      const [x, y] = [this.root(one), this.root(other)];
      return (x === a && y === b) || (x === b && y === a);
    });
  }

  unite(a: Anchor, b: Anchor): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x === y || this.areParted(x, y)) return;
    if (x < y) this.parent.set(y, x);
    else this.parent.set(x, y);
  }

  /** Whether they are two now. */
  part(a: Anchor, b: Anchor): boolean {
    if (this.root(a) === this.root(b)) return false;
    this.parted.push([a, b]);
    return true;
  }

  settle(split: readonly Anchor[]): Settled {
    const groupOf = new Map([...this.parent.keys()].map((anchor) => [anchor, this.root(anchor)]));
    const enemies = new Map<Anchor, Set<Anchor>>();
    const add = (a: Anchor, b: Anchor): void => {
      const known = enemies.get(a) ?? new Set();
      enemies.set(a, known.add(b));
    };
    for (const [a, b] of this.parted) {
      add(this.root(a), this.root(b));
      add(this.root(b), this.root(a));
    }
    return { groupOf, enemies, splitOff: new Set(split.map((anchor) => this.root(anchor))) };
  }
}

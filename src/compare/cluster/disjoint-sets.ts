/** Sets that are joined two by two (union-find); the smallest member stands for a set, whatever the order of joining. */
export class DisjointSets {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, at) => at);
  }

  /** The member that stands for the set of `at`. */
  find(at: number): number {
    let root = at;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    for (let here = at; here !== root;) {
      const next = this.#parents[here]!;
      this.#parents[here] = root;
      here = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    this.#parents[Math.max(x, y)] = Math.min(x, y);
  }
}

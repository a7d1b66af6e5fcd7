import type { Mention, Person, Span } from "../../model/index.js";
import type { Layers } from "../layers.js";
import type { Words } from "../people/words.js";

/** A mention with whom it names and where it stands in tokens, `to` exclusive. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly person: Person;
  readonly from: number;
  readonly to: number;
}

/** The people of an article by where they are mentioned and by how they are called. */
export class PeopleIndex {
  readonly #words: Words;
  /** In order of the text. */
  readonly mentions: readonly PlacedMention[];
  /** Of each token, 1 + the index of the smallest mention that holds it; 0 for none. */
  readonly #smallest: Int32Array;
  readonly #byId: ReadonlyMap<string, Person>;
  readonly #byHandle: ReadonlyMap<string, Person>;

  constructor({ people }: Pick<Layers, "people">, words: Words) {
    this.#words = words;
    const placed = people.flatMap((person) =>
      person.mentions.map((mention) => place(words, person, mention)),
    );
    this.mentions = placed.sort((a, b) => a.from - b.from || b.to - a.to);
    this.#smallest = new Int32Array(words.length);
    const order = this.mentions
      .map((_, index) => index)
      .sort((a, b) => this.#size(b) - this.#size(a));
    for (const index of order) {
      const { from, to } = this.mentions[index]!;
      this.#smallest.fill(index + 1, from, to);
    }
    this.#byId = new Map(people.map((person) => [person.id, person]));
    this.#byHandle = new Map(
      people.flatMap((person) => person.handles.map((handle) => [handle.toLowerCase(), person])),
    );
  }

  #size(index: number): number {
    const { from, to } = this.mentions[index]!;
    return to - from;
  }

  /** The smallest mention that holds a token. */
  at(token: number): PlacedMention | null {
    const index = this.#smallest[token] ?? 0;
    return index === 0 ? null : this.mentions[index - 1]!;
  }

  byId(id: string): Person | null {
    return this.#byId.get(id) ?? null;
  }

  /** By a handle with its "@", in any case. */
  byHandle(handle: string): Person | null {
    return this.#byHandle.get(handle.toLowerCase()) ?? null;
  }

  /** The mentions that begin in the tokens `[from, to)`, in order of the text. */
  *within(from: number, to: number): Iterable<PlacedMention> {
    for (let k = this.#firstAt(from); k < this.mentions.length; k++) {
      const placed = this.mentions[k]!;
      if (placed.from >= to) return;
      yield placed;
    }
  }

  /** The index of the first mention that begins at a token or behind it (binary search). */
  #firstAt(token: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.from < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The largest mention that begins at a token. */
  from(token: number): PlacedMention | null {
    const placed = this.mentions[this.#firstAt(token)];
    return placed?.from === token ? placed : null;
  }

  /** The person of the mention that stands on a span. */
  ofSpan(span: Span): Person | null {
    const token = this.#words.at(span.start);
    for (const placed of this.within(token, token + 1)) {
      if (placed.mention.end === span.end) return placed.person;
    }
    return null;
  }
}

function place(words: Words, person: Person, mention: Mention): PlacedMention {
  const from = words.at(mention.start);
  let to = from;
  while (to < words.length && words.start(to) < mention.end) to += 1;
  return { mention, person, from, to };
}

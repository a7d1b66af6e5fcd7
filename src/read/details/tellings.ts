import { overlaps, type Statement } from "../../model/index.js";
import { inOrderOfTelling, locate, type DetailContext, type Told } from "./context.js";

/** So many statements on either side of a word may own it; no sentence of prose has more. */
const nearestTold = 12;

/**
 * The statements of an article as they are told: in order, by sentence, and
 * with which of them each token belongs to.
 */
export class Tellings {
  readonly context: DetailContext;
  /** In order of their telling. */
  readonly told: readonly Told[];
  /** Of each token, 1 + the index in `told` of the smallest content that holds it; 0 for none. */
  readonly #level: Int32Array;
  readonly #bySentence: ReadonlyMap<number, readonly number[]>;
  readonly #indexById: ReadonlyMap<string, number>;

  private constructor(context: DetailContext, told: readonly Told[], before?: Tellings) {
    this.context = context;
    this.told = told;
    this.#level = before ? before.#level : levelsOf(context, told);
    this.#bySentence = before ? before.#bySentence : bySentence(context, told);
    this.#indexById = before
      ? before.#indexById
      : new Map(told.map(({ statement }, index) => [statement.id, index]));
  }

  static of(context: DetailContext, statements: readonly Statement[]): Tellings {
    const told = statements.map((statement) => locate(context, statement));
    return new Tellings(context, inOrderOfTelling(told));
  }

  /** The same statements, of which more is known: where they stand stays as it is. */
  with(statements: readonly Statement[]): Tellings {
    const told = [...this.told];
    for (const statement of statements) {
      const index = this.#indexById.get(statement.id);
      if (index !== undefined) told[index] = { ...told[index]!, statement };
    }
    return new Tellings(this.context, told, this);
  }

  /** Which content a token stands in, as a number to compare; 0 for none. */
  level(token: number): number {
    return this.#level[token] ?? 0;
  }

  /** Those told in a token's sentence and around it whose cue stands at a level. */
  #near(token: number, level: number): Told[] {
    const sentence = this.context.words.sentence[token] ?? 0;
    const indices = this.#bySentence.get(sentence) ?? [];
    const at = this.#firstBehind(indices, token);
    return indices
      .slice(Math.max(0, at - nearestTold), at + nearestTold)
      .map((index) => this.told[index]!)
      .filter(({ anchor, cue }) => cue !== null && this.level(anchor) === level);
  }

  /**
   * The reported statement whose content begins with a token right behind its
   * cue: `said Tuesday the pool was open` says when it was said, if the content
   * was cut too wide.
   */
  openedBy(token: number): Told | null {
    const index = this.level(token) - 1;
    const told = index < 0 ? undefined : this.told[index];
    if (told?.statement.kind !== "indirect" || told.cue?.to !== token) return null;
    return told.content.some(({ from }) => from === token) ? told : null;
  }

  /** The first place in `indices` of a statement told at the token or behind it (binary search). */
  #firstBehind(indices: readonly number[], token: number): number {
    let low = 0;
    let high = indices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.told[indices[middle]!]!.anchor < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The place of a statement in `told`. */
  indexOf({ statement }: Told): number {
    return this.#indexById.get(statement.id) ?? -1;
  }

  /**
   * Whose telling the words at a token belong to: the statement of its
   * sentence and level whose cue stands nearest, and those told by the same
   * source in the same sentence.
   */
  ownersOf(token: number): Told[] {
    const near = this.#near(token, this.level(token));
    const nearest = near.reduce<Told | null>(
      (best, told) =>
        best && Math.abs(best.anchor - token) <= Math.abs(told.anchor - token) ? best : told,
      null,
    );
    return nearest === null ? [] : near.filter((told) => sameVoice(told, nearest));
  }
}

/** Larger contents first, so that the smallest remains. */
function levelsOf({ words }: DetailContext, told: readonly Told[]): Int32Array {
  const level = new Int32Array(words.length);
  const pieces = told.flatMap(({ content }, index) =>
    content.map((range) => ({ ...range, index })),
  );
  pieces.sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const { from, to, index } of pieces) level.fill(index + 1, from, to);
  return level;
}

function bySentence({ words }: DetailContext, told: readonly Told[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { anchor }] of told.entries()) {
    const sentence = words.sentence[anchor] ?? 0;
    const known = found.get(sentence);
    if (known) known.push(index);
    else found.set(sentence, [index]);
  }
  return found;
}

/** Whether two statements are told of the same source or the same known speakers. */
export function sameVoice(a: Told, b: Told): boolean {
  if (a === b) return true;
  const [s, t] = [a.statement.source[0], b.statement.source[0]];
  if (s && t && overlaps(s, t)) return true;
  return sameSpeakers(a.statement, b.statement);
}

/** Whether two statements have the same known speakers. */
export function sameSpeakers(
  { speakers: a }: Pick<Statement, "speakers">,
  { speakers: b }: Pick<Statement, "speakers">,
): boolean {
  return a.length > 0 && a.length === b.length && a.every((id) => b.includes(id));
}

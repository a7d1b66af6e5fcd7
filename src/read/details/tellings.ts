import { overlaps, type Statement } from "../../model/index.js";
import { inOrderOfTelling, locate, type DetailContext, type Told } from "./context.js";

/**
 * The statements of an article as they are told: in order, by sentence, and
 * with which of them each token belongs to. Built anew for each rule that asks
 * for it, in time proportional to tokens and statements.
 */
export class Tellings {
  readonly context: DetailContext;
  /** In order of their telling. */
  readonly told: readonly Told[];
  /** Of each token, 1 + the index in `told` of the smallest content that holds it; 0 for none. */
  readonly #level: Int32Array;
  readonly #bySentence = new Map<number, number[]>();
  readonly #indexById = new Map<string, number>();

  constructor(context: DetailContext, statements: readonly Statement[]) {
    this.context = context;
    this.told = inOrderOfTelling(statements.map((statement) => locate(context, statement)));
    this.#level = new Int32Array(context.words.length);
    this.#noteLevels();
    for (const [index, { anchor, statement }] of this.told.entries()) {
      this.#indexById.set(statement.id, index);
      const sentence = context.words.sentence[anchor] ?? 0;
      const known = this.#bySentence.get(sentence);
      if (known) known.push(index);
      else this.#bySentence.set(sentence, [index]);
    }
  }

  /** Larger contents first, so that the smallest remains. */
  #noteLevels(): void {
    const pieces = this.told.flatMap(({ content }, index) =>
      content.map((range) => ({ ...range, index })),
    );
    pieces.sort((a, b) => b.to - b.from - (a.to - a.from));
    for (const { from, to, index } of pieces) this.#level.fill(index + 1, from, to);
  }

  /** Which content a token stands in, as a number to compare; 0 for none. */
  level(token: number): number {
    return this.#level[token] ?? 0;
  }

  /** Those told in a token's sentence whose cue stands at a level. */
  inSentence(token: number, level: number): Told[] {
    const sentence = this.context.words.sentence[token] ?? 0;
    return (this.#bySentence.get(sentence) ?? [])
      .map((index) => this.told[index]!)
      .filter(({ anchor, cue }) => cue !== null && this.level(anchor) === level);
  }

  /** The place of a statement in `told`. */
  indexOf({ statement }: Told): number {
    return this.#indexById.get(statement.id) ?? -1;
  }

  byId(id: string): Told | null {
    const index = this.#indexById.get(id);
    return index === undefined ? null : this.told[index]!;
  }

  /**
   * Whose telling the words at a token belong to: the statement of its
   * sentence and level whose cue stands nearest, and those told by the same
   * source in the same sentence.
   */
  ownersOf(token: number): Told[] {
    const near = this.inSentence(token, this.level(token));
    const nearest = near.reduce<Told | null>(
      (best, told) =>
        best && Math.abs(best.anchor - token) <= Math.abs(told.anchor - token) ? best : told,
      null,
    );
    return nearest === null ? [] : near.filter((told) => sameVoice(told, nearest));
  }
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

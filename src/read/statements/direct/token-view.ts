import type { CueEntry, CueTable } from "../../../language/cue.js";
import type { Span } from "../../../model/index.js";
import type { Layers } from "../../layers.js";

/** The tokens of an article with the few questions that the patterns of direct speech ask of them. */
export class TokenView {
  readonly text: string;
  readonly length: number;
  private readonly layers: Pick<Layers, "tokens" | "article">;
  private readonly cues: CueTable;

  constructor(layers: Pick<Layers, "tokens" | "article">, cues: CueTable) {
    this.layers = layers;
    this.cues = cues;
    this.text = layers.article.text;
    this.length = layers.tokens.length;
  }

  start(i: number): number {
    return this.layers.tokens.start[i];
  }

  end(i: number): number {
    return this.layers.tokens.end[i];
  }

  word(i: number): string {
    return i >= 0 && i < this.length ? this.text.slice(this.start(i), this.end(i)) : "";
  }

  lower(i: number): string {
    return this.word(i).toLowerCase();
  }

  span(from: number, to: number): Span {
    return { start: this.start(from), end: this.end(to) };
  }

  /** The first token that begins at or behind an offset (binary search). */
  at(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The cue entry of a token that may stand as a verb of speech. */
  cue(i: number): CueEntry | undefined {
    return this.cues.cueByForm.get(this.lower(i));
  }

  isName(i: number): boolean {
    return /^\p{Lu}/u.test(this.word(i));
  }

  isWord(i: number): boolean {
    return /^[\p{L}\p{N}@]/u.test(this.word(i));
  }
}

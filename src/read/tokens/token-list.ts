import type { Tokens } from "../layers.js";

/** A growing list of tokens, kept as two typed arrays. */
export class TokenList {
  #start: Int32Array;
  #end: Int32Array;
  #length = 0;

  /** @param room how many tokens to expect */
  constructor(room: number) {
    this.#start = new Int32Array(room);
    this.#end = new Int32Array(room);
  }

  push(start: number, end: number): void {
    if (this.#length === this.#start.length) this.#grow();
    this.#start[this.#length] = start;
    this.#end[this.#length] = end;
    this.#length += 1;
  }

  finish(): Tokens {
    return {
      length: this.#length,
      start: this.#start.slice(0, this.#length),
      end: this.#end.slice(0, this.#length),
    };
  }

  #grow(): void {
    const room = this.#start.length * 2 + 16;
    const start = new Int32Array(room);
    const end = new Int32Array(room);
    start.set(this.#start);
    end.set(this.#end);
    this.#start = start;
    this.#end = end;
  }
}

import { characterClasses, charDigit, charLetter, charSpace } from "./character-classes.js";

const markers = ["://", "www.", "@"] as const;
/** Characters that may stand in an address beside letters and digits. */
const addressMarks = new Set([..."-._~:/?#[]@!$&'()*+,;=%|"].map((mark) => mark.charCodeAt(0)));
const localMarks = new Set([..."._%+-"].map((mark) => mark.charCodeAt(0)));
/** Marks that end a sentence or a bracket rather than an address. */
const trailingMarks = new Set([...".,;:!?)]'*"].map((mark) => mark.charCodeAt(0)));

/** Longest part before an "@" (RFC 5321), and more than any scheme before "://". */
const longestLead = 64;

const lowSurrogates = [0xdc00, 0xdfff] as const;

function isWordCode(code: number): boolean {
  const charClass = characterClasses[code]!;
  return charClass === charLetter || charClass === charDigit;
}

/**
 * Finds web and e-mail addresses in one block, in order: `next(from)` gives
 * the first that starts at or after `from`. Each marker is looked for once,
 * from where it was last seen, so a whole article costs one pass a marker.
 */
export class AddressFinder {
  readonly #text: string;
  readonly #seen: number[] = markers.map(() => -1);
  start: number;
  end: number;

  constructor(text: string) {
    this.#text = text;
    this.start = 0;
    this.end = 0;
  }

  /** Sets `start` and `end` to the first address in `[from, limit)`; both are `limit` when none. */
  next(from: number, limit: number): void {
    let at = from;
    for (;;) {
      const marker = this.#nearestMarker(at);
      const position = this.#seen[marker]!;
      if (position >= limit) {
        this.start = limit;
        this.end = limit;
        return;
      }
      if (this.#reach(marker, position, from, limit)) return;
      at = position + 1;
    }
  }

  #nearestMarker(from: number): number {
    let nearest = 0;
    for (let marker = 0; marker < markers.length; marker += 1) {
      if (this.#seen[marker]! < from) {
        const found = this.#text.indexOf(markers[marker]!, from);
        this.#seen[marker] = found < 0 ? Number.MAX_SAFE_INTEGER : found;
      }
      if (this.#seen[marker]! < this.#seen[nearest]!) nearest = marker;
    }
    return nearest;
  }

  #reach(marker: number, position: number, from: number, limit: number): boolean {
    if (markers[marker] === "@") return this.#reachMail(position, from, limit);
    const start = markers[marker] === "://" ? this.#leadStart(position, from, false) : position;
    if (start < position || markers[marker] === "www.") {
      this.start = start;
      this.end = this.#addressEnd(position + markers[marker]!.length, limit);
      return this.end > position + markers[marker]!.length;
    }
    return false;
  }

  /** "name@example.org"; a handle, which has nothing before its "@", is not one. */
  #reachMail(position: number, from: number, limit: number): boolean {
    const start = this.#leadStart(position, from, true);
    let end = position + 1;
    while (end < limit && (isWordCode(this.#text.charCodeAt(end)) || this.#isLocalMark(end)))
      end += 1;
    end = this.#withoutTrailing(position + 1, end);
    this.start = start;
    this.end = end;
    return start < position && end > position + 1;
  }

  #leadStart(position: number, from: number, mail: boolean): number {
    let start = position;
    const lowest = Math.max(from, position - longestLead);
    while (start > lowest && this.#mayLead(this.#text.charCodeAt(start - 1), mail)) start -= 1;
    while (start < position && !this.#mayBegin(start)) start += 1;
    return start;
  }

  #mayLead(code: number, mail: boolean): boolean {
    return isWordCode(code) || (mail && localMarks.has(code));
  }

  /** A letter or digit that is not the second half of a surrogate pair. */
  #mayBegin(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return isWordCode(code) && !(code >= lowSurrogates[0] && code <= lowSurrogates[1]);
  }

  #isLocalMark(at: number): boolean {
    return localMarks.has(this.#text.charCodeAt(at));
  }

  #addressEnd(from: number, limit: number): number {
    let end = from;
    while (end < limit) {
      const code = this.#text.charCodeAt(end);
      if (!isWordCode(code) && !addressMarks.has(code)) break;
      if (characterClasses[code] === charSpace) break;
      end += 1;
    }
    return this.#withoutTrailing(from, end);
  }

  #withoutTrailing(from: number, to: number): number {
    let end = to;
    while (end > from && trailingMarks.has(this.#text.charCodeAt(end - 1))) end -= 1;
    return end;
  }
}

/** Where an address that was told by its ending ("example.org/news") stops. */
export function pathEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && characterClasses[text.charCodeAt(end)] !== charSpace) {
    const code = text.charCodeAt(end);
    if (!isWordCode(code) && !addressMarks.has(code)) break;
    end += 1;
  }
  while (end > from && trailingMarks.has(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

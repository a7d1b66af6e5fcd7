import type { Span } from "../../model/index.js";

/** An item's opening tag, or what may hold one that is none: CDATA and comments. */
const marks = /<!\[CDATA\[|<!--|<(item|entry)(?=[\s>/])/g;

/**
 * Where the items of a feed stand in its text: each from its opening tag to its
 * closing one, or to the next item where that is missing. Told by a scan for
 * tags alone, so that what a parser makes of broken XML can be checked. Offsets
 * in UTF-16 code units.
 */
export function findItems(xml: string): Span[] {
  const starts: { at: number; name: string }[] = [];
  const ends = new EndFinder(xml);
  marks.lastIndex = 0;
  for (let match = marks.exec(xml); match; match = marks.exec(xml)) {
    const name = match[1];
    if (name) starts.push({ at: match.index, name });
    else marks.lastIndex = ends.after(match[0] === "<!--" ? "-->" : "]]>", marks.lastIndex);
  }
  return starts.map(({ at, name }, index) => {
    const limit = starts[index + 1]?.at ?? xml.length;
    const close = `</${name}>`;
    const stop = xml.slice(at, limit).lastIndexOf(close);
    return { start: at, end: stop < 0 ? limit : at + stop + close.length };
  });
}

/** Looks for ends; one that was not found once is not looked for again, which would cost the rest each time. */
class EndFinder {
  readonly #text: string;
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The place after the next `end`; `from` where there is none. */
  after(end: string, from: number): number {
    if (this.#missing.has(end)) return from;
    const at = this.#text.indexOf(end, from);
    if (at >= 0) return at + end.length;
    this.#missing.add(end);
    return from;
  }
}

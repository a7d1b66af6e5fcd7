import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addPiece,
  moveEnd,
  nextWord,
  snapToWord,
  stepByWord,
} from "../../src/web/islands/edit/pieces.js";
import { findPieces, PlaceError, sayPieces } from "../../src/web/pages/editing/find-pieces.js";
import { ownPath } from "../../src/web/pages/editing/send.js";

const text = "“We will close the pier,” said Ito. “Soon.”";

/** A text with its pieces in brackets: "[We will] close". */
function marked(pieces: readonly { readonly start: number; readonly end: number }[]): string {
  return pieces
    .toReversed()
    .reduce(
      (shown, { start, end }) =>
        `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
      text,
    );
}

const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe("the ends of a piece", () => {
  it("go from word to word, and into the marks beside them", () => {
    const pieces = [at("will close")];
    const move = (side: "start" | "end", by: 1 | -1) =>
      marked(moveEnd(pieces, 0, side, stepByWord(text, pieces[0]![side], by, side), text.length));
    expect(move("start", 1)).toBe("“We will [close] the pier,” said Ito. “Soon.”");
    expect(move("start", -1)).toBe("“[We will close] the pier,” said Ito. “Soon.”");
    expect(move("end", 1)).toBe("“We [will close the] pier,” said Ito. “Soon.”");
    expect(move("end", -1)).toBe("“We [will] close the pier,” said Ito. “Soon.”");
  });

  it("snap to the nearest word where a pointer is inside one", () => {
    const inside = text.indexOf("close") + 1;
    expect(snapToWord(text, inside, "start")).toBe(text.indexOf("close"));
    expect(snapToWord(text, inside + 3, "end")).toBe(at("close").end);
  });

  it("never leave the text, cross, or reach into the next piece", () => {
    const pieces = [at("We will"), at("the pier")];
    const goal = fc.integer({ min: -10, max: text.length + 10 });
    const side = fc.constantFrom("start" as const, "end" as const);
    fc.assert(
      fc.property(fc.constantFrom(0, 1), side, goal, (place, which, to) => {
        const moved = moveEnd(pieces, place, which, to, text.length);
        const ends = moved.flatMap(({ start, end }) => [start, end]);
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        expect(moved.every(({ start, end }) => 0 <= start && start < end)).toBe(true);
        expect(ends.at(-1)).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("join with what they touch when a piece is added, and begin at the next word", () => {
    expect(marked(addPiece([at("We will")], at("will close")))).toContain("[We will close]");
    expect(marked(addPiece([at("the pier")], at("We")))).toContain("[We] will close [the pier]");
    expect(nextWord(text, [at("the pier,")])).toEqual(at("said"));
    expect(nextWord(text, [{ start: 0, end: text.length }])).toBeNull();
  });
});

describe("words that an editor wrote", () => {
  const window = { start: 100, end: 100 + text.length, text };

  it("stand where they stand in the text, a line for each piece", () => {
    const places = findPieces("We will\n  the pier \n\nSoon", window, []);
    expect(sayPieces(window, places)).toBe("We will\nthe pier\nSoon");
    expect(places[0]!.start).toBe(100 + text.indexOf("We will"));
  });

  it("are taken where they stand nearest to where they stood", () => {
    const twice = { start: 0, end: 23, text: "no and no and no and yes" };
    expect(findPieces("no", twice, [{ start: 13, end: 15 }])).toEqual([{ start: 14, end: 16 }]);
    expect(findPieces("no\nno", twice, [])).toEqual([
      { start: 0, end: 2 },
      { start: 7, end: 9 },
    ]);
  });

  it("that do not stand there are told, and never moved to something similar", () => {
    expect(() => findPieces("we will", window, [])).toThrow(PlaceError);
    expect(() => findPieces("Soon\nWe will", window, [])).toThrow(/“We will” does not stand/);
  });
});

it("leads nowhere but to this site", () => {
  const asked = ["/audit?editor=x", "//other.example", "/\\other.example", "https://o.example", ""];
  expect(asked.map(ownPath)).toEqual([
    "/audit?editor=x",
    "/reports",
    "/reports",
    "/reports",
    "/reports",
  ]);
  expect(ownPath("/a\r\nset-cookie: x")).toBe("/reports");
});

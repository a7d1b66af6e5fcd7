import { array, assert, nat, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../src/model/index.js";
import { intersect, makeCounter, subtract, unite } from "../../src/measure/position-set.js";
import { trimContent, trimSpans } from "../../src/measure/trim-spans.js";

const text = "a bc  d\n\nefg h ij";
const spans = array(
  tuple(nat(text.length), nat(text.length)).map(([a, b]): Span => ({
    start: Math.min(a, b),
    end: Math.max(a, b),
  })),
  { maxLength: 6 },
);

/** The slow path: every position by itself. */
function positions(list: readonly Span[]): Set<number> {
  const all = new Set<number>();
  for (const { start, end } of list) for (let at = start; at < end; at += 1) all.add(at);
  return all;
}

const sorted = (set: Iterable<number>): number[] => [...set].toSorted((a, b) => a - b);

describe("sets of positions", () => {
  test("agree with sets of single positions", () => {
    assert(
      property(spans, spans, (one, other) => {
        const [a, b] = [positions(one), positions(other)];
        const [left, right] = [unite(one), unite(other)];
        expect(sorted(positions(left))).toEqual(sorted(a));
        expect(sorted(positions(intersect(left, right)))).toEqual(
          sorted(a).filter((at) => b.has(at)),
        );
        expect(sorted(positions(subtract(left, right)))).toEqual(
          sorted(a).filter((at) => !b.has(at)),
        );
        const solid = sorted(a).filter((at) => /\S/.test(text.charAt(at)));
        expect(makeCounter(text)(left)).toBe(solid.length);
      }),
    );
  });
});

const trim = (words: string, by = trimSpans): string[] =>
  by(words, [{ start: 0, end: words.length }]).map(({ start, end }) => words.slice(start, end));

describe("trimming", () => {
  test.each([
    ["“We will wait,”", "We will wait"],
    ["''No!''", "No"],
    [" the mayor, ", "the mayor"],
    ["“He said ‘stop.’”", "He said ‘stop"],
    ["(in brackets)", "(in brackets)"],
  ])("%s → %s", (words, expected) => {
    expect(trim(words)).toEqual([expected]);
  });

  test.each([
    ["that the bridge is safe.", "the bridge is safe"],
    ["“That the bridge is safe”", "the bridge is safe"],
    ["that “we will wait”", "we will wait"],
    ["that, if asked, she would go", "if asked, she would go"],
    ["that’s enough", "that’s enough"],
    ["thatched roofs burn", "thatched roofs burn"],
    ["“That.”", "That"],
  ])("content: %s → %s", (words, expected) => {
    expect(trim(words, trimContent)).toEqual([expected]);
  });

  test("a source keeps its that, and a span of marks alone holds nothing", () => {
    expect(trim("that man")).toEqual(["that man"]);
    expect(trim("“.”")).toEqual([]);
  });

  test("only the first span of a content loses its that", () => {
    const words = "that it ends and that it is late";
    const content = trimContent(words, [
      { start: 0, end: 12 },
      { start: 17, end: 32 },
    ]);
    expect(content.map(({ start, end }) => words.slice(start, end))).toEqual([
      "it ends",
      "that it is late",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/model/index.js";
import { findTurns } from "../../../src/read/blocks/find-turns.js";
import { partDatelines } from "../../../src/read/blocks/part-datelines.js";

function blocksOf(text: string): Block[] {
  let start = 0;
  return text.split("\n\n").map((part) => {
    const block: Block = { kind: "paragraph", start, end: start + part.length };
    start += part.length + 2;
    return block;
  });
}

function turnsOf(text: string): [string, ...string[]][] {
  return findTurns(text, blocksOf(text)).map(({ label, content }) => [
    text.slice(label.start, label.end),
    ...content.map((span) => text.slice(span.start, span.end)),
  ]);
}

describe("turns of a transcript", () => {
  it("by labels in capitals, with what goes on in the next paragraph", () => {
    expect(
      turnsOf(
        "PARK: Are you open?\n\nSEN. ANA ROCHA (D-Ohio): We are.\n\nAnd we stay so.\n\n(APPLAUSE)\n\nPARK: Good.",
      ),
    ).toEqual([
      ["PARK", "Are you open?"],
      ["SEN. ANA ROCHA (D-Ohio)", "We are.", "And we stay so."],
      ["PARK", "Good."],
    ]);
  });

  it("by letters and by lines", () => {
    expect(turnsOf("Q: Are you open?\nA: We are.\nQ: Still?\nA: Still.")).toHaveLength(4);
  });

  it("by names only where the text does it again and again", () => {
    const names =
      "Jo Park: Are you open?\n\nAna Rocha: We are.\n\nJo Park: Good.\n\nAna Rocha: It is.";
    expect(turnsOf(names)).toHaveLength(4);
    expect(turnsOf("The Harbour: A history of it.\n\nIt is old.")).toEqual([]);
  });

  it("not by labels of paragraphs", () => {
    expect(turnsOf("UPDATE: The harbour is open.\n\nREAD MORE: Our history.")).toEqual([]);
  });
});

describe("datelines", () => {
  it.each([
    ["PORT ALMA (Reuters) - The harbour opened.", "PORT ALMA (Reuters) -"],
    ["PORT ALMA, Ohio, Sept. 26 — The harbour opened.", "PORT ALMA, Ohio, Sept. 26 —"],
    ["PORT ALMA -- The harbour opened.", "PORT ALMA --"],
  ])("%s", (text, dateline) => {
    const blocks = partDatelines(text, blocksOf(text));
    expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ["dateline", dateline],
      ["paragraph", "The harbour opened."],
    ]);
  });

  it.each(["NASA - the agency - opened it.", "The harbour - once closed - opened."])(
    "none: %s",
    (text) => {
      expect(partDatelines(text, blocksOf(text)).map(({ kind }) => kind)).toEqual(["paragraph"]);
    },
  );
});

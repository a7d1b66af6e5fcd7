import { describe, expect, it } from "vitest";
import { checkQuotation, prepareOriginal, type Original } from "../../src/compare/index.js";
import { english } from "../../src/language/index.js";
import { judged, type Judged } from "./judged-quotations.js";

/** The share of hand-judged quotations that must be right; what is not is listed by the test. */
const leastRight = 0.95;

function prepare({ author, text }: Judged): Original {
  const facts = {
    id: author,
    author: { id: null, name: author },
    at: null,
    url: null,
    language: "en",
    isRepost: false,
  };
  return prepareOriginal(facts, text, [{ start: 0, end: text.length }], english);
}

const originals = judged.map(prepare);

function headlineOf(author: string, kind: string, quotation: string): string {
  const pieces: { start: number; end: number }[] = [];
  let text = "";
  for (const piece of quotation.split("|")) {
    if (text !== "") text += " ";
    pieces.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  const speaker = { id: null, name: author };
  const asked = {
    text,
    pieces,
    isDirect: kind === "direct",
    speaker,
    language: "en",
    at: null,
    context: "",
    isWithin: false,
  };
  return checkQuotation(asked, originals, english).headline;
}

describe("quotations judged by hand", () => {
  const all = judged.flatMap(({ author, quotations }) =>
    quotations.map(([kind, text, wanted]) => ({
      text,
      wanted,
      given: headlineOf(author, kind, text),
    })),
  );
  const wrong = all.filter(({ wanted, given }) => wanted !== given);

  it("are at least a hundred, and 95 in 100 right", () => {
    expect(all.length).toBeGreaterThanOrEqual(100);
    const lines = wrong.map(({ text, wanted, given }) => `${given} for ${wanted}: ${text}`);
    expect(1 - wrong.length / all.length, lines.join("\n")).toBeGreaterThanOrEqual(leastRight);
  });

  it("never lack a negation or a number that was changed", () => {
    const turned = [
      "We do not regret the spill of 14 March.",
      "We will not sue.",
      "I have a boat.",
      "We spent $4.2 billion, which is not a small sum for a town of eleven thousand people.",
    ];
    expect(all.filter(({ text }) => turned.includes(text)).map(({ given }) => given)).toEqual(
      turned.map(() => "altered"),
    );
  });

  it("are never called verbatim where words were changed, nor altered where none were", () => {
    const unchanged = new Set(["verbatim", "cleaned", "trimmed", "truncated", "bracketed"]);
    const harsh = wrong.filter(({ wanted, given }) => given === "altered" && unchanged.has(wanted));
    const blind = wrong.filter(({ wanted, given }) => given === "verbatim" && wanted === "altered");
    expect([...harsh, ...blind]).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { fitsClaim, type ClaimedStatement } from "../../src/compare/index.js";
import { english } from "../../src/language/index.js";
import type { ClaimReview } from "../../src/model/index.js";

const review: ClaimReview = {
  claim:
    "The northern ferry has carried twice as many passengers as the bridge in every winter since 2010.",
  claimants: ["Tomas Weld"],
  claimedOn: "2024-03-05",
  appearances: [],
  rating: { name: "Mostly false", value: null, worst: null, best: null },
  reviewer: "Harbour Check",
  url: null,
  published: null,
  language: "en",
};

function fits(text: string, name: string | null, on: string | null, claim = review): boolean {
  const statement: ClaimedStatement = {
    text,
    pieces: [{ start: 0, end: text.length }],
    speaker: name === null ? null : { id: "p7", name },
    on,
  };
  return fitsClaim(claim, statement, english);
}

describe("a review of a claim", () => {
  it("is of the statement with its words and its speaker", () => {
    expect(fits(review.claim, "Tomas Weld", "2024-03-06")).toBe(true);
    expect(fits(review.claim, "Weld", "2020-01-01")).toBe(true);
    const quoted =
      "The northern ferry carried twice as many passengers as the bridge in every winter since 2010";
    expect(fits(quoted, "Tomas Weld", "2024-03-06")).toBe(true);
  });

  it("is of nobody else's, of no other words, and of nobody's", () => {
    expect(fits(review.claim, "Ana Ruiz", "2024-03-05")).toBe(false);
    expect(fits(review.claim, null, "2024-03-05")).toBe(false);
    expect(
      fits("The ferry is older than the bridge, and slower in winter.", "Tomas Weld", "2024-03-05"),
    ).toBe(false);
  });

  it("of few words is of those days only", () => {
    const short = { ...review, claim: "The ferry is sinking." };
    expect(fits("The ferry is sinking", "Tomas Weld", "2024-03-06", short)).toBe(true);
    expect(fits("The ferry is sinking", "Tomas Weld", "2021-03-06", short)).toBe(false);
  });
});

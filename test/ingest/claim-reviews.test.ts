import { describe, expect, it } from "vitest";
import { claimReviewData } from "../../src/export/formats/claim-review.js";
import { claimReviewsFromBytes, type ClaimReviews } from "../../src/ingest/index.js";

const review = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: "https://check.example/ferry",
  datePublished: "2024-03-07T09:00:00+01:00",
  inLanguage: "en-GB",
  author: { "@type": "Organization", name: "Harbour Check", url: "https://check.example" },
  claimReviewed: "The ferry has never been late.",
  itemReviewed: {
    "@type": "Claim",
    author: { "@type": "Person", name: "Tomas Weld", jobTitle: "Councillor" },
    datePublished: "2024-03-05",
    appearance: [{ "@type": "CreativeWork", url: "https://news.example/2" }],
    firstAppearance: { "@type": "OpinionNewsArticle", url: "https://news.example/1" },
  },
  reviewRating: {
    "@type": "Rating",
    ratingValue: "1",
    worstRating: 1,
    bestRating: 5,
    alternateName: "Mostly false",
  },
};

const wanted = {
  claim: "The ferry has never been late.",
  claimants: ["Tomas Weld"],
  claimedOn: "2024-03-05",
  appearances: ["https://news.example/1", "https://news.example/2"],
  rating: { name: "Mostly false", value: 1, worst: 1, best: 5 },
  reviewer: "Harbour Check",
  url: "https://check.example/ferry",
  published: "2024-03-07",
  language: "en",
};

function read(content: unknown): ClaimReviews {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return claimReviewsFromBytes(Buffer.from(text), "in");
}

describe("ClaimReview", () => {
  it.each([
    ["by itself", review],
    ["in a list", [review]],
    ["in a graph", { "@graph": [{ "@type": "WebPage" }, review] }],
    [
      "in a feed",
      { "@type": "DataFeed", dataFeedElement: [{ "@type": "DataFeedItem", item: [review] }] },
    ],
    [
      "in a page",
      `<html><head><script type="application/ld+json">\n${JSON.stringify(review)}</script><script type="application/ld+json">{broken</script></head></html>`,
    ],
    ["on a line", `${JSON.stringify(review)}\n\n`],
  ])("%s is read with the reviewer's own words", (_where, content) => {
    expect(read(content)).toEqual({ reviews: [wanted], problems: [] });
  });

  it("of older reviews has its claim's address elsewhere, and words for a rating", () => {
    const older = {
      ...review,
      author: { name: ["Harbour Check"] },
      itemReviewed: {
        "@type": "CreativeWork",
        author: "Tomas Weld",
        sameAs: ["https://news.example/1", "not an address"],
      },
      reviewRating: { ratingValue: "Four Pinocchios", name: "Four Pinocchios" },
    };
    expect(read(older).reviews[0]).toMatchObject({
      claimants: ["Tomas Weld"],
      appearances: ["https://news.example/1"],
      rating: { name: "Four Pinocchios", value: null, worst: null, best: null },
    });
  });

  it("without a claim or a rating is told, and the others are read", () => {
    const { claimReviewed: _, ...claimless } = review;
    const { reviewRating: __, ...ratingless } = review;
    const { reviews, problems } = read([
      claimless,
      ratingless,
      { ...review, claimReviewed: 7 },
      review,
    ]);
    expect(reviews).toEqual([wanted]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^in#0: field "claimReviewed" is null/),
      expect.stringMatching(/^in#1: field "reviewRating" is null/),
      expect.stringMatching(/^in#2: field "claimReviewed" is 7/),
    ]);
  });

  it.each([
    ["broken JSON", '{"@type": "ClaimReview", ', /^in: not JSON/],
    ["a page without one", "<html><body><p>Nothing.</p></body></html>", /holds no ClaimReview/],
    ["another type", { "@type": "NewsArticle" }, /holds no ClaimReview/],
    ["a broken line", `${JSON.stringify(review)}\n{"@type": `, /^in:2: not JSON/],
  ])("that is %s is told", (_what, content, message) => {
    expect(read(content).problems[0]!.message).toMatch(message);
  });

  it("is read back as it was written", () => {
    expect(read(claimReviewData(wanted)).reviews).toEqual([wanted]);
    const bare = {
      ...wanted,
      claimants: [],
      appearances: [],
      claimedOn: null,
      reviewer: null,
      language: null,
    };
    expect(read(claimReviewData(bare)).reviews).toEqual([bare]);
  });
});

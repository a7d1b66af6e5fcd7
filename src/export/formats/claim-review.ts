import type { ClaimReview } from "../../model/index.js";

/**
 * A verdict as a ClaimReview of schema.org. Only for what an editor decided and
 * signs: a machine's comparison is never written as one.
 */
export function claimReviewData(review: ClaimReview): object {
  const { rating } = review;
  const [first, ...others] = review.appearances;
  return present({
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    claimReviewed: review.claim,
    itemReviewed: present({
      "@type": "Claim",
      author: review.claimants.map((name) => ({ "@type": "Person", name })),
      datePublished: review.claimedOn,
      firstAppearance: first === undefined ? null : work(first),
      appearance: others.map(work),
    }),
    reviewRating: present({
      "@type": "Rating",
      alternateName: rating.name,
      ratingValue: rating.value,
      worstRating: rating.worst,
      bestRating: rating.best,
    }),
    author: review.reviewer === null ? null : { "@type": "Organization", name: review.reviewer },
    url: review.url,
    datePublished: review.published,
    inLanguage: review.language,
  });
}

function work(url: string): object {
  return { "@type": "CreativeWork", url };
}

/** Without what is unknown: schema.org leaves it out. */
function present(object: Readonly<Record<string, unknown>>): object {
  const known = Object.entries(object).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known);
}

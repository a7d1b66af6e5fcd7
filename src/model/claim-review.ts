/** What a fact check found of a claim, in the reviewer's own words (schema.org ClaimReview). */
export interface ClaimReview {
  /** The claim, as the reviewer words it. */
  readonly claim: string;
  /** Who made it, by the reviewer's word; empty where that is not said. */
  readonly claimants: readonly string[];
  /** When it was made, `YYYY-MM-DD`. */
  readonly claimedOn: string | null;
  /** Where it was made, the first place first. */
  readonly appearances: readonly string[];
  readonly rating: ClaimRating;
  /** Who reviewed it. */
  readonly reviewer: string | null;
  /** The review. */
  readonly url: string | null;
  /** When it was published, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** ISO 639-1. */
  readonly language: string | null;
}

/** The verdict as its reviewer gives it: never translated into another's scale. */
export interface ClaimRating {
  /** "Mostly false"; null where only a number is given. */
  readonly name: string | null;
  readonly value: number | null;
  readonly worst: number | null;
  readonly best: number | null;
}

import type { Language } from "../../language/index.js";
import type { ClaimReview, Span } from "../../model/index.js";
import { relateVersions } from "../cluster/relate-versions.js";
import { versionOf } from "../cluster/rendering.js";
import { isSameVoice, type Voice } from "./voice.js";

/** A statement as a review of claims is held against it. */
export interface ClaimedStatement {
  readonly text: string;
  readonly pieces: readonly Span[];
  /** Null where it is not known: no review is then attached. */
  readonly speaker: Voice | null;
  /** The day it was said, else published, `YYYY-MM-DD`; null where unknown. */
  readonly on: string | null;
}

/** Who said it is compared by name before this; what is left is one voice. */
const oneVoice = "claimant";
const millisecondsOfDay = 86_400_000;

/**
 * Whether a review is of this statement: its claimant is the speaker, and the
 * claim's words are the statement's as `relateVersions` sees it, a short claim
 * only in the same days. A claim in the reviewer's own words fits nothing.
 */
export function fitsClaim(
  review: ClaimReview,
  statement: ClaimedStatement,
  language: Language,
): boolean {
  const { speaker } = statement;
  if (speaker === null) return false;
  const isClaimant = review.claimants.some(
    (name) => isSameVoice({ id: null, name }, { id: null, name: speaker.name }) === true,
  );
  if (!isClaimant) return false;
  const whole = [{ start: 0, end: review.claim.length }];
  const claim = versionOf(
    {
      id: "claim",
      text: review.claim,
      pieces: whole,
      speaker: oneVoice,
      day: dayOf(review.claimedOn),
    },
    language,
  );
  const { text, pieces, on } = statement;
  const said = versionOf(
    { id: "statement", text, pieces, speaker: oneVoice, day: dayOf(on) },
    language,
  );
  return claim !== null && said !== null && relateVersions(claim, said) !== null;
}

function dayOf(day: string | null): number | null {
  return day === null ? null : Math.floor(Date.parse(day) / millisecondsOfDay);
}

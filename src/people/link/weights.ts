/**
 * How much each piece of evidence weighs. Set by hand, in steps of rough
 * certainty: 1 is just enough to take two of one name for one person, 4
 * decides against all but an equal objection, -4 parts them unless something
 * as strong holds them together. PolNeAR dev and the pages were looked at for
 * mistakes; no weight was fitted.
 */
export const weights = {
  /** By what ties the names, where nobody else has that name. */
  name: { same: 1, nickname: 0.5, initial: -1, spelling: -0.5, suffix: -3, surname: -1.5 },
  /** And where somebody else has it too, or where it is as common as "John Smith". */
  sharedName: { same: 0, nickname: -0.5, initial: -1.5, spelling: -1, suffix: -3, surname: -1.5 },
  /** Of all who have the name, one is spoken of far more often than the others. */
  dominant: 1,
  handle: 8,
  otherHandle: -1.5,
  /** The same office of the same place. */
  sameRole: 4,
  sameOffice: 2,
  /** An office of which a place has one, of another place. */
  otherSeat: -4,
  sameField: 1,
  otherField: -3,
  /** A registry's role, held on the article's day (or held before, where it is called former). */
  registryRole: 3,
  /** Of a role that a registry dates elsewhere. */
  otherTime: -1,
  /** The article is of another age than all that a registry tells. */
  otherAge: -6,
  /** Named beside the same others: one, two, three or more of them. */
  company: [0, 0.75, 2, 3],
  sameCountry: 0.25,
  otherCountry: -0.25,
  /** "The Supreme Court" in papers of two countries. */
  genericElsewhere: -2,
} as const;

/** From here on two are taken for one. */
export const linkFrom = 1;
/** And only where nobody else is as near. */
export const margin = 1;
/** From here on, what is not linked is shown as a suggestion: a full name with roles of two fields still is. */
export const suggestFrom = -2;
/** A tie of this strength holds by itself, whatever else the name may mean. */
export const strongTie = 4;

/** How much speaks for a link, as a number from 0 to 1 that grows with its score. */
export function confidenceOf(score: number): number {
  const share = score >= linkFrom ? 1 - 0.25 / score : Math.max(0, 0.25 + 0.125 * score);
  return Math.round(share * 100) / 100;
}

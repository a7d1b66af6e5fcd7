import type { Statement } from "../model/index.js";
import type { GoldNote } from "./gold-article.js";

/**
 * A statement as an annotator gave it. What the gold does not tell takes the
 * value that means "unknown"; `act`, `status` and `sourceType`, which have
 * none, take the commonest and must not be scored.
 */
export function makeGoldStatement(
  index: number,
  given: Pick<Statement, "kind"> & Partial<Statement>,
): Statement {
  return {
    id: goldId(index),
    act: "say",
    status: "made",
    content: [],
    quoted: [],
    cue: [],
    source: [],
    sourceType: (given.source ?? []).length > 0 ? "person" : "none",
    grounds: [],
    speakers: [],
    candidates: [],
    addressees: [],
    about: [],
    medium: null,
    within: null,
    saidAt: null,
    inReplyTo: null,
    original: null,
    confidence: 1,
    why: [],
    origin: "editor",
    ...given,
  };
}

/** The id of the gold statement with this index in its article. */
export function goldId(index: number): string {
  return `gold:${index}`;
}

/** The note of a statement of which nothing is out of the ordinary. */
export const plainNote: GoldNote = {
  speechDerived: true,
  arguable: false,
  isFragment: false,
  speakerArguable: false,
  media: [],
  lostContent: 0,
  lostSource: false,
};

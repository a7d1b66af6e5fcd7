import { unknownStatement, type Statement } from "../model/index.js";
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
    ...unknownStatement,
    id: goldId(index),
    sourceType: (given.source ?? []).length > 0 ? "person" : "none",
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

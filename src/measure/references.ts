import type { Kind } from "../model/index.js";

/** A known result to set beside ours; shares 0 to 1. */
export interface Reference {
  /** The corpus with whose scores it compares. */
  readonly corpus: string;
  readonly name: string;
  readonly content50: number;
  readonly statement50: number;
  /** Share of gold of a kind that was found with the right source. */
  readonly recallWithSource: Partial<Record<Kind, number>>;
}

/**
 * Known results on PolNeAR (Newell et al. 2018) by the definitions used here:
 * one trained annotator against another over its articles annotated twice
 * (statements of speech, 590 ordered pairs), and `.quotations()` of compromise 14 on articles held out.
 */
export const references: readonly Reference[] = [
  {
    corpus: "polnear",
    name: "annotators",
    content50: 0.918,
    statement50: 0.887,
    recallWithSource: { direct: 0.97, mixed: 0.881, indirect: 0.81 },
  },
  {
    corpus: "polnear",
    name: "compromise 14",
    content50: 0.399,
    statement50: 0.002,
    recallWithSource: { direct: 0.005 },
  },
];

/** The known results that scores on these corpora may be set beside. */
export function referencesFor(corpora: readonly string[]): readonly Reference[] {
  return references.filter(({ corpus }) => corpora.every((one) => one === corpus));
}

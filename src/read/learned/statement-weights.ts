import type { Chain } from "../sequence/chain.js";

/** The weights of the learned reader of statements. */
export interface StatementWeights {
  /** First pass: what each unit is. */
  readonly tags: Chain;
  /** Second pass: what belongs to a cue. */
  readonly arguments: Chain;
  /** Whether a proposal is a right statement of speech. */
  readonly verdict: Chain;
}

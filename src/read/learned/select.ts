import {
  computeMarginals,
  ChainBuffers,
  expTransitions,
  scorePlaces,
  type Chain,
} from "../sequence/chain.js";
import { FeatureWriter } from "../sequence/feature-writer.js";
import type { Context } from "./context.js";
import type { Proposal } from "./proposals.js";
import { writeVerdictFeatures } from "./verdict-features.js";

/** A proposal with the probability that it is a right statement of speech. */
export interface Judged extends Proposal {
  readonly confidence: number;
}

const verdictLabels = 2;

/** Judges every proposal. */
export class Judge {
  private readonly verdict: Chain;
  private readonly links: Float64Array;
  private readonly writer: FeatureWriter;
  private readonly buffers = new ChainBuffers();

  constructor(verdict: Chain) {
    this.verdict = verdict;
    this.links = expTransitions(verdict);
    this.writer = new FeatureWriter(verdict.rows);
  }

  judge(context: Context, proposals: readonly Proposal[]): Judged[] {
    const scores = new Float32Array(verdictLabels);
    const marginals = new Float32Array(verdictLabels);
    return proposals.map((proposal) => {
      this.writer.clear();
      writeVerdictFeatures(context, proposal, this.writer);
      scorePlaces(this.verdict, this.writer.view(), scores);
      computeMarginals(this.verdict, this.links, scores, 1, this.buffers, marginals);
      return { ...proposal, confidence: marginals[1] };
    });
  }
}

/**
 * Chooses among proposals, the surest first: a unit is content of one statement
 * only (PolNeAR's annotation is flat), so that a later proposal keeps what is
 * left of it, or goes when more than half is taken.
 */
export function selectProposals(judged: readonly Judged[], threshold: number): Judged[] {
  const taken = new Set<number>();
  const chosen: Judged[] = [];
  const order = [...judged].sort((a, b) => b.confidence - a.confidence || a.cue - b.cue);
  for (const proposal of order) {
    if (proposal.confidence < threshold) break;
    const free = proposal.content.filter((unit) => !taken.has(unit));
    if (free.length * 2 < proposal.content.length || free.length === 0) continue;
    for (const unit of free) taken.add(unit);
    chosen.push({ ...proposal, content: free });
  }
  return chosen.sort((a, b) => a.content[0] - b.content[0] || a.cue - b.cue);
}

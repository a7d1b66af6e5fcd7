import type { Proposal } from "../../read/learned/proposals.js";
import { writeVerdictFeatures } from "../../read/learned/verdict-features.js";
import type { FeatureWriter } from "../../read/sequence/feature-writer.js";
import type { LabelledSequence } from "../sequence/train-chain.js";
import type { GoldUnits } from "./gold-labels.js";
import type { Prepared } from "./prepare.js";

/** From this share of common units on, two contents or sources count as the same. */
const sameFrom = 0.5;

/** What the judge learns from: proposals with whether each is a right statement of speech. */
export function verdictSequences(
  { context, statements }: Prepared,
  proposals: readonly Proposal[],
  writer: FeatureWriter,
): LabelledSequence[] {
  const right = rightProposals(proposals, statements);
  return proposals.map((proposal) => {
    writer.clear();
    writeVerdictFeatures(context, proposal, writer);
    return { features: writer.copy(), gold: Uint8Array.of(right.has(proposal) ? 1 : 0) };
  });
}

/**
 * Whether each proposal is right: null where it matches gold that does not
 * count (beliefs), as in measuring.
 */
export function judgeProposals(
  { statements }: Prepared,
  proposals: readonly Proposal[],
): (boolean | null)[] {
  const right = rightProposals(proposals, statements);
  const beliefs = statements.filter((statement) => !statement.isSpeech);
  return proposals.map((proposal) => {
    if (right.has(proposal)) return true;
    return beliefs.some(({ content }) => commonShare(proposal.content, content) >= sameFrom)
      ? null
      : false;
  });
}

/** Of the proposals that match a gold statement of speech, the best one, where its source is right too. */
function rightProposals(
  proposals: readonly Proposal[],
  statements: readonly GoldUnits[],
): Set<Proposal> {
  const right = new Set<Proposal>();
  for (const statement of statements) {
    if (!statement.isSpeech) continue;
    let best: Proposal | null = null;
    let bestShare = sameFrom;
    for (const proposal of proposals) {
      const share = commonShare(proposal.content, statement.content);
      const isOwn = proposal.cue === statement.cue ? 1e-3 : 0;
      if (share + isOwn < bestShare) continue;
      best = proposal;
      bestShare = share + isOwn;
    }
    if (best !== null && isRightSource(best.source, statement.source)) right.add(best);
  }
  return right;
}

function isRightSource(found: readonly number[], gold: readonly number[]): boolean {
  if (gold.length === 0) return found.length === 0;
  const inside = new Set(gold);
  const common = found.filter((unit) => inside.has(unit)).length;
  if (common * 2 < Math.min(found.length, gold.length)) return false;
  return common >= 0.8 * found.length || commonShare(found, gold) >= 0.3;
}

/** Intersection over union. */
function commonShare(a: readonly number[], b: readonly number[]): number {
  const inside = new Set(b);
  const common = a.filter((unit) => inside.has(unit)).length;
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}

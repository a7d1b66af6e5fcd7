import type { CueTable } from "../../language/cue.js";
import type { Statement } from "../../model/index.js";
import type { Layers } from "../layers.js";
import { calibrated } from "./calibration.js";
import { gatherContext } from "./context.js";
import { joinContinuations } from "./join-continuations.js";
import { makeStatements } from "./make-statements.js";
import { ProposalMaker } from "./proposals.js";
import { Judge, selectProposals } from "./select.js";
import type { StatementWeights } from "./statement-weights.js";

/** What reads the statements of an article from the layers before them; another model can take its place. */
export type StatementModel = (layers: Layers) => Statement[];

/** The score from which on a statement is kept: where F1 was highest on the training articles' held-out parts. */
export const keptFrom = 0.22;

/** The learned reader: two passes, a judge, and continuations joined. */
export function createStatementModel(weights: StatementWeights, cues: CueTable): StatementModel {
  const maker = new ProposalMaker(weights.tags, weights.arguments);
  const judge = new Judge(weights.verdict);
  return (layers) => {
    const context = gatherContext(layers, layers.syntax, cues);
    const proposals = maker.propose(context, maker.tagProbabilities(context));
    const chosen = selectProposals(judge.judge(context, proposals), keptFrom);
    const sure = chosen.map((proposal) => ({
      ...proposal,
      confidence: calibrated(weights.calibration, proposal.confidence),
    }));
    return makeStatements(context, joinContinuations(context, sure), cues);
  };
}

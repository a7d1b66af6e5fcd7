export { checkQuotation, outcomes } from "./check/check-quotation.js";
export type { Check, Headline, Quotation, Searched } from "./check/check-quotation.js";
export {
  concerns,
  editTypes,
  headlineOf,
  verdicts,
  type Concern,
  type Edit,
  type EditType,
  type Verdict,
} from "./check/edit.js";
export { looksWhole } from "./check/looks-whole.js";
export type { Match } from "./check/match-original.js";
export { prepareOriginal, type Original, type OriginalFacts } from "./check/original.js";
export { requotingSigns, type RequotingSign } from "./check/signs-of-requoting.js";
export { isSameVoice, type Voice } from "./check/voice.js";
export { wordsOfEdit, type EditWords } from "./check/words-of-edit.js";
export { bandsOf, neighboursOf, slotsOf } from "./cluster/candidates.js";
export { clusterUtterances, type Utterance } from "./cluster/cluster-utterances.js";
export { relateVersions, type Relation } from "./cluster/relate-versions.js";
export { makeVersions, versionOf, type Rendering, type Version } from "./cluster/rendering.js";
export { fitsClaim, type ClaimedStatement } from "./check/fit-claim.js";

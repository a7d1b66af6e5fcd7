export { align, foundFrom, type Alignment, type Match } from "./align.js";
export {
  bootstrapOf,
  drawResamples,
  estimate,
  type Estimate,
  type Resamples,
} from "./bootstrap.js";
export { sumBCubed, type BCubedSums, type Clustered } from "./b-cubed.js";
export {
  calibrate,
  type AtThreshold,
  type Bin,
  type Calibration,
  type Judged,
} from "./calibrate.js";
export { foldName } from "./fold-name.js";
export { formatErrors } from "./format-errors.js";
export { formatScores, type FormatOptions } from "./format-scores.js";
export { isSourceRight } from "./judge-source.js";
export {
  countErrors,
  listErrors,
  type ArticleErrors,
  type Excerpt,
  type Misread,
} from "./list-errors.js";
export { matchPeople, type PeopleMatch } from "./match-people.js";
export { references, referencesFor, type Reference } from "./references.js";
export { scoreArticle, type ArticleScore, type KindCounts, type Pair } from "./score-article.js";
export type { DayCounts, Detail } from "./score-details.js";
export type { JudgedSpeaker, SpeakerVerdict } from "./score-speakers.js";
export {
  scoreReadings,
  sumScores,
  type Found,
  type KindScores,
  type ScoreOptions,
  type Scores,
  type SpeakerScores,
} from "./score-readings.js";
export type { Tally } from "./tally.js";
export { trimContent, trimSpans } from "./trim-spans.js";

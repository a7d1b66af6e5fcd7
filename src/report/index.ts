export { genders, guessedGender, statedGender, type Gender } from "./gender.js";
export { codingItem, codingSheet, sheetColumns, type SheetRow } from "./sample/coding-sheet.js";
export {
  drawSample,
  SampleError,
  type DrawnSample,
  type SampleRequest,
} from "./sample/draw-sample.js";
export { listSamples, type SampleLine } from "./sample/list-samples.js";
export { keepCodings, type FilledRow } from "./sample/keep-codings.js";
export { registryGenders } from "./registry-genders.js";
export { scoreSample, type Difference, type SampleScore } from "./sample/score-sample.js";
export { wilsonShare, type Share } from "./sample/wilson.js";
export {
  dimensions,
  sourcingReport,
  type Dimension,
  type SourcingOptions,
  type SourcingReport,
} from "./sourcing-report.js";
export { spokenStatements, type Matches, type Spoken, type SpokenBy } from "./spoken.js";
export type { TallyRow } from "./tally.js";

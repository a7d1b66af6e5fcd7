export type { Layers, Quotation, Sentences, Tokens } from "./layers.js";
export {
  createPreparer,
  createReader,
  createSentenceReader,
  readerVersion,
  type ReadingInSentences,
} from "./read-article.js";
export { sentencesAround } from "./sentences-around.js";
export { parseReaderWeights, type ReaderWeights } from "./reader-weights.js";
export { preparingStages, stagesOf, type LayerName, type Stage } from "./stages.js";

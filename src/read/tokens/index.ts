export { splitSentences } from "./split-sentences.js";
export { splitTokens } from "./split-tokens.js";

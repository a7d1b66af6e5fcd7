// What the benches measure: the built package, as an importer gets it.
import { createReader as create } from "../../dist/read/index.js";
import { loadWeights } from "../../dist/weights/index.js";

export { articleFromHtml, articleFromText } from "../../dist/ingest/index.js";

/** The reader that comes with the package, with all that it has learned. */
export const createReader = () => create(loadWeights());

/** The reader without weights: text to tokens, quotations, and statements by rules. */
export const createRuleReader = () => create();

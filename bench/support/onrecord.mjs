// What the benches measure: the built package, as an importer gets it.
export { articleFromHtml, articleFromText } from "../../dist/ingest/index.js";
export { createReader } from "../../dist/read/index.js";

export { gatherContext, type DetailContext } from "./context.js";
export { addActs, findActs } from "./find-acts.js";
export { detailRules, readDetails, type Details } from "./read-details.js";

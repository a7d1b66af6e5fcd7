export { gatherContext, type DetailContext } from "./context.js";
export { findActs } from "./find-acts.js";
export { detailRules, readDetails, type Details } from "./read-details.js";

export { usualLimits, type Limits } from "./limits.js";
export { standardInput } from "./list-inputs.js";
export { piecesOf, type PiecesOptions } from "./pieces-of.js";

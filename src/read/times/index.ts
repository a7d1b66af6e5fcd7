export { findTimes } from "./find-times.js";
export { resolveTime, type ResolveOptions } from "./resolve-time.js";
export type {
  Anchor,
  ResolvedTime,
  Tense,
  TimeExpression,
  TimeMeaning,
} from "./time-expression.js";

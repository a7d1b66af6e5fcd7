export * from "./cue.js";
export * from "./en/index.js";

export { createApi, answerProblem, type ApiOptions } from "./create-api.js";
export type { ApiContext } from "./context.js";
export { ApiProblem, problemType, type ProblemName } from "./errors/api-problem.js";
export { isFault, problemOf } from "./errors/problem-of.js";
export type { AddRoutes } from "./routes/index.js";
export { addRead } from "./routes/read.js";
export type { ReadText, TextReader, TextToRead } from "./queries/read-text.js";
export * from "./shapes/index.js";

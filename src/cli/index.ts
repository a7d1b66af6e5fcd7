export { exitCodes } from "./exit-codes.js";
export { run } from "./main.js";

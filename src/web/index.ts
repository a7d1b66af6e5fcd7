export { createWeb, type WebOptions } from "./create-web.js";

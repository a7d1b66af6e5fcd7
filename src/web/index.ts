export { assetsManifest, type AssetsManifest } from "./assets-manifest.js";
export { createWeb, renderProblem, type WebOptions } from "./create-web.js";
export type { PageContext } from "./page-context.js";

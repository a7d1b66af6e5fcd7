export { assetsManifest, type AssetsManifest } from "./assets-manifest.js";
export { createWeb, type WebOptions } from "./create-web.js";

export { assetsManifest, type AssetsManifest } from "./assets-manifest.js";
export {
  createQuickPages,
  createWeb,
  renderProblem,
  type MadePage,
  type WebOptions,
} from "./create-web.js";
export type { PageContext } from "./page-context.js";

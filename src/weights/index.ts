export { defaultWeightsFolder, loadWeights, weightFiles } from "./load-weights.js";

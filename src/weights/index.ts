export { defaultWeightsFolder, loadWeights, weightFiles, WeightsError } from "./load-weights.js";

export { clientOf, isLoopback, type Client, type TrustOptions } from "./client-of.js";
export { usualRates, usualRatesTimes, type RateRule } from "./limit-rate.js";
export { safetyOf, type Safety, type SafetyOptions } from "./safety-of.js";

import { packageVersion } from "../package-version.js";

/** What a run of alerts needs to know of this process. */
export function alertOptions() {
  return {
    version: packageVersion(),
    now: new Date().toISOString(),
    environment: process.env,
  };
}

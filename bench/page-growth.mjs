import { pageShapes } from "./support/adversarial.mjs";
import { measureGrowth } from "./support/growth.mjs";
import { articleFromHtml } from "./support/onrecord.mjs";

/** Time at n, 2n and 4n for pages made to be slow. */
export function measure() {
  return measureGrowth(pageShapes, (html) => articleFromHtml(html));
}

import { shapes } from "./support/adversarial.mjs";
import { measureGrowth } from "./support/growth.mjs";
import { articleFromText, createReader } from "./support/onrecord.mjs";

/** Time at n, 2n and 4n for texts made to be slow. */
export function measure() {
  const read = createReader();
  return measureGrowth(shapes, (text) => read(articleFromText(text, { language: "en" })));
}

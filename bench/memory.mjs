import { articleFromText, createReader } from "./support/onrecord.mjs";
import { newsTexts } from "./support/texts.mjs";

/** The most memory that this process has held after reading every news text. */
export function measure() {
  const { from, texts } = newsTexts();
  const read = createReader();
  let statements = 0;
  for (const text of texts) statements += read(articleFromText(text)).statements.length;
  // maxRSS is in kilobytes.
  const peak = process.resourceUsage().maxRSS / 1024;
  const what = `peak memory, ${texts.length} articles of ${from} (${statements} statements)`;
  return [{ what, value: peak, unit: "MiB" }];
}

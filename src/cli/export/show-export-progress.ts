import type { ExportItem } from "../../export/formats/index.js";

/** What has been written so far. */
export interface Written {
  statements: number;
  articles: number;
}

/** Articles between two looks of whoever waits: a line for each would slow the writing. */
const every = 50;

/** The same items, counted, with a line on standard error that says how many where that is a terminal. */
export async function* countItems(
  items: AsyncIterable<ExportItem>,
  written: Written,
): AsyncGenerator<ExportItem> {
  const { stderr } = process;
  for await (const item of items) {
    yield item;
    written.articles += 1;
    written.statements += item.matched.size;
    if (stderr.isTTY && written.articles % every === 0) {
      stderr.write(`\r${written.statements} statements of ${written.articles} articles`);
    }
  }
  if (stderr.isTTY && written.articles >= every) stderr.write("\r\u001b[K");
}

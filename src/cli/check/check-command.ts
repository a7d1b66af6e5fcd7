import { checkInArchive, type ArchiveCheck } from "../../archive/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { CheckOptions } from "../commands/check.js";
import { describeTerminal } from "../output/terminal.js";
import { writeOut } from "../output/write-out.js";
import { createPalette } from "../views/palette.js";
import { jsonOfCheck } from "./json-of-check.js";
import { showCheck } from "./show-check.js";

const day = /^\d{4}-\d{2}-\d{2}$/;

/** `onrecord check`: compares a quotation with the first-hand texts of the archive. */
export async function checkCommand(
  quote: string,
  options: CheckOptions,
  refuse: (message: string) => never,
): Promise<void> {
  const text = quote.trim();
  const { speaker = null, date = null, fragment: isFragment = false } = options;
  if (text === "") refuse("error: there are no words to check; give the quotation");
  if (date !== null && (!day.test(date) || Number.isNaN(Date.parse(date)))) {
    refuse(`error: --date is a day such as 2031-05-02, not "${date}"`);
  }
  await withArchive(options.db, { readOnly: true }, async (store) => {
    const wanted = { text, speaker, at: date, isFragment };
    const found: ArchiveCheck = await checkInArchive(store, wanted);
    if (options.json) return writeOut(`${JSON.stringify(jsonOfCheck(wanted, found))}\n`);
    return writeOut(
      showCheck(wanted, found, createPalette(describeTerminal(options.color).colour)),
    );
  });
}

import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { toRecord } from "../../src/model/index.js";
import { exportFormats, formatNames } from "../../src/export/formats/index.js";
import { madeReading } from "../support/made-readings.js";
import { collect, context, itemOf, stream } from "./support/make-items.js";

/** Throws where what was written is not what it claims to be. */
const checks: Partial<Record<string, (text: string) => void>> = {
  ndjson: (text) => {
    for (const line of text.trimEnd().split("\n")) JSON.parse(line);
  },
  csv: (text) => expect(Papa.parse(text, { skipEmptyLines: true }).errors).toEqual([]),
  jsonld: (text) => void JSON.parse(text),
  webannotation: (text) => void JSON.parse(text),
  popolo: (text) => void JSON.parse(text),
  jsonfeed: (text) => void JSON.parse(text),
  "akoma-ntoso": checkTags,
  atom: checkTags,
};

function checkTags(xml: string): void {
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => open.push(name),
      onclosetag: (name) => expect(open.pop()).toBe(name),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  // oxlint-disable-next-line no-control-regex
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/u);
}

// Whatever a reading may hold, also what no reader would make: spans anywhere, references to nobody.
it.each(formatNames)("%s writes any reading, and writes it well", async (name) => {
  const format = exportFormats[name];
  await fc.assert(
    fc.asyncProperty(fc.array(madeReading, { minLength: 1, maxLength: 3 }), async (made) => {
      const items = made.map(({ reading }) => itemOf(toRecord(reading)));
      if (format.shape === "files") {
        const files = items.flatMap((item) => format.files(item, context));
        expect(files.length).toBeGreaterThanOrEqual(items.length);
        if (name === "cas") for (const { text } of files) JSON.parse(text);
        return;
      }
      const bytes = await collect(format.write(stream(items), context, null));
      checks[name]?.(bytes.toString());
    }),
    { numRuns: 60 },
  );
});

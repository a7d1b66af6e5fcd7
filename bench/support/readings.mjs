import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { exampleFiles } from "../../scripts/support/examples.mjs";
import { createSentenceReader } from "../../dist/read/index.js";
import { articleFromText } from "../../dist/ingest/index.js";
import { loadWeights } from "../../dist/weights/index.js";

const standing = {
  state: "live",
  versionGroup: null,
  seen: null,
  publicationStatus: "usable",
  notice: null,
};

const hashOf = (text) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

/** So many readings to be kept: those of the examples in turn, each time under other ids. */
export function manyReadings(count) {
  const read = createSentenceReader(loadWeights());
  const texts = exampleFiles().filter((name) => name.endsWith(".txt"));
  const readings = texts.map((name) => read(articleFromText(readFileSync(name, "utf8"))));
  return Array.from({ length: count }, (_, number) => ({
    ...copyOf(readings[number % readings.length], number),
    kept: "full",
    standing,
  }));
}

function copyOf({ reading, sentences }, number) {
  const article = { ...reading.article, id: hashOf(`${reading.article.id} ${number}`) };
  const statements = reading.statements.map((one) => ({
    ...one,
    id: hashOf(`${one.id} ${number}`),
  }));
  return { reading: { ...reading, article, statements }, sentences };
}

import { readFileSync } from "node:fs";
import { articleFromText } from "../../src/ingest/text/article-from-text.js";
import { createSentenceReader } from "../../src/read/index.js";
import type { KeptText, NewReading } from "../../src/store/index.js";
import { loadWeights } from "../../src/weights/index.js";
import { exampleFiles } from "./examples.js";

/** How an article stands that nobody has said anything about. */
export const plainStanding = {
  state: "live",
  versionGroup: null,
  seen: null,
  publicationStatus: "usable",
  notice: null,
} as const;

let read: ReturnType<typeof createSentenceReader> | undefined;

/** The reading of a text, ready to be kept. */
export function readText(text: string, kept: KeptText = "full"): NewReading {
  read ??= createSentenceReader(loadWeights());
  return { ...read(articleFromText(text)), kept, standing: plainStanding };
}

let texts: NewReading[] | undefined;

/** The readings of the plain texts in examples/, in the order of their names. */
export function exampleReadings(kept: KeptText = "full"): NewReading[] {
  texts ??= exampleFiles()
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readText(readFileSync(name, "utf8")));
  return texts.map((one) => ({ ...one, kept }));
}
